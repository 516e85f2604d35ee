package coop.meent.soirees.evening;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Panel.Shown;
import coop.meent.soirees.registrations.Own;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// What this package adds to the pages of others, each in one statement.
final class Panels {
    private final CourseStore courses = new CourseStore();
    private final Transactions transactions;
    private final Clock clock;

    Panels(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Shown> atEvent(Viewer viewer, Event event) {
        return find(viewer, event)
                .filter(it -> it.plan().isPresent() && !it.turns().isEmpty() && !event.cancelled())
                .map(it ->
                        new Shown(
                                "soirees/evening/at-event.peb",
                                Map.of(
                                        "rounds",
                                        it.turns().size(),
                                        "minutes",
                                        it.settings().minutes())));
    }

    Optional<Shown> atPlace(Viewer viewer, Own own) {
        var event = own.event();
        if (!own.registration().placed() || event.cancelled()) {
            return Optional.empty();
        }
        var course = find(viewer, event);
        if (course.isEmpty() && event.kind() != Event.Kind.SOIREE) {
            return Optional.empty();
        }
        var now = clock.instant();
        boolean runs = course.flatMap(it -> it.running(now)).isPresent();
        if (event.over(now) && !runs) {
            return Optional.empty();
        }
        boolean tonight = course.filter(it -> Moment.of(event, it, now).shows()).isPresent();
        return Optional.of(
                new Shown(
                        "soirees/evening/at-place.peb",
                        Map.of("path", own.path(), "tonight", tonight)));
    }

    Optional<Shown> atDesk(Viewer viewer, Event event) {
        var course = find(viewer, event);
        if (event.cancelled() || (course.isEmpty() && event.kind() == Event.Kind.WEBINAR)) {
            return Optional.empty();
        }
        var it = course.orElseGet(() -> Course.none(event.id()));
        return Optional.of(
                new Shown(
                        "soirees/evening/at-desk.peb",
                        Map.of(
                                "path",
                                event.path(),
                                "planned",
                                it.plan().isPresent(),
                                "rounds",
                                it.turns().size(),
                                "last",
                                it.last(),
                                "over",
                                event.over(clock.instant()))));
    }

    private Optional<Course> find(Viewer viewer, Event event) {
        return transactions.read(viewer, db -> courses.find(db, event.id()));
    }
}
