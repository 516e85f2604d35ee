package coop.meent.soirees.evening;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.checkin.Presence;
import coop.meent.soirees.checkin.PresenceFollower;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.registrations.Registration;
import coop.meent.soirees.registrations.RegistrationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Who comes late, stays away or leaves, and the plan that is mended for it.
final class AttendanceDesk implements PresenceFollower {
    private final CourseStore courses = new CourseStore();
    private final SeatStore seats = new SeatStore();
    private final AttendanceStore store = new AttendanceStore();
    private final RegistrationStore registrations = new RegistrationStore();
    private final Transactions transactions;
    private final Events events;
    private final Mending mending;
    private final Clock clock;

    AttendanceDesk(Transactions transactions, Events events, Mending mending, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.mending = mending;
        this.clock = clock;
    }

    @Override
    public void changed(Transaction tx, Event event, Presence presence) {
        apply(tx, event, presence.registration(), presence.state());
    }

    /// Notes for the rounds where somebody is.
    void note(Viewer viewer, Event event, long registration, Presence.State state) {
        transactions.run(
                viewer,
                tx -> {
                    events.locked(tx, event.id());
                    apply(tx, event, placed(tx, event, registration).id(), state);
                    return true;
                });
    }

    /// Gives somebody a table of their own, or one that everybody can reach.
    void seat(Viewer viewer, Event event, long registration, int table, boolean accessible) {
        transactions.run(
                viewer,
                tx -> {
                    events.locked(tx, event.id());
                    var known = store.find(tx.handle(), placed(tx, event, registration).id());
                    store.put(tx.handle(), event.id(), known.at(table, accessible));
                    mending.mend(tx, event);
                    return true;
                });
    }

    /// Mends the plan for who has a place now.
    void mend(Viewer viewer, Event event) {
        transactions.run(
                viewer,
                tx -> {
                    mending.mend(tx, events.locked(tx, event.id()));
                    return true;
                });
    }

    /// Leaves everybody out of whom nobody noted that they came; who comes yet gets a table from
    /// the next round.
    void missing(Viewer viewer, Event event) {
        transactions.run(
                viewer,
                tx -> {
                    events.locked(tx, event.id());
                    store.missing(tx.handle(), event.id());
                    mending.mend(tx, event);
                    return true;
                });
    }

    private Registration placed(Transaction tx, Event event, long registration) {
        return registrations
                .find(tx.handle(), registration)
                .filter(it -> it.event() == event.id() && it.placed())
                .orElseThrow(() -> MeentException.notFound("participant " + registration));
    }

    private void apply(Transaction tx, Event event, long registration, Presence.State state) {
        var db = tx.handle();
        var course = courses.of(db, event.id());
        var before = store.find(db, registration);
        var after =
                switch (state) {
                    case EXPECTED, HERE -> back(course, before, mine(tx, event, registration));
                    case LATER, MISSED -> before.until(0);
                    case LEFT -> before.until(course.over(clock.instant()));
                };
        if (!after.equals(before)) {
            store.put(db, event.id(), after);
            mending.mend(tx, event);
        }
    }

    private List<Chair> mine(Transaction tx, Event event, long registration) {
        return seats.of(tx.handle(), event.id()).stream()
                .filter(it -> it.registration() == registration)
                .toList();
    }

    // Who was never away keeps every seat, also of a round in which nobody ticked them: they may
    // have sat there, and nobody meets twice. Who comes back keeps the rounds of before they left.
    private Attendance back(Course course, Attendance before, List<Chair> mine) {
        Instant now = clock.instant();
        int first = course.over(now) + 1;
        boolean seated = mine.stream().anyMatch(it -> it.round() == first);
        int from = seated ? first : course.last() + 1;
        if (before.away() || before.from() > from) {
            return before.from(from);
        }
        return before.from(before.from());
    }
}
