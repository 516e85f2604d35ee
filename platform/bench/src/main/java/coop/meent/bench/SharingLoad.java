package coop.meent.bench;

import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Refused;
import coop.meent.sharing.bookings.Request;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.ConnectionException;

/// Measures bookings: when things are free, and fifty clients who want the same one, beside plain
/// SQL on the same tables. A thousand things have a hundred bookings each.
final class SharingLoad {
    private static final int THINGS = Integer.getInteger("things", 1_000);
    private static final int EACH = Integer.getInteger("each", 100);
    private static final int CLIENTS = 50;
    private static final int ROUNDS = Integer.getInteger("rounds", 12);
    private static final int TRIES = 40;

    private final SharingShed shed;
    private final SharingFloor floor;
    private final AtomicLong persons = new AtomicLong(1_000);
    private final AtomicInteger busyAnswers = new AtomicInteger();

    private SharingLoad(SharingShed shed) {
        this.shed = shed;
        this.floor = new SharingFloor(shed.plain());
    }

    /// Somebody who tries; says whether they got it.
    private interface Client {
        boolean book(Thing thing, Instant from, Instant until);
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("meent-sharing-bench");
        try (var shed = SharingShed.open(folder)) {
            new SharingLoad(shed).run();
        }
        System.out.println("data: " + folder);
    }

    private void run() {
        var things = shed.things(THINGS, 1);
        // three bookings of six hours in two days, from a month ago to a month ahead
        shed.book(things, EACH, 16, 30);
        System.out.printf("%-44s %10s %10s %9s%n", "", "p50", "p99", "goal");
        reads(things);
        long before = shed.deadlocks();
        System.out.printf("%n%-44s %10s %10s %9s%n", "", "floor", "ours", "goal");
        equal();
        overlapping("overlapping wishes, empty calendar", false, 0);
        overlapping("overlapping wishes, 100 bookings in a row", true, 0);
        overlapping("  the same, every second wish is free", true, 25);
        System.out.printf("%-44s %21d %9s%n", "deadlocks", shed.deadlocks() - before, "0");
        System.out.printf("%-44s %21d %9s%n", "too busy, asked again", busyAnswers.get(), "");
    }

    private void reads(List<Thing> things) {
        var random = new Random(7);
        var start = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var month = new Span(start, start.plus(30, ChronoUnit.DAYS));
        took(
                "a month of one thing",
                "5 ms",
                400,
                () -> {
                    var one = things.get(random.nextInt(things.size()));
                    shed.part().bookings().calendars(SharingShed.SELF, List.of(one), month);
                });
        took(
                "a month of 50 things",
                "40 ms",
                200,
                () -> {
                    int from = random.nextInt(things.size() - 50);
                    shed.part()
                            .bookings()
                            .calendars(SharingShed.SELF, things.subList(from, from + 50), month);
                });
    }

    private static void took(String name, String goal, int rounds, Runnable work) {
        for (int i = 0; i < rounds / 2; i++) {
            work.run();
        }
        var took = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            work.run();
            took[i] = System.nanoTime() - begin;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-44s %7.2f ms %7.2f ms %9s%n",
                name, took[rounds / 2] / 1e6, took[rounds * 99 / 100] / 1e6, goal);
    }

    // each round another thing, so that it is empty at first
    private void equal() {
        var from = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(5, ChronoUnit.DAYS);
        var wish = new Span(from, from.plus(2, ChronoUnit.HOURS));
        both("equal wishes", false, _ -> wish);
    }

    /// @param free how many days behind the last booking wishes may fall
    private void overlapping(String name, boolean full, int free) {
        var start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        int quarters = (full ? 24 + free : 60) * 96;
        both(
                name,
                full,
                random -> {
                    var from = start.plus(15L * random.nextInt(quarters), ChronoUnit.MINUTES);
                    return new Span(
                            from, from.plus(15L * (1 + random.nextInt(16)), ChronoUnit.MINUTES));
                });
    }

    /// Makes up what somebody wants.
    private interface Wishes {
        Span next(Random random);
    }

    // by turns, so that what else the machine does falls on both
    private void both(String name, boolean full, Wishes wishes) {
        var plain = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var won = new AtomicInteger();
        for (int i = -2; i < ROUNDS; i++) {
            double bare = round(full, wishes, this::plainly, new AtomicInteger());
            double whole = round(full, wishes, this::really, won);
            if (i >= 0) {
                plain.add(bare);
                ours.add(whole);
            }
        }
        double bare = median(plain);
        double whole = median(ours);
        System.out.printf(
                "%-44s %8.0f/s %8.0f/s %9s   %.2f x, %d%% granted%n",
                name,
                bare,
                whole,
                "0.5 x",
                whole / bare,
                100 * won.get() / (CLIENTS * TRIES * (ROUNDS + 2)));
    }

    private double round(boolean full, Wishes wishes, Client client, AtomicInteger won) {
        var thing = shed.things(1, 1).getFirst();
        if (full) {
            shed.book(List.of(thing), EACH, 6, 0);
        }
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int no = 0; no < CLIENTS; no++) {
            var random = new Random(no);
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                await(start);
                                for (int i = 0; i < TRIES; i++) {
                                    var wish = wishes.next(random);
                                    if (client.book(thing, wish.from(), wish.until())) {
                                        won.incrementAndGet();
                                    }
                                }
                            }));
        }
        long begin = System.nanoTime();
        start.countDown();
        threads.forEach(Load::join);
        return CLIENTS * TRIES / (Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e9);
    }

    private boolean plainly(Thing thing, Instant from, Instant until) {
        return floor.book(thing.id(), persons.incrementAndGet(), from, until);
    }

    private boolean really(Thing thing, Instant from, Instant until) {
        var actor = Actor.of(SharingShed.person(persons.incrementAndGet()));
        try {
            shed.part().desk().request(actor, thing.id(), Request.of(new Wish(from, until, 1)));
            return true;
        } catch (Refused taken) {
            return false;
        } catch (ConnectionException busy) {
            // a site would answer that it is busy; here it is asked again, on the same clock
            busyAnswers.incrementAndGet();
            return really(thing, from, until);
        }
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
