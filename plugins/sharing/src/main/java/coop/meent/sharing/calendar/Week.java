package coop.meent.sharing.calendar;

import coop.meent.sharing.times.Hours;
import coop.meent.sharing.times.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A week, hour by hour.
///
/// @param days the seven, from Monday on
/// @param hours those in which it is open on one of them
public record Week(
        LocalDate first, List<DayName> names, List<Dot> days, List<Row> hours, boolean several) {
    private static final int HOUR = 60;

    /// An hour of seven days.
    ///
    /// @param from as `09:00`
    public record Row(String from, List<Cell> cells) {}

    /// An hour of a day.
    ///
    /// @param state `free`, `some`, `taken`, `closed` or `past`
    /// @param free how many can be had for the whole hour
    /// @param book the path of the form for it; empty when there is nothing to book
    public record Cell(String state, int free, String book) {}

    static Span window(LocalDate monday, Ground ground) {
        return new Span(ground.whole(monday).from(), ground.whole(monday.plusDays(6)).until());
    }

    static Week of(LocalDate monday, Days days, List<DayName> names) {
        var dates = IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
        var open = dates.stream().flatMap(it -> days.ground().opening().on(it).stream()).toList();
        int first = open.stream().mapToInt(Hours::from).min().orElse(0) / HOUR;
        int last = (open.stream().mapToInt(Hours::until).max().orElse(0) + HOUR - 1) / HOUR;
        var rows = IntStream.range(first, last).mapToObj(hour -> row(hour, dates, days)).toList();
        var dots = dates.stream().map(it -> days.dot(it, true)).toList();
        return new Week(monday, names, dots, rows, days.several());
    }

    private static Row row(int hour, List<LocalDate> dates, Days days) {
        var clock = "%02d:00".formatted(hour);
        return new Row(clock, dates.stream().map(it -> cell(it, hour, days)).toList());
    }

    private static Cell cell(LocalDate day, int hour, Days days) {
        var ground = days.ground();
        var from = ground.at(day, hour * HOUR);
        var until = ground.at(day, (hour + 1) * HOUR);
        // the hour that the clock skips
        if (!from.isBefore(until)) {
            return new Cell("closed", 0, "");
        }
        var span = new Span(from, until);
        if (ground.open(day).stream().noneMatch(it -> it.overlaps(span))) {
            return new Cell("closed", 0, "");
        }
        if (!until.isAfter(ground.now())) {
            return new Cell("past", 0, "");
        }
        return cell(day, hour, days, span);
    }

    private static Cell cell(LocalDate day, int hour, Days days, Span span) {
        int units = days.ground().units();
        int free = Load.fewest(Load.of(span, days.stays(), units));
        var state = free == 0 ? "taken" : free < units ? "some" : "free";
        boolean books = free > 0 && !days.path().isEmpty();
        var asked = "?from=" + day + String.format(Locale.ROOT, "T%02d:00", hour);
        return new Cell(state, free, books ? days.path() + asked : "");
    }

    public LocalDate previous() {
        return first.minusWeeks(1);
    }

    public LocalDate next() {
        return first.plusWeeks(1);
    }

    public LocalDate last() {
        return first.plusDays(6);
    }
}
