package coop.meent.jobs;

import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Vacancies as they are reported and hidden.
final class VacancyCare {
    private final VacancyStore store;
    private final Clock clock;

    VacancyCare(VacancyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Reportable reportable() {
        return new Reportable("vacancy", this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return store.find(db, Long.parseLong(id))
                .filter(new Sight(viewer, LocalDate.now(clock))::knows)
                .map(it ->
                        new Thing(
                                it.offer().title(),
                                it.path(),
                                it.author(),
                                OptionalLong.of(it.organisation())));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish("vacancy", id);
    }
}
