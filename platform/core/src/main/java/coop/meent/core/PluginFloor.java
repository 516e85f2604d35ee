package coop.meent.core;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.core.bisect.Bisect;
import coop.meent.core.care.Care;
import coop.meent.core.exchange.Exchange;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.plugins.PluginFolders;
import coop.meent.core.plugins.PluginHost;
import coop.meent.core.plugins.PluginReconciler;
import coop.meent.core.plugins.PluginStore;
import coop.meent.core.plugins.UnpackedFiles;
import coop.meent.core.plugins.Workbench;
import coop.meent.core.plugins.Workpiece;
import coop.meent.core.plugins.removal.PluginEraser;
import coop.meent.core.plugins.trust.Trust;
import coop.meent.core.privacy.Privacy;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.DailyVisitors;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.Schedule;
import coop.meent.core.work.watch.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The floor of the plugins: each gets its services from here, and hands over what it brings.
final class PluginFloor {
    private static final Viewer SELF = Viewer.system("plugins.floor");

    private final Foundation ground;
    private final Community community;
    private final SearchFloor searching;
    private final Commons commons;
    private final PluginServices services;
    private final PluginHost host;
    private final PluginReconciler reconciler;
    private final UnpackedFiles files;
    private final Bisect bisect;

    /// The floors below, and what serves.
    record Below(
            Foundation ground,
            Community community,
            SearchFloor searching,
            HomeFloor home,
            Commons commons,
            Schedule schedule,
            WebServer web,
            Watch watch,
            Care care,
            Privacy privacy) {}

    PluginFloor(Below below, Contribution own, List<Path> shipped) {
        this.ground = below.ground();
        this.community = below.community();
        this.searching = below.searching();
        this.commons = below.commons();
        this.services = services(below);
        var unpacked = unpacked(ground);
        this.host = new PluginHost(surroundings(below, own));
        var folders = folders(shipped);
        this.bisect =
                new Bisect(
                        ground.core(),
                        new BisectStage(
                                host, this::reconcile, below.web(), community.people().viewers()));
        this.files = new UnpackedFiles(ground.core(), unpacked, folders::unpackAgain);
        this.reconciler =
                new PluginReconciler(
                        host,
                        ground.core(),
                        new PluginReconciler.Surroundings(
                                unpacked, folders, files, eraser()::erase, this::resting));
    }

    private PluginServices services(Below below) {
        return new PluginServices(
                ground,
                community,
                searching,
                below.home(),
                commons,
                new DailyVisitors(ground.client(), ground.clock()),
                this::runs);
    }

    private PluginHost.Services surroundings(Below below, Contribution own) {
        return new PluginHost.Services(
                unpacked(ground),
                own,
                below.web(),
                ground.looks(),
                ground.database()::prepareSchema,
                services::platform,
                below.watch(),
                new PluginRegistrars(below, services::door).all());
    }

    private Optional<String> resting(String plugin) {
        return ground.settings().safeMode()
                ? Optional.of("The site runs in safe mode, which starts no plugin.")
                : bisect.resting(plugin);
    }

    /// {@return what searches for a plugin that breaks a page}
    Bisect bisect() {
        return bisect;
    }

    /// {@return what looks at the unpacked files of plugins every now and then}
    List<ScheduledWork> work() {
        return List.of(ScheduledWork.every("look", Duration.ofMinutes(10), this::changedFiles));
    }

    /// {@return what is wrong with the unpacked files of plugins, looked at anew}
    Map<String, String> changedFiles() {
        return files.look(ground.core().read(SELF, new PluginStore()::all));
    }

    /// {@return the same, as they were last looked at}
    Map<String, String> knownFiles() {
        return files.wrong();
    }

    private PluginEraser eraser() {
        return new PluginEraser(
                ground.core(),
                PluginStock.holdings(ground, searching.engine()::count),
                searching.feed()::forget,
                this::erase);
    }

    private PluginFolders folders(List<Path> shipped) {
        var own = ground.settings().data().resolve("plugins");
        return new PluginFolders(ground.core(), unpacked(ground), shipped, own, trust(ground));
    }

    /// {@return where plugins are unpacked}
    static Path unpacked(Foundation ground) {
        return ground.settings().data().resolve("plugins").resolve("unpacked");
    }

    /// {@return whose plugins may run}
    static Trust trust(Foundation ground) {
        var settings = ground.settings();
        return new Trust(settings.data().resolve("trusted-keys"), settings.allowUnsigned());
    }

    /// {@return where plugins tell and ask each other}
    static Exchange exchange(Foundation ground) {
        return Exchange.in(
                new Exchange.Surroundings(
                        ground.core(), ground.database()::across, ground.clock()));
    }

    PluginHost host() {
        return host;
    }

    /// {@return the bench of somebody who writes a plugin}
    Workbench workbench(WebServer web) {
        return new Workbench(
                new Workpiece(ground.core(), unpacked(ground)),
                reconciler,
                () -> web.serving().looks(),
                ground.looks(),
                web.remarks());
    }

    /// Brings what runs to what is wanted; in safe mode nothing runs.
    void reconcile() {
        reconciler.reconcile();
    }

    private void erase(String id) {
        ground.database().eraseSchema(id);
        ground.pluginSettings().erase(id);
        commons.exchange().erase(id);
    }

    private boolean runs(String id) {
        return host.loaded().stream().anyMatch(it -> it.manifest().id().equals(id));
    }
}
