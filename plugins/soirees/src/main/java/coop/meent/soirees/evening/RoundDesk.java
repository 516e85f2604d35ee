package coop.meent.soirees.evening;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Starts and ends rounds. All that it leaves are rows: a site that comes back in the middle of a
/// round knows no less.
final class RoundDesk {
    static final int MOST_EXTRA = 60; // minutes

    private final CourseStore courses = new CourseStore();
    private final Transactions transactions;
    private final Events events;
    private final Mending mending;
    private final Clock clock;

    RoundDesk(Transactions transactions, Events events, Mending mending, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.mending = mending;
        this.clock = clock;
    }

    private interface Deed {
        /// {@return what was done, for the audit log}
        String of(Transaction tx, Course course, Instant now);
    }

    /// Starts the next round; one that still runs ends.
    ///
    /// @throws MeentException CONFLICT when it is not the next one
    void start(Viewer viewer, Event event, int round) {
        carry(
                viewer,
                event,
                round,
                (tx, course, now) -> {
                    if (course.next().filter(it -> it.number() == round).isEmpty()) {
                        throw conflict("is not the next round", round);
                    }
                    course.running(now)
                            .ifPresent(
                                    it -> courses.end(tx.handle(), event.id(), it.number(), now));
                    var length = Duration.ofMinutes(course.settings().minutes());
                    courses.start(tx.handle(), event.id(), round, now, now.plus(length));
                    return "round.started";
                });
    }

    /// Rings the bell.
    ///
    /// @throws MeentException CONFLICT when the round does not run
    void end(Viewer viewer, Event event, int round) {
        carry(
                viewer,
                event,
                round,
                (tx, course, now) -> {
                    if (course.running(now).filter(it -> it.number() == round).isEmpty()) {
                        throw conflict("does not run", round);
                    }
                    courses.end(tx.handle(), event.id(), round, now);
                    return "round.ended";
                });
    }

    /// Lets a round last longer, also when its bell just rang.
    ///
    /// @throws MeentException CONFLICT when it is not the last one that started
    void extend(Viewer viewer, Event event, int round, int minutes) {
        carry(
                viewer,
                event,
                round,
                (tx, course, now) -> {
                    var ends = last(course, round).ends().orElseThrow();
                    var from = ends.isAfter(now) ? ends : now;
                    courses.end(
                            tx.handle(), event.id(), round, from.plus(Duration.ofMinutes(minutes)));
                    return "round.extended";
                });
    }

    /// Takes a start back that was a slip of the finger.
    ///
    /// @throws MeentException CONFLICT when it is not the last one that started
    void unstart(Viewer viewer, Event event, int round) {
        carry(
                viewer,
                event,
                round,
                (tx, course, now) -> {
                    courses.unstart(tx.handle(), event.id(), last(course, round).number());
                    return "round.unstarted";
                });
    }

    private static Turn last(Course course, int round) {
        return course.turn(round)
                .filter(it -> it.started() && it.number() == course.last())
                .orElseThrow(() -> conflict("is not the last one that started", round));
    }

    private void carry(Viewer viewer, Event event, int round, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    if (events.locked(tx, event.id()).cancelled()) {
                        throw new MeentException(Code.CONFLICT, "the event was cancelled");
                    }
                    var course = courses.of(tx.handle(), event.id());
                    var done = deed.of(tx, course, clock.instant());
                    mending.tell(tx, event.id());
                    tx.audit(done, event.subject(), Map.of("round", round));
                    return true;
                });
    }

    private static MeentException conflict(String why, int round) {
        return new MeentException(Code.CONFLICT, "round " + round + " " + why);
    }
}
