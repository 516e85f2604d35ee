package coop.meent.soirees.afterwards.evaluation;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Seals;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.checkin.Presence;
import coop.meent.soirees.checkin.PresenceStore;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Own;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Takes what people thought of an event, as long as it may be taken back too.
final class EvaluationDesk {
    private final SheetStore store = new SheetStore();
    private final PresenceStore presences = new PresenceStore();
    private final Transactions transactions;
    private final Seals seals;
    private final Events events;
    private final Clock clock;

    EvaluationDesk(Platform platform, Events events) {
        this.transactions = platform.transactions();
        this.seals = platform.seals();
        this.clock = platform.clock();
        this.events = events;
    }

    /// How far somebody is with it.
    enum Stage {
        /// The event is not over.
        EARLY,
        /// They can answer.
        OPEN,
        /// They answered, and may still change it.
        WAITING,
        /// Their answer is counted, and nobody can find it any more.
        TOLD,
        /// It is too late, or they were not there.
        CLOSED
    }

    /// What somebody sees of it.
    ///
    /// @param sheet what they answered; empty unless it waits
    record View(Stage stage, Sheet sheet) {}

    View view(Viewer viewer, Own own) {
        return transactions.read(viewer, db -> view(db, own));
    }

    private View view(Handle db, Own own) {
        long id = own.registration().id();
        if (early(own.event())) {
            return new View(Stage.EARLY, Sheet.EMPTY);
        }
        var sealed = store.find(db, id);
        if (sealed.isPresent() && sealed.get().isEmpty()) {
            return new View(Stage.TOLD, Sheet.EMPTY);
        }
        if (!asked(db, own)) {
            return new View(Stage.CLOSED, Sheet.EMPTY);
        }
        return sealed.flatMap(it -> seals.open(Telling.place(id), it))
                .map(it -> new View(Stage.WAITING, Sheet.of(it)))
                .orElseGet(() -> new View(Stage.OPEN, Sheet.EMPTY));
    }

    private boolean early(Event event) {
        return event.published() && !event.over(clock.instant());
    }

    private boolean asked(Handle db, Own own) {
        var ended = own.event().times().ends();
        return own.event().published()
                && own.registration().placed()
                && clock.instant().isBefore(ended.plus(Telling.OPEN))
                && presences.find(db, own.registration().id()).state() != Presence.State.MISSED;
    }

    /// Keeps an answer until it is told; only a sheet without problems.
    void answer(Viewer viewer, Own own, Sheet sheet) {
        long id = own.registration().id();
        var sealed = seals.close(Telling.place(id), sheet.text());
        transactions.run(
                viewer,
                tx -> {
                    changeable(tx, own);
                    store.put(tx.handle(), id, sealed);
                    return id;
                });
    }

    void withdraw(Viewer viewer, Own own) {
        transactions.run(
                viewer,
                tx -> {
                    changeable(tx, own);
                    store.remove(tx.handle(), own.registration().id());
                    return own;
                });
    }

    // under the event's lock, since answers may be told at this moment
    private void changeable(Transaction tx, Own own) {
        events.locked(tx, own.event().id());
        var stage = view(tx.handle(), own).stage();
        if (stage != Stage.OPEN && stage != Stage.WAITING) {
            throw new MeentException(Code.CONFLICT, "evaluation is " + stage);
        }
    }

    /// {@return whether somebody is still asked}
    Optional<Stage> stage(Viewer viewer, Own own) {
        return own.event().published() && own.event().over(clock.instant())
                ? Optional.of(view(viewer, own).stage())
                : Optional.empty();
    }
}
