package coop.meent.sharing.warmth;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.IntSupplier;

/// Forgets who borrowed, long after; that something was lent stays. A guest who never pressed the
/// button is forgotten the next day.
final class Forgetting {
    private static final Viewer WORK = Viewer.system("sharing.forgetting");
    private static final int STEP = 500;
    private static final int MONTHS = 24;
    private static final Duration UNCONFIRMED = Duration.ofDays(1);

    private final ForgetStore store = new ForgetStore();
    private final Platform platform;
    private final Clock clock;

    Forgetting(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    ScheduledWork work() {
        return ScheduledWork.daily("forgetting", LocalTime.of(3, 40), this::forget);
    }

    private void forget() {
        int months =
                platform.settings()
                        .number("retentionMonths")
                        .map(BigDecimal::intValue)
                        .map(it -> Math.max(1, it))
                        .orElse(MONTHS);
        var zone = platform.calendars().zone();
        var day = LocalDate.ofInstant(clock.instant(), zone).minusMonths(months);
        var before = day.atStartOfDay(zone).toInstant();
        all(() -> platform.transactions().run(WORK, tx -> store.loans(tx.handle(), before, STEP)));
        var day1 = clock.instant().minus(UNCONFIRMED);
        all(() -> platform.transactions().run(WORK, tx -> store.guests(tx.handle(), day1, STEP)));
    }

    // each step a transaction of its own, so that none lasts
    private static void all(IntSupplier step) {
        int done;
        do {
            done = step.getAsInt();
        } while (done == STEP);
    }
}
