package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.places.Step;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/// The places in the database do what the places as a value do, whatever happens to them.
@MeentTest
class PlacesStoreTest {
    private static final int STORIES = 250;
    private static final int STEPS = 24;
    private static final long SEED = 20_261_123L;

    private final PlacesStore store = new PlacesStore();
    private final EventStore events = new EventStore();

    @Test
    void rows_follow_the_kernel_through_random_stories(Site site) {
        System.out.println("seed " + SEED);
        var hall = Hall.in(site);
        long event = hall.event("SOIREE", 3, hall.evening(300));
        var now = site.clock().instant();
        try (var db = site.superuser()) {
            for (int story = 0; story < STORIES; story++) {
                long seed = SEED + story;
                db.useTransaction(it -> new Story(it, event, new Random(seed)).tell(now, seed));
            }
        }
    }

    /// One story: what happens to the places of an event, in the database and beside it.
    private final class Story {
        private final Handle db;
        private final long event;
        private final Random random;
        private final long[] people;

        Story(Handle db, long event, Random random) {
            this.db = db;
            this.event = event;
            this.random = random;
            db.execute("DELETE FROM soirees.registration WHERE event = ?", event);
            db.execute(
                    """
                    UPDATE soirees.event SET capacity = 3, state = 'PUBLISHED', last_number = 0,
                           last_offer = 0
                     WHERE id = ?
                    """,
                    event);
            this.people = LongStream.range(0, 9).map(_ -> insert()).toArray();
        }

        private long insert() {
            return db.createQuery(
                            """
                            INSERT INTO soirees.registration (event, name, language, state, badge,
                                   at, changed_at)
                            VALUES (:event, 'Iemand', 'nl', 'CANCELLED', gen_random_uuid()::text,
                                    now(), now())
                            RETURNING id
                            """)
                    .bind("event", event)
                    .mapTo(Long.class)
                    .one();
        }

        void tell(Instant start, long seed) {
            var now = start;
            var beside = store.load(db, found(), now);
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(30)));
                var at = now;
                int what = random.nextInt(100);
                long who = people[random.nextInt(people.length)];
                int number = random.nextInt(6);
                var expected = move(beside, what, who, number, at);
                var before = store.load(db, found(), at);
                assertThat(before).as("seed %d, step %d", seed, step).isEqualTo(beside);
                var made = move(before, what, who, number, at);
                store.save(db, event, before, made.places(), at);
                follow(made);
                assertThat(made.outcomes()).isEqualTo(expected.outcomes());
                beside = expected.places();
                bounds(beside, seed);
            }
        }

        private Event found() {
            return events.find(db, event).orElseThrow();
        }

        private Step move(Places it, int what, long who, int number, Instant at) {
            if (what < 45) {
                // a row that left is another registration when they come back
                return it.register(who, at);
            }
            if (what < 60) {
                return it.leave(who, at);
            }
            if (what < 78) {
                return it.accept(who, offer(it, who).orElse(number), at);
            }
            if (what < 88) {
                return it.resize(number, at);
            }
            return what < 98 ? it.settle(at) : it.cancel(at);
        }

        private OptionalInt offer(Places it, long who) {
            return it.of(who)
                    .filter(Standing.Offered.class::isInstance)
                    .map(one -> OptionalInt.of(((Standing.Offered) one).offer()))
                    .orElse(OptionalInt.empty());
        }

        // capacity and state are the event's own, written by who changes it
        private void follow(Step made) {
            if (made.outcomes().stream().anyMatch(Outcome.Resized.class::isInstance)) {
                db.execute(
                        "UPDATE soirees.event SET capacity = ? WHERE id = ?",
                        made.places().capacity(),
                        event);
            }
            if (made.places().cancelled()) {
                db.execute("UPDATE soirees.event SET state = 'CANCELLED' WHERE id = ?", event);
            }
        }

        private void bounds(Places it, long seed) {
            assertThat(it.taken() + it.offered())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(it.capacity());
            var count = store.count(db, event);
            assertThat(count.taken()).isEqualTo(it.taken());
            assertThat(count.offered()).isEqualTo(it.offered());
        }
    }
}
