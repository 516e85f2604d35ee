package coop.meent.sharing.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.times.MinuteModel;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Scenario;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the kernel's test makes up, through the desk and a real database: wishes, answers, lapses
/// and changes of mind, beside the model that counts minutes.
class ReplayTest {
    private static final int CASES = Boolean.getBoolean("meent.large") ? 20_000 : 3_200;
    private static final int WISHES = 80;

    private final long seed = Long.getLong("meent.seed", System.nanoTime());
    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private int granted;
    private long person = 100;

    /// What was granted, and until when it holds without an answer.
    private record Granted(Booking booking, Wish wish, boolean asked) {
        boolean lapsed(Instant now) {
            return asked && !booking.holdsUntil().orElseThrow().isAfter(now);
        }
    }

    @Test
    void the_database_answers_as_the_minutes_do() {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var counter = new Counter(2)) {
            for (int done = 0; done < CASES; done += WISHES) {
                run(counter, new Scenario(random), done);
            }
            assertThat(twice(counter)).as("seed %d", seed).isZero();
        }
        System.out.printf("%d granted, refused %s%n", granted, refused);
        assertThat(granted).isGreaterThan(CASES / 15);
        assertThat(refused.getOrDefault(Refusal.TAKEN, 0)).isGreaterThan(CASES / 20);
    }

    private void run(Counter counter, Scenario scenario, int no) {
        var model = scenario.model();
        var thing = counter.thing(scenario.rules());
        var holding = new ArrayList<Granted>();
        var now = scenario.start();
        for (int i = 0; i < WISHES; i++) {
            now = scenario.later(now);
            counter.clock.forward(Duration.between(counter.clock.instant(), now));
            lapse(model, holding, now);
            if (!holding.isEmpty() && scenario.below(4) == 0) {
                decide(counter, scenario, model, holding);
            }
            var wish = scenario.wish(now);
            var expected = model.ask(wish, now);
            var booked = ask(counter, thing.id(), wish);
            assertThat(booked.refusal())
                    .as(
                            "seed %d, case %d: %s at %s with %s",
                            seed, no + i, wish, now, scenario.rules())
                    .isEqualTo(expected);
            expected.ifPresent(it -> refused.merge(it, 1, Integer::sum));
            booked.booking()
                    .ifPresent(it -> {
                        granted++;
                        model.give(wish, wish.units());
                        holding.add(new Granted(it, wish, true));
                    });
        }
    }

    private record Asked(Optional<Booking> booking, Optional<Refusal> refusal) {}

    private Asked ask(Counter counter, long thing, Wish wish) {
        try {
            var booking = counter.desk().request(Counter.actor(person++), thing, Request.of(wish));
            return new Asked(Optional.of(booking), Optional.empty());
        } catch (Refused refusal) {
            return new Asked(Optional.empty(), Optional.of(refusal.refusal()));
        }
    }

    private static void lapse(MinuteModel model, List<Granted> holding, Instant now) {
        holding.removeIf(it -> {
            if (it.lapsed(now)) {
                model.give(it.wish(), -it.wish().units());
            }
            return it.lapsed(now);
        });
    }

    private static void decide(
            Counter counter, Scenario scenario, MinuteModel model, List<Granted> holding) {
        int which = scenario.below(holding.size());
        var it = holding.get(which);
        if (it.asked() && scenario.below(3) > 0) {
            counter.desk().accept(Counter.OWNER, it.booking().id());
            holding.set(which, new Granted(it.booking(), it.wish(), false));
        } else {
            var gone = counter.desk().cancel(Actor.of(Counter.OWNER), it.booking().id(), "Stuk");
            assertThat(gone.state()).isEqualTo(State.CANCELLED);
            holding.remove(which);
            model.give(it.wish(), -it.wish().units());
        }
    }

    // what the constraint forbids, counted in another way; and no booking without all its units
    private static long twice(Counter counter) {
        return counter.shed.with(db ->
                db.createQuery(
                                """
                                SELECT count(*) FROM (SELECT 1 FROM sharing.slot a JOIN sharing.slot b
                                           ON a.thing = b.thing AND a.unit = b.unit AND a.occupied && b.occupied
                                          AND (a.booking, a.position) < (b.booking, b.position)
                                 UNION ALL
                                 SELECT 1 FROM sharing.booking b
                                  WHERE b.state IN ('REQUESTED', 'ACCEPTED')
                                    AND b.units <> (SELECT count(*) FROM sharing.slot s WHERE s.booking = b.id)) x
                                """)
                        .mapTo(Long.class)
                        .one());
    }
}
