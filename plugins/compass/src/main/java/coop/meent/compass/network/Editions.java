package coop.meent.compass.network;

import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.compass.network.EditionStore.Counts;
import coop.meent.compass.network.EditionStore.Line;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads releases for pages and programs.
final class Editions {
    private final EditionStore store = new EditionStore();
    private final OwnStore owns = new OwnStore();
    private final Platform platform;
    private final Consents consents;

    Editions(Platform platform, Consents consents) {
        this.platform = platform;
        this.consents = consents;
    }

    /// What the page of the network reads.
    ///
    /// @param edition the newest; empty before the first
    /// @param own of the reader's organisations
    /// @param consents of the reader's organisations
    record Page(Optional<Edition> edition, List<Own> own, List<Consent> consents) {}

    /// What the page of a view reads.
    record ViewPage(Edition.Head head, Edition.Shown shown, List<Own> own) {}

    /// What the team reads.
    record Desk(Counts counts, Optional<Edition.Head> newest, Slice<Edition> editions) {}

    Page newest(Viewer viewer) {
        return platform.transactions()
                .read(viewer, db -> new Page(newest(db), own(db, viewer), consents.of(db, viewer)));
    }

    private Optional<Edition> newest(Handle db) {
        var line = store.newest(db).stream().toList();
        return store.shown(db, line).stream().findFirst();
    }

    ViewPage view(Viewer viewer, long id) {
        return platform.transactions()
                .read(
                        viewer,
                        db -> {
                            var one =
                                    store.view(db, id)
                                            .orElseThrow(() -> MeentException.notFound("view"));
                            return new ViewPage(one.head(), one.shown(), own(db, viewer));
                        });
    }

    Edition find(Viewer viewer, long id) {
        return platform.transactions().read(viewer, db -> whole(db, store.find(db, id)));
    }

    private Edition whole(Handle db, Optional<Line> line) {
        var found = line.orElseThrow(() -> MeentException.notFound("release"));
        return store.whole(db, List.of(found)).getFirst();
    }

    Slice<Edition> list(Viewer viewer, long before, int limit) {
        return platform.transactions().read(viewer, db -> list(db, before, limit));
    }

    private Slice<Edition> list(Handle db, long before, int limit) {
        var lines = store.list(db, before, limit + 1);
        var slice = Slice.of(lines, limit, it -> Long.toString(it.head().id()));
        return new Slice<>(store.whole(db, slice.items()), slice.next());
    }

    Desk desk(Viewer viewer, long before, int limit) {
        return platform.transactions()
                .read(
                        viewer,
                        db ->
                                new Desk(
                                        store.counts(db),
                                        store.newest(db).map(Line::head),
                                        list(db, before, limit)));
    }

    private List<Own> own(Handle db, Viewer viewer) {
        return owns.of(db, viewer.organisations()).stream()
                .map(it ->
                        new Own(
                                it.organisation(),
                                platform.organisations()
                                        .find(it.organisation())
                                        .map(Organisation::name)
                                        .orElse(""),
                                it.scan(),
                                it.at(),
                                it.tenths()))
                .toList();
    }
}
