package coop.meent.soirees.evening;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.matching.Evening;
import coop.meent.soirees.matching.Matcher;
import coop.meent.soirees.matching.Plan;
import java.security.SecureRandom;
import java.util.Map;

/// Makes plans.
final class PlanDesk {
    private static final int SEEDS = 1_000_000; // short enough to be read aloud

    private final CourseStore courses = new CourseStore();
    private final SeatStore seats = new SeatStore();
    private final SecureRandom chance = new SecureRandom();
    private final Platform platform;
    private final Events events;
    private final Mending mending;

    PlanDesk(Platform platform, Events events, Mending mending) {
        this.platform = platform;
        this.events = events;
        this.mending = mending;
    }

    /// {@return a seed that nobody chose}
    long seed() {
        return chance.nextLong(1, SEEDS);
    }

    /// Makes a plan and keeps it, in the place of the one of before.
    ///
    /// @throws MeentException CONFLICT once a round has started, or when there are too many people
    void make(Viewer viewer, Event event, Settings settings, long seed) {
        var gathering =
                platform.transactions()
                        .read(
                                viewer,
                                db -> {
                                    refuse(event, courses.of(db, event.id()));
                                    return Gathering.of(db, event);
                                });
        var placed = gathering.attendees().stream().filter(Attendee::placed).toList();
        if (placed.size() > Evening.MOST) {
            throw new MeentException(Code.CONFLICT, "too many people for a plan");
        }
        var evening = gathering.with(placed).evening(settings, platform.organisations());
        var plan = platform.work().heavy(() -> Matcher.plan(evening, seed));
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            keep(tx, event, settings, plan);
                            return true;
                        });
    }

    private void keep(Transaction tx, Event event, Settings settings, Plan plan) {
        var db = tx.handle();
        refuse(events.locked(tx, event.id()), courses.of(db, event.id()));
        var planned = Planned.of(plan.seed(), platform.clock().instant(), plan.gaveWay());
        courses.put(db, event.id(), settings, planned);
        courses.rounds(db, event.id(), plan.rounds().size());
        seats.clear(db, event.id());
        seats.give(db, event.id(), Seatings.chairs(plan));
        mending.tell(tx, event.id());
        tx.audit(
                "evening.planned",
                event.subject(),
                Map.of("seed", plan.seed(), "rounds", plan.rounds().size()));
    }

    private static void refuse(Event event, Course course) {
        if (course.started()) {
            throw new MeentException(Code.CONFLICT, "a round has started already");
        }
        if (event.cancelled()) {
            throw new MeentException(Code.CONFLICT, "the event was cancelled");
        }
    }
}
