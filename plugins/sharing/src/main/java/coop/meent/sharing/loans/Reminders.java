package coop.meent.sharing.loans;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.loans.ReminderStore.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reminds a day before, and when something stays away too long: after one day, three and seven.
final class Reminders {
    private static final Viewer WORK = Viewer.system("sharing.reminders");
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int STEP = 100;

    private final ReminderStore store = new ReminderStore();
    private final LoanStore loans = new LoanStore();
    private final Platform platform;
    private final Bookings bookings;
    private final Tidings tidings;
    private final Clock clock;

    Reminders(Platform platform, Bookings bookings, Tidings tidings) {
        this.platform = platform;
        this.bookings = bookings;
        this.tidings = tidings;
        this.clock = platform.clock();
    }

    ScheduledWork work() {
        return ScheduledWork.every("reminders", PAUSE, this::remind);
    }

    private void remind() {
        var now = clock.instant();
        var due = platform.transactions().read(WORK, db -> store.tomorrow(db, now, STEP));
        due.forEach(it -> remind(it, News.TOMORROW));
        var late = platform.transactions().read(WORK, db -> store.late(db, now, STEP));
        late.forEach(this::late);
    }

    private void remind(Due due, News news) {
        var found = bookings.find(Actor.of(WORK), due.booking());
        tell(due, tx -> tidings.say(tx, found.thing(), found.booking(), news, due.step()));
    }

    private void late(Due due) {
        remind(due, News.LATE);
        var now = clock.instant();
        next(due)
                .filter(it -> platform.transactions().read(WORK, db -> loans.squeezed(db, it, now)))
                .map(it -> bookings.find(Actor.of(WORK), it))
                .ifPresent(it -> warn(due, it));
    }

    private Optional<Long> next(Due due) {
        return platform.transactions()
                .read(WORK, db -> store.next(db, due.booking(), clock.instant()));
    }

    // whoever comes next hears of each rung once
    private void warn(Due due, Bookings.Found next) {
        platform.transactions()
                .run(
                        WORK,
                        tx -> {
                            var once = due.booking() + ":" + due.step();
                            tidings.say(tx, next.thing(), next.booking(), News.BEFORE, once);
                            return true;
                        });
    }

    private interface Saying {
        void to(Transaction tx);
    }

    private void tell(Due due, Saying saying) {
        platform.transactions()
                .run(
                        WORK,
                        tx -> {
                            if (store.tell(tx.handle(), due, clock.instant())) {
                                saying.to(tx);
                            }
                            return List.of();
                        });
    }
}
