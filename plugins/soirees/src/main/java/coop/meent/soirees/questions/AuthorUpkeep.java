package coop.meent.soirees.questions;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/// Forgets who asked what, once the box has long been closed.
final class AuthorUpkeep {
    private static final Duration KEPT = Duration.ofDays(90);

    private final AuthorStore store = new AuthorStore();
    private final Transactions transactions;
    private final Clock clock;

    AuthorUpkeep(Platform platform) {
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    ScheduledWork work() {
        return ScheduledWork.daily("authors", LocalTime.of(3, 50), this::forget);
    }

    private void forget() {
        var before = clock.instant().minus(KEPT);
        transactions.run(QuestionDesk.BOX, tx -> store.forget(tx.handle(), before));
    }
}
