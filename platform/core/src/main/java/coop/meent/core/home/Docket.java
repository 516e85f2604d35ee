package coop.meent.core.home;

import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.api.Waiting.Whose;
import coop.meent.api.WaitingSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What waits for somebody, from all sources: what has a date first, the soonest before the others.
public final class Docket {
    private final Sources<WaitingSource, Waiting> plugins = new Sources<>(WaitingSource::of);
    private final OwnWaiting own;
    private final HomeStore store;

    Docket(OwnWaiting own, HomeStore store) {
        this.own = own;
        this.store = store;
    }

    /// {@return what takes the plugin's sources away again}
    public Runnable register(String plugin, List<WaitingSource> sources) {
        return plugins.register(plugin, sources);
    }

    /// {@return everything that waits for the viewer; for the team also what waits for the team}
    public List<Waiting> of(Viewer viewer) {
        return viewer.signedIn() ? of(viewer, store.facts(viewer)) : List.of();
    }

    /// {@return what waits for the team that the viewer is of}
    public List<Waiting> ofTeam(Viewer viewer) {
        return viewer.administrator()
                ? sorted(plugins.of(viewer).map(Sources.Given::thing))
                        .filter(it -> it.whose() == Whose.TEAM)
                        .toList()
                : List.of();
    }

    List<Waiting> of(Viewer viewer, HomeFacts facts) {
        var all =
                Stream.concat(
                        own.of(viewer, facts).stream(),
                        plugins.of(viewer).map(Sources.Given::thing));
        return sorted(all)
                .filter(it -> it.whose() == Whose.PERSON || viewer.administrator())
                .toList();
    }

    private static Stream<Waiting> sorted(Stream<Waiting> all) {
        return all.sorted(
                Comparator.comparing((Waiting it) -> it.by().orElse(LocalDate.MAX))
                        .thenComparing(Waiting::whose)
                        .thenComparing(Waiting::id));
    }
}
