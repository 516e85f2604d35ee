package coop.meent.sharing.calendar;

import coop.meent.sharing.times.Hours;
import coop.meent.sharing.times.Opening;
import coop.meent.sharing.times.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a calendar stands on: the doors, how many there are, the zone and this moment.
record Ground(Opening opening, int units, ZoneId zone, Instant now) {
    private static final double WIDE = 1000;
    private static final int ALL_DAY = 1440;

    /// A piece of a day as it is drawn.
    ///
    /// @param from in thousandths of the day
    /// @param width likewise
    /// @param kind `free`, `some` or `taken`
    public record Piece(int from, int width, String kind) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /// {@return from its first moment to its last, 23 to 25 hours}
    Span whole(LocalDate day) {
        return new Span(
                day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// {@return when it is open that day; an hour that the clock skips is none}
    List<Span> open(LocalDate day) {
        return opening.on(day).stream().flatMap(it -> span(day, it).stream()).toList();
    }

    private Optional<Span> span(LocalDate day, Hours hours) {
        var from = at(day, hours.from());
        var until = at(day, hours.until());
        return from.isBefore(until) ? Optional.of(new Span(from, until)) : Optional.empty();
    }

    /// {@return the moment at which the clock shows so many minutes after midnight}
    Instant at(LocalDate day, int minutes) {
        return ZonedDateTime.of(day.atStartOfDay().plusMinutes(minutes), zone).toInstant();
    }

    /// {@return how it is that day}
    Dot.State state(LocalDate day, List<Stay> stays) {
        var loads = loads(day, stays);
        if (loads.isEmpty()) {
            return Dot.State.CLOSED;
        }
        if (Load.most(loads) == 0) {
            return Dot.State.TAKEN;
        }
        return Load.fewest(loads) < units ? Dot.State.SOME : Dot.State.FREE;
    }

    private List<Load> loads(LocalDate day, List<Stay> stays) {
        return open(day).stream().flatMap(it -> Load.of(it, stays, units).stream()).toList();
    }

    /// {@return the bar under a day: where it is open, and how much of that is free}
    List<Piece> pieces(LocalDate day, List<Stay> stays) {
        var pieces = new ArrayList<Piece>();
        for (var load : loads(day, stays)) {
            int from = place(day, load.span().from());
            int until = place(day, load.span().until());
            if (until > from) {
                pieces.add(new Piece(from, until - from, kind(load.free())));
            }
        }
        return pieces;
    }

    private String kind(int free) {
        if (free == 0) {
            return "taken";
        }
        return free < units ? "some" : "free";
    }

    // the bar goes from the first opening of the week to the last closing, so that all days compare
    private int place(LocalDate day, Instant moment) {
        var week = opening.week().values().stream().flatMap(List::stream).toList();
        int first = week.stream().mapToInt(Hours::from).min().orElse(0);
        int last = week.stream().mapToInt(Hours::until).max().orElse(ALL_DAY);
        var from = at(day, first);
        double whole = Duration.between(from, at(day, last)).toSeconds();
        double done = Duration.between(from, moment).toSeconds();
        return (int) Math.clamp(Math.round(WIDE * done / whole), 0, (long) WIDE);
    }
}
