package coop.meent.soirees.registrations;

import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.registrations.Letters.Said;
import coop.meent.soirees.registrations.UpkeepStore.Priced;
import coop.meent.soirees.tickets.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reminds who comes the day before, notes at night whose price fell, and forgets what is not
/// needed any more.
final class Upkeep {
    /// How long before the start people are reminded.
    static final Duration AHEAD = Duration.ofHours(24);

    private static final Viewer WORK = Viewer.system("soirees.upkeep");
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final Duration ANSWERS = Duration.ofDays(30);
    private static final Duration GUESTS = Duration.ofDays(90);
    private static final int SOME = 50;

    private final UpkeepStore store = new UpkeepStore();
    private final ArrivalStore arrivals = new ArrivalStore();
    private final RegistrationStore registrations = new RegistrationStore();
    private final EventStore events = new EventStore();
    private final TicketStore tickets = new TicketStore();
    private final Platform platform;
    private final Letters letters;
    private final Prices prices;
    private final Clock clock;

    Upkeep(Platform platform, Letters letters) {
        this.platform = platform;
        this.letters = letters;
        this.prices = new Prices(platform.entitlements());
        this.clock = platform.clock();
    }

    List<ScheduledWork> work() {
        return List.of(
                ScheduledWork.every("reminders", PAUSE, this::remind),
                ScheduledWork.daily("upkeep", LocalTime.of(3, 40), this::tidy));
    }

    private void remind() {
        var now = clock.instant();
        var due =
                platform.transactions()
                        .read(WORK, db -> store.unreminded(db, now, now.plus(AHEAD), SOME));
        while (!due.isEmpty()) {
            due.forEach(this::remind);
            due =
                    platform.transactions()
                            .read(WORK, db -> store.unreminded(db, now, now.plus(AHEAD), SOME));
        }
    }

    private void remind(long id) {
        platform.transactions()
                .run(
                        WORK,
                        tx -> {
                            var db = tx.handle();
                            var it = registrations.find(db, id).orElseThrow();
                            var event = events.find(db, it.event()).orElseThrow();
                            // who registered within the day has just had their confirmation
                            boolean known = it.at().isAfter(event.times().starts().minus(AHEAD));
                            if (store.remind(db, id) && !known) {
                                letters.send(tx, event, it, reminder(event));
                            }
                            return true;
                        });
    }

    // a site that stood still the day before sends it on the day itself
    private Said reminder(Event event) {
        boolean today =
                event.times()
                        .day()
                        .equals(LocalDate.ofInstant(clock.instant(), event.times().zone()));
        return Said.of(today ? "reminder.today" : "reminder");
    }

    private void tidy() {
        var now = clock.instant();
        platform.transactions()
                .run(
                        WORK,
                        tx -> {
                            var db = tx.handle();
                            arrivals.forget(db, now.minus(Duration.ofDays(1)));
                            store.answers(db, now.minus(ANSWERS));
                            store.guests(db, now.minus(GUESTS));
                            store.transfers(db, now);
                            return true;
                        });
        platform.transactions().read(WORK, db -> store.priced(db, now)).forEach(it -> propose(it));
    }

    private void propose(Priced it) {
        platform.transactions()
                .run(
                        WORK,
                        tx -> {
                            propose(tx.handle(), it);
                            return true;
                        });
    }

    // entitlements answer from memory, so they may be asked here
    private void propose(Handle db, Priced it) {
        events.lock(db, it.event())
                .flatMap(event ->
                        tickets.find(db, it.event())
                                .ticket(it.ticket())
                                .map(ticket ->
                                        prices.of(it.organisation(), it.language(), ticket, event)))
                .ifPresent(price -> store.propose(db, it.registration(), price));
    }
}
