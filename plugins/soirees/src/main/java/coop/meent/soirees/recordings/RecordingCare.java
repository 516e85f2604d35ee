package coop.meent.soirees.recordings;

import coop.meent.api.Audiences;
import coop.meent.api.Reportable;
import coop.meent.api.Reportable.Thing;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What is reported of a recording; whoever holds the event answers for it.
final class RecordingCare {
    private final RecordingStore store = new RecordingStore();
    private final EventStore events = new EventStore();
    private final Audiences audiences;
    private final Clock clock;

    RecordingCare(Audiences audiences, Clock clock) {
        this.audiences = audiences;
        this.clock = clock;
    }

    Reportable reportable() {
        return new Reportable(Recording.TYPE, this::find, this::hide);
    }

    private Optional<Thing> find(Handle db, Viewer viewer, String id) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        var who = Beholder.of(viewer, audiences, clock);
        return store.find(db, who, Long.parseLong(id))
                .flatMap(it -> events.find(db, it.event()).map(event -> thing(it, event)));
    }

    private static Thing thing(Recording it, Event event) {
        return new Thing(
                it.title(), it.path(), OptionalLong.empty(), OptionalLong.of(event.host()));
    }

    private void hide(Transaction tx, String id, String reason) {
        store.hide(tx.handle(), Long.parseLong(id), reason);
        tx.publish(Recording.TYPE, id);
    }
}
