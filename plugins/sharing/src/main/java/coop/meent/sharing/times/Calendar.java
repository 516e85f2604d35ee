package coop.meent.sharing.times;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// When a thing is free and when it is not, in a time; never who has it.
///
/// @param stretches all of the time, in pieces, each with how many units are free; none while it is
///   closed
/// @param days each day of the time
public record Calendar(List<Load.Stretch> stretches, List<Day> days) {
    public Calendar {
        stretches = List.copyOf(stretches);
        days = List.copyOf(days);
    }

    /// How much of a day is left.
    public enum State {
        CLOSED,
        FREE,
        /// Some of its hours, or some of its units.
        PARTLY,
        TAKEN
    }

    /// A day.
    public record Day(LocalDate date, State state) {}

    /// {@return the calendar of a time}
    ///
    /// @param within from midnight to midnight
    public static Calendar of(Timetable times, Load load, Span within) {
        var stretches =
                times.open(within).stream().flatMap(it -> load.stretches(it).stream()).toList();
        var days =
                times.day(within.from())
                        .datesUntil(times.day(within.until().minusSeconds(1)).plusDays(1))
                        .map(it -> new Day(it, state(times, load, it)))
                        .toList();
        return new Calendar(stretches, days);
    }

    private static State state(Timetable times, Load load, LocalDate day) {
        var open = times.open(day);
        if (open.isEmpty()) {
            return State.CLOSED;
        }
        int all = times.rules().units();
        if (all(open, load).allMatch(it -> it.free() >= all)) {
            return State.FREE;
        }
        return all(open, load).allMatch(it -> it.free() <= 0) ? State.TAKEN : State.PARTLY;
    }

    private static Stream<Load.Stretch> all(List<Span> open, Load load) {
        return open.stream().flatMap(it -> load.stretches(it).stream());
    }
}
