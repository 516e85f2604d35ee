package coop.meent.core;

import coop.meent.core.plugins.Suspensions;
import coop.meent.core.work.watch.AtWork;
import coop.meent.core.work.watch.LastRun;
import coop.meent.core.work.watch.Watch;

/// The watch over the plugins, from the last run on.
final class PluginWatch {
    private PluginWatch() {}

    /// Switches off whoever used up the memory of the last run, and begins to watch this one.
    static Watch in(Foundation ground) {
        var suspensions = new Suspensions(ground.core());
        var last = new LastRun(ground.settings().data());
        last.blame().ifPresent(it -> suspensions.suspend(it.plugin(), it.reason()));
        var atWork = AtWork.in(last.atWork(), ground.clock());
        last.settled();
        return new Watch(atWork, ground.clock(), suspensions).started();
    }
}
