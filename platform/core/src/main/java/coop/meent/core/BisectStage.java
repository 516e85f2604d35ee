package coop.meent.core;

import coop.meent.api.Viewer;
import coop.meent.core.bisect.Bisect;
import coop.meent.core.bisect.Search;
import coop.meent.core.people.Viewers;
import coop.meent.core.plugins.PluginHost;
import coop.meent.core.web.WebServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The running site, as a search for a plugin sees it.
record BisectStage(PluginHost host, Runnable bring, WebServer web, Viewers viewers)
        implements Bisect.Stage {
    @Override
    public List<String> running() {
        return host.loaded().stream().map(it -> it.manifest().id()).toList();
    }

    @Override
    public void reconcile() {
        bring.run();
    }

    @Override
    public Bisect.Page look(Set<String> without, Search search) {
        var seen = web.look(without, viewer(search), search.path());
        return new Bisect.Page(seen.status(), seen.body());
    }

    private static Viewer strong(Viewer it) {
        return new Viewer(
                it.kind(),
                it.person(),
                it.name(),
                it.administrator(),
                it.mandates(),
                it.language(),
                it.groups(),
                true);
    }

    private Optional<Viewer> viewer(Search search) {
        Map<Long, Viewer> found =
                search.person().isPresent()
                        ? viewers.of(Set.of(search.person().getAsLong()))
                        : Map.of();
        // somebody of the team asked for it, who had to show all that is asked
        return found.values().stream().findFirst().map(BisectStage::strong);
    }
}
