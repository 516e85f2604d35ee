package coop.meent.sharing.bookings;

import static coop.meent.sharing.bookings.Counter.OWNER;
import static coop.meent.sharing.bookings.Counter.actor;
import static coop.meent.sharing.bookings.Counter.at;
import static coop.meent.sharing.bookings.Counter.request;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Transaction;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The same thing again and again, and the queue of who came second.
class SeriesTest {
    private static final String NINE = "2027-03-16T09:00";
    private static final String TEN = "2027-03-16T10:00";

    private final Counter counter = new Counter(4);
    private final List<Waiter> told = new ArrayList<>();

    @AfterEach
    void closed() {
        counter.close();
    }

    @Test
    void a_series_with_conflicts_is_booked_only_when_that_is_confirmed() {
        long drill = counter.thing(Counter.rules(1)).id();
        counter.desk().request(actor(3), drill, request(NINE, TEN, 1));
        var weekly = request("2027-03-09T09:00", "2027-03-09T10:00", 1);
        var series = counter.part.series();

        var seen = series.preview(actor(2), drill, weekly, new Repeats(7, 4));
        var waits = series.book(actor(2), drill, weekly, new Repeats(7, 4), false);
        long before = counter.count("booking");
        var booked = series.book(actor(2), drill, weekly, new Repeats(7, 4), true);

        assertThat(seen.stream().map(Occurrence::refusal))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Refusal.TAKEN),
                        Optional.empty(),
                        Optional.empty());
        assertThat(waits.waits()).isTrue();
        assertThat(before).isEqualTo(1);
        assertThat(booked.booked().stream().map(it -> it.span().from()))
                .as("nine o'clock by the wall, before and after the clock changes")
                .containsExactly(
                        at("2027-03-09T09:00"), at("2027-03-23T09:00"), at("2027-03-30T09:00"));
    }

    @Test
    void a_series_counts_as_one_request() {
        long drill = counter.thing(Counter.rules(1)).id();
        var weekly = request("2027-03-09T09:00", "2027-03-09T10:00", 1);
        counter.part.series().book(actor(2), drill, weekly, new Repeats(7, 6), false);

        assertThat(
                        counter.desk()
                                .request(
                                        actor(2),
                                        drill,
                                        request("2027-03-03T09:00", "2027-03-03T10:00", 1))
                                .state())
                .isEqualTo(State.REQUESTED);
    }

    @Test
    void series_beside_much_else_never_give_one_unit_twice() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        long chairs = counter.thing(Counter.rules(3)).id();
        for (int i = 0; i < 60; i++) {
            var from = at("2027-03-02T09:00").plus(Duration.ofMinutes(15L * random.nextInt(800)));
            var wish =
                    new Wish(
                            from, from.plus(Duration.ofMinutes(30L * (1 + random.nextInt(40)))), 1);
            var repeats = new Repeats(1 + random.nextInt(3), 2 + random.nextInt(5));
            try {
                counter.part.series().book(actor(100 + i), chairs, Request.of(wish), repeats, true);
            } catch (Refused taken) {
                assertThat(taken.refusal()).isEqualTo(Refusal.TAKEN);
            }
        }

        assertThat(counter.count("slot")).isEqualTo(counter.count("booking")).isGreaterThan(60);
    }

    @Test
    void the_first_in_the_queue_hears_of_it_and_has_a_day() {
        long drill = counter.thing(Counter.rules(1)).id();
        counter.part.follow(follower());
        long id = counter.desk().request(actor(2), drill, request(NINE, TEN, 1)).id();
        var queue = counter.part.queue();
        var first = queue.join(Counter.person(3), drill, new Wish(at(NINE), at(TEN), 1));
        var second = queue.join(Counter.person(4), drill, new Wish(at(NINE), at(TEN), 1));

        counter.desk().cancel(actor(2), id, "");
        assertThat(told.stream().map(Waiter::id)).containsExactly(first.id());

        counter.clock.forward(Duration.ofHours(25));
        counter.part.scheduledWork().getFirst().work().run();
        assertThat(told.stream().map(Waiter::id)).containsExactly(first.id(), second.id());

        counter.desk().request(actor(4), drill, request(NINE, TEN, 1));
        assertThat(counter.count("queue")).isZero();
    }

    @Test
    void the_queue_hears_when_a_request_lapses() {
        long drill = counter.thing(Counter.rules(1)).id();
        counter.part.follow(follower());
        counter.desk().request(actor(2), drill, request(NINE, TEN, 1));
        counter.part.queue().join(Counter.person(3), drill, new Wish(at(NINE), at(TEN), 1));
        counter.clock.forward(Counter.HOLD.plusMinutes(1));

        counter.part.scheduledWork().getFirst().work().run();

        assertThat(told).hasSize(1);
        assertThat(counter.part.bookings().lent(OWNER, Which.OVER, Long.MAX_VALUE, 10).items())
                .hasSize(1);
    }

    private Follower follower() {
        return new Follower() {
            @Override
            public void changed(
                    Transaction tx, Thing thing, Optional<Booking> before, Booking now) {}

            @Override
            public void offered(Transaction tx, Thing thing, Waiter waiter) {
                told.add(waiter);
            }
        };
    }
}
