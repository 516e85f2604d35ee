package coop.meent.soirees.evening;

import coop.meent.soirees.events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Where an evening stands at a moment of the server's clock.
///
/// @param round the one that runs, or that comes next; 0 when there is none
/// @param of how many there are
/// @param now what the server's clock says
/// @param ends when the bell rings; the same as now unless a round runs
/// @param minutes how long the round lasts
public record Moment(Phase phase, int round, int of, Instant now, Instant ends, int minutes) {
    /// Since when before it begins people may read where they sit.
    private static final Duration BEFORE = Duration.ofHours(1);

    private static final int MOST_FURROWS = 30;

    /// What happens.
    public enum Phase {
        /// There is no plan yet, or it is too early to tell.
        WELCOME,
        /// Everybody looks for their table of the next round.
        GATHER,
        /// A round runs.
        RUNS,
        /// All rounds are over.
        OVER
    }

    public static Moment of(Event event, Course course, Instant now) {
        int of = course.turns().size();
        var running = course.running(now);
        if (running.isPresent()) {
            var turn = running.get();
            var ends = turn.ends().orElseThrow();
            var length = Duration.between(turn.starts().orElseThrow(), ends);
            int minutes = (int) Math.max(1, length.toMinutes());
            return new Moment(Phase.RUNS, turn.number(), of, now, ends, minutes);
        }
        boolean early = !course.started() && now.isBefore(event.times().starts().minus(BEFORE));
        if (of == 0 || early) {
            return new Moment(Phase.WELCOME, 0, of, now, now, 0);
        }
        return course.next()
                .map(it -> new Moment(Phase.GATHER, it.number(), of, now, now, 0))
                .orElseGet(() -> new Moment(Phase.OVER, 0, of, now, now, 0));
    }

    /// {@return whether there is a round to show}
    public boolean shows() {
        return round > 0;
    }

    public boolean runs() {
        return phase == Phase.RUNS;
    }

    /// {@return the word for it in templates}
    public String code() {
        return switch (phase) {
            case WELCOME -> "welcome";
            case GATHER -> "gather";
            case RUNS -> "runs";
            case OVER -> "over";
        };
    }

    public long nowMillis() {
        return now.toEpochMilli();
    }

    public long endsMillis() {
        return ends.toEpochMilli();
    }

    public long startsMillis() {
        return ends.minus(Duration.ofMinutes(minutes)).toEpochMilli();
    }

    /// {@return what is left, e.g. `7:40`}
    public String left() {
        long seconds = secondsLeft();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private long secondsLeft() {
        return Math.max(0, (Duration.between(now, ends).toMillis() + 999) / 1000);
    }

    /// {@return the whole minutes that are left, for who hears the page}
    public long minutesLeft() {
        return (secondsLeft() + 59) / 60;
    }

    /// {@return a furrow for each piece of the round: whether it has gone}
    public List<Boolean> furrows() {
        int count = Math.min(minutes, MOST_FURROWS);
        double done = 1 - secondsLeft() / (minutes * 60.0);
        return IntStream.range(0, count).mapToObj(it -> it + 1 <= done * count).toList();
    }
}
