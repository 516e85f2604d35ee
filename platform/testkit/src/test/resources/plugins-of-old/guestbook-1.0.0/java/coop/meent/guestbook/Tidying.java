package coop.meent.guestbook;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Takes away what has stood in the book for two years.
final class Tidying {
    private static final Viewer WORK = Viewer.system("guestbook.tidying");
    private static final Duration KEPT = Duration.ofDays(730);
    private static final int STEP = 100;

    private final Transactions transactions;
    private final Clock clock;
    private final GreetingStore store;

    Tidying(Transactions transactions, Clock clock, GreetingStore store) {
        this.transactions = transactions;
        this.clock = clock;
        this.store = store;
    }

    // cut: work
    ScheduledWork work() {
        return ScheduledWork.daily("tidying", LocalTime.of(3, 0), this::tidy);
    }

    private void tidy() {
        while (step() == STEP) {
            // each a transaction of its own, so that none lasts
        }
    }

    private int step() {
        return transactions.run(WORK, tx -> {
            var gone = store.deleteBefore(tx.handle(), clock.instant().minus(KEPT), STEP);
            gone.forEach(id -> tx.publish(Greeting.TYPE, Long.toString(id)));
            return gone.size();
        });
    }
    // end
}
