package coop.meent.soirees.recordings;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Lets the search look again at recordings for who had a place, once places changed hands: at
/// once, and at night for who was erased.
final class RecordingUpkeep {
    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    private static final Duration SINCE = Duration.ofDays(2);

    private final FoundStore store = new FoundStore();
    private final Transactions transactions;
    private final Clock clock;

    RecordingUpkeep(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    ScheduledWork work() {
        return ScheduledWork.daily("recordings", NIGHT, this::look);
    }

    private void look() {
        transactions.run(
                Viewer.system("soirees.recordings"),
                tx -> {
                    store.stale(tx.handle(), clock.instant().minus(SINCE))
                            .forEach(id -> tx.publish(Recording.TYPE, Long.toString(id)));
                    return true;
                });
    }

    void look(Transaction tx, long event) {
        store.attended(tx.handle(), event)
                .forEach(id -> tx.publish(Recording.TYPE, Long.toString(id)));
    }
}
