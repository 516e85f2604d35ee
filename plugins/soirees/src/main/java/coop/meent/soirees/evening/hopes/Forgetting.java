package coop.meent.soirees.evening.hopes;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Forgets a month after an evening what people hoped of it.
public final class Forgetting {
    private static final Viewer SELF = Viewer.system("soirees.hopes");
    private static final Duration KEPT = Duration.ofDays(30);

    private final HopesStore store = new HopesStore();
    private final Transactions transactions;
    private final Clock clock;

    public Forgetting(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public ScheduledWork work() {
        return ScheduledWork.daily("hopes", LocalTime.of(3, 40), this::forget);
    }

    private void forget() {
        var before = clock.instant().minus(KEPT);
        transactions.run(SELF, tx -> store.forget(tx.handle(), before));
    }
}
