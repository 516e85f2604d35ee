package coop.meent.sharing.times;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The same rules told so plainly that nobody can get them wrong: each minute says whether the wall
/// shows an opening hour, and how many are out.
public final class MinuteModel {
    /// How many minutes it knows.
    public static final int MINUTES = 12 * 1440;

    private final Rules rules;
    private final ZoneId zone;
    private final Instant start;
    private final boolean[] open = new boolean[MINUTES];
    private final long[] day = new long[MINUTES];
    private final int[] out = new int[MINUTES];

    public MinuteModel(Rules rules, ZoneId zone, Instant start) {
        this.rules = rules;
        this.zone = zone;
        this.start = start;
        for (int i = 0; i < MINUTES; i++) {
            var shown = at(i).atZone(zone);
            int minute = shown.getHour() * 60 + shown.getMinute();
            day[i] = shown.toLocalDate().toEpochDay();
            open[i] =
                    rules.opening().on(shown.toLocalDate()).stream()
                            .anyMatch(it -> minute >= it.from() && minute < it.until());
        }
    }

    public Instant at(int minute) {
        return start.plus(minute, ChronoUnit.MINUTES);
    }

    private int index(Instant moment) {
        return (int) ChronoUnit.MINUTES.between(start, moment);
    }

    /// {@return why it is refused; empty when it is granted}
    public Optional<Refusal> ask(Wish wish, Instant now) {
        return wrong(wish, now)
                .or(() -> taken(wish) ? Optional.of(Refusal.TAKEN) : Optional.empty());
    }

    private Optional<Refusal> wrong(Wish wish, Instant now) {
        if (!wish.from().isBefore(wish.until())) {
            return Optional.of(Refusal.ORDER);
        }
        if (wish.units() < 1 || wish.units() > rules.units()) {
            return Optional.of(Refusal.UNITS);
        }
        var ahead = Duration.between(now.truncatedTo(ChronoUnit.MINUTES), wish.from());
        if (ahead.isNegative()) {
            return Optional.of(Refusal.PAST);
        }
        if (ahead.compareTo(rules.lead()) < 0 || ahead.compareTo(rules.before()) < 0) {
            return Optional.of(Refusal.SOON);
        }
        if (Duration.between(now.truncatedTo(ChronoUnit.MINUTES), wish.until()).toMinutes()
                > 366 * 1440) {
            return Optional.of(Refusal.FAR);
        }
        return wall(wish) > rules.longest().toMinutes()
                ? Optional.of(Refusal.LONG)
                : doors(index(wish.from()), index(wish.until()));
    }

    private long wall(Wish wish) {
        ZonedDateTime from = wish.from().atZone(zone);
        ZonedDateTime until = wish.until().atZone(zone);
        long wall = ChronoUnit.MINUTES.between(from.toLocalDateTime(), until.toLocalDateTime());
        return wall < 0 ? ChronoUnit.MINUTES.between(from, until) : wall;
    }

    private Optional<Refusal> doors(int from, int until) {
        if (rules.byDay()) {
            return days(from, until);
        }
        if (!open[from]) {
            return Optional.of(Refusal.CLOSED);
        }
        boolean fine = rules.overnight() ? open[until - 1] || open[until] : all(from, until);
        return fine ? Optional.empty() : Optional.of(Refusal.SHUT);
    }

    private boolean all(int from, int until) {
        for (int i = from; i < until; i++) {
            if (!open[i]) {
                return false;
            }
        }
        return true;
    }

    private Optional<Refusal> days(int from, int until) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < MINUTES; i++) {
            if (open[i] && day[i] == day[from] && first < 0) {
                first = i;
            }
            if (open[i] && day[i] == day[until - 1]) {
                last = i + 1;
            }
        }
        if (first < 0) {
            return Optional.of(Refusal.CLOSED);
        }
        if (last < 0 || (!rules.overnight() && day[from] != day[until - 1])) {
            return Optional.of(Refusal.SHUT);
        }
        return first == from && last == until ? Optional.empty() : Optional.of(Refusal.DAYS);
    }

    private boolean taken(Wish wish) {
        int until = index(wish.until().plus(rules.after()));
        for (int i = index(wish.from().minus(rules.before())); i < until; i++) {
            if (rules.units() - out[i] < wish.units()) {
                return true;
            }
        }
        return false;
    }

    /// Gives them out, or takes them back with a number below zero.
    public void give(Wish wish, int units) {
        int until = index(wish.until().plus(rules.after()));
        for (int i = index(wish.from().minus(rules.before())); i < until; i++) {
            out[i] += units;
        }
    }

    /// {@return the first minute from the wish's start on at which it would be granted; empty when
    /// there is none before that day}
    public Optional<Instant> first(Wish wish, Instant now, Instant until) {
        var length = Duration.between(wish.from(), wish.until());
        for (var from = wish.from(); from.isBefore(until); from = from.plusSeconds(60)) {
            if (ask(new Wish(from, from.plus(length), wish.units()), now).isEmpty()) {
                return Optional.of(from);
            }
        }
        return Optional.empty();
    }
}
