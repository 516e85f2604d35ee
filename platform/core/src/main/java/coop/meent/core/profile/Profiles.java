package coop.meent.core.profile;

import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.profile.DirectoryStore.Eyes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads and writes what people tell of themselves, under their own rules.
public final class Profiles {
    private final Transactions core;
    private final ProfileStore store = new ProfileStore();
    private final DirectoryStore directory = new DirectoryStore();
    private final Clock clock;

    public Profiles(Transactions core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /// A piece of the directory, with the tags by which it can be narrowed.
    record Found(Slice<PersonCard> people, List<String> tags) {}

    /// {@return the viewer}
    PersonCard own(Viewer viewer) {
        return card(viewer, viewer.person().orElseThrow()).orElseThrow();
    }

    /// {@return the person, whatever the viewer may see of them}
    Optional<PersonCard> card(Viewer viewer, long person) {
        return core.read(viewer, db -> store.card(db, person, today()));
    }

    Found list(Viewer viewer, PeopleQuery query, int limit) {
        var eyes = new Eyes(viewer.person().orElse(0), viewer.organisations(), today());
        return core.read(
                viewer,
                db -> {
                    var rows = directory.list(db, eyes, query, limit + 1);
                    var slice = Slice.of(rows, limit, card -> Long.toString(card.id()));
                    return new Found(slice, directory.tags(db, eyes));
                });
    }

    /// Changes the viewer's own profile.
    ///
    /// @param change of what is there now
    public void change(Viewer viewer, UnaryOperator<Profile> change) {
        long person = viewer.person().orElseThrow();
        core.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var now = store.card(db, person, today()).orElseThrow().profile();
                    store.save(db, person, change.apply(now), clock.instant());
                    tx.audit("profile.saved", "person:" + person, Map.of());
                    tx.publish("person", Long.toString(person));
                    return person;
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
