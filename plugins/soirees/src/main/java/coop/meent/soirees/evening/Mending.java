package coop.meent.soirees.evening;

import coop.meent.api.Organisations;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.matching.Matcher;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Mends a plan for who is there now, in the transaction in which that changes: a phone that is
/// read after it already shows the new table.
final class Mending {
    private final CourseStore courses = new CourseStore();
    private final SeatStore seats = new SeatStore();
    private final AttendanceStore attendances = new AttendanceStore();
    private final Organisations organisations;
    private final Clock clock;

    Mending(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Mends the plan, if there is one; under the event's lock.
    void mend(Transaction tx, Event event) {
        var course = courses.of(tx.handle(), event.id());
        if (course.plan().isPresent()) {
            mend(tx, event, course);
            tell(tx, event.id());
        }
    }

    /// Lets open pages read again, if there are any.
    void tell(Transaction tx, long event) {
        courses.touch(tx.handle(), event)
                .ifPresent(version -> tx.live(Course.topic(event), version));
    }

    private void mend(Transaction tx, Event event, Course course) {
        var db = tx.handle();
        var now = clock.instant();
        var before = seats.of(db, event.id());
        var gathering = Gathering.of(db, event);
        var there = there(gathering.attendees(), before, course, now);
        there.stream()
                .filter(it -> it.placed() && !it.known() && it.attendance().from() > 1)
                .forEach(it -> attendances.put(db, event.id(), it.attendance()));
        var planned = course.plan().orElseThrow();
        var plan = Seatings.plan(planned.seed(), course.turns().size(), before);
        var evening = gathering.with(there).evening(course.settings(), organisations);
        var mended = Matcher.replan(evening, plan, course.last());
        keep(tx, event, course, before, Seatings.chairs(mended));
        courses.mended(db, event.id(), Planned.of(planned.seed(), planned.at(), mended.gaveWay()));
    }

    private void keep(
            Transaction tx, Event event, Course course, List<Chair> before, List<Chair> after) {
        var over = course.over(clock.instant());
        var change = Change.between(before, after, over, course.last() + 1);
        if (!change.none()) {
            seats.take(tx.handle(), event.id(), change.gone());
            seats.give(tx.handle(), event.id(), change.come());
        }
    }

    // who got a place after the plan was made comes in with the next round; who gave theirs back
    // keeps the rounds in which they sat
    private static List<Attendee> there(
            List<Attendee> all, List<Chair> chairs, Course course, Instant now) {
        Set<Long> seated =
                chairs.stream().map(Chair::registration).collect(Collectors.toUnmodifiableSet());
        return all.stream()
                .map(it -> {
                    if (!it.placed()) {
                        return it.with(it.attendance().until(course.over(now)));
                    }
                    boolean fresh = !it.known() && !seated.contains(it.id()) && course.started();
                    return fresh ? it.with(it.attendance().from(course.last() + 1)) : it;
                })
                .toList();
    }
}
