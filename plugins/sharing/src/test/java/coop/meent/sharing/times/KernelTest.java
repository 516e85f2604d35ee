package coop.meent.sharing.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The kernel beside a model that counts minute by minute: random rules, wishes, returns and
/// moments, most of them about both clock changes.
class KernelTest {
    private static final int CASES = 120_000;
    private static final int WISHES = 80;

    private final long seed = Long.getLong("meent.seed", System.nanoTime());
    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private int granted;
    private int moved;
    private int suggested;

    @Test
    void the_kernel_answers_as_the_minutes_do() {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int done = 0; done < CASES; done += WISHES) {
            run(new Scenario(random), done);
        }

        System.out.printf(
                "%d granted, %d moved, %d suggestions, refused %s%n",
                granted, moved, suggested, refused);
        assertThat(granted).isGreaterThan(CASES / 10);
        assertThat(refused.getOrDefault(Refusal.TAKEN, 0)).isGreaterThan(CASES / 20);
        assertThat(moved).isGreaterThan(20);
        assertThat(suggested).isGreaterThan(100);
        assertThat(refused).hasSize(10);
    }

    private void run(Scenario scenario, int no) {
        var model = scenario.model();
        var held = new ArrayList<Packing.Held>();
        var wishes = new ArrayList<Wish>();
        var now = scenario.start();
        for (int i = 0; i < WISHES; i++) {
            now = scenario.later(now);
            if (!wishes.isEmpty() && scenario.below(6) == 0) {
                giveBack(scenario, model, held, wishes);
            }
            var wish = scenario.wish(now);
            var expected = model.ask(wish, now);
            var what =
                    "seed %d, case %d: %s at %s with %s"
                            .formatted(seed, no + i, wish, now, scenario.rules());
            var answered = ask(scenario, held, wishes.size() + 1, wish, now);
            assertThat(answered).as(what).isEqualTo(expected);
            if (expected.isEmpty()) {
                granted++;
                model.give(wish, wish.units());
            } else {
                refused.merge(expected.get(), 1, Integer::sum);
                if (expected.get() == Refusal.TAKEN && scenario.below(12) == 0) {
                    suggestion(scenario, model, held, wish, now, what);
                }
            }
            wishes.add(expected.isEmpty() ? wish : new Wish(wish.from(), wish.until(), 0));
        }
    }

    private Optional<Refusal> ask(
            Scenario scenario, List<Packing.Held> held, long id, Wish wish, Instant now) {
        var wrong = scenario.times().check(wish, now);
        if (wrong.isPresent()) {
            return wrong;
        }
        var minute = Timetable.minute(now);
        var ahead = held.stream().filter(it -> it.occupied().until().isAfter(minute)).toList();
        var occupied = scenario.times().occupied(wish.span());
        var place = new Packing(scenario.rules().units(), ahead, now).place(occupied, wish.units());
        if (place.isEmpty()) {
            return Optional.of(Refusal.TAKEN);
        }
        place.get().moved().forEach(it -> move(held, it, minute));
        int position = 1;
        for (int unit : place.get().units()) {
            held.add(new Packing.Held(id, position++, unit, occupied));
        }
        apart(held, scenario.rules().units());
        return Optional.empty();
    }

    private void move(List<Packing.Held> held, Packing.Held moved, Instant now) {
        this.moved++;
        assertThat(moved.occupied().from()).as("what has begun keeps its unit").isAfter(now);
        assertThat(
                        held.removeIf(it ->
                                it.booking() == moved.booking()
                                        && it.position() == moved.position()))
                .isTrue();
        held.add(moved);
    }

    // what the database's constraint says
    private static void apart(List<Packing.Held> held, int units) {
        for (int i = 0; i < held.size(); i++) {
            var one = held.get(i);
            assertThat(one.unit()).isBetween(1, units);
            for (int j = i + 1; j < held.size(); j++) {
                if (held.get(j).unit() == one.unit()
                        && held.get(j).occupied().overlaps(one.occupied())) {
                    throw new AssertionError("twice: " + one + " and " + held.get(j));
                }
            }
        }
    }

    private static void giveBack(
            Scenario scenario, MinuteModel model, List<Packing.Held> held, List<Wish> wishes) {
        int which = scenario.below(wishes.size());
        var wish = wishes.get(which);
        if (wish.units() > 0) {
            held.removeIf(it -> it.booking() == which + 1);
            model.give(wish, -wish.units());
            wishes.set(which, new Wish(wish.from(), wish.until(), 0));
        }
    }

    private void suggestion(
            Scenario scenario,
            MinuteModel model,
            List<Packing.Held> held,
            Wish wish,
            Instant now,
            String what) {
        if (scenario.rules().byDay()) {
            return;
        }
        var load =
                Load.of(
                        scenario.rules().units(),
                        held.stream().map(Packing.Held::occupied).toList());
        var next = new Free(scenario.times(), load).next(wish, now, 3);
        var until = wish.from().plus(Duration.ofHours(30));
        var first = model.first(wish, now, until);
        assertThat(next.stream().map(Span::from).filter(it -> it.isBefore(until)).findFirst())
                .as(what)
                .isEqualTo(first);
        suggested++;
    }
}
