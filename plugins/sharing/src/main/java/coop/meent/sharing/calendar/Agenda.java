package coop.meent.sharing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// What occupies a thing, one after the other.
///
/// @param first day of those that are shown
/// @param next the day from which the following are shown
public record Agenda(LocalDate first, LocalDate previous, LocalDate next, List<Item> items) {
    /// For how long it looks ahead.
    static final int DAYS = 91;

    /// Something that occupies it.
    ///
    /// @param last the day on which it ends; the same as the first when it begins and ends that day
    /// @param who only for who manages the thing
    public record Item(
            Instant from,
            Instant until,
            LocalDate first,
            LocalDate last,
            boolean byDay,
            String kind,
            int units,
            String who,
            String path) {}

    static Agenda of(LocalDate first, Days days) {
        var items = days.stays().stream().map(it -> item(it, days)).toList();
        return new Agenda(first, first.minusDays(DAYS), first.plusDays(DAYS), items);
    }

    private static Item item(Stay stay, Days days) {
        var span = days.told() ? stay.span() : stay.occupied();
        var zone = days.ground().zone();
        // what ends at midnight ends on the day before
        var last = span.until().minus(Duration.ofSeconds(1));
        return new Item(
                span.from(),
                span.until(),
                LocalDate.ofInstant(span.from(), zone),
                LocalDate.ofInstant(last, zone),
                days.byDay(),
                stay.kind().name().toLowerCase(Locale.ROOT),
                stay.units(),
                days.names().of(stay),
                days.names().path(stay));
    }
}
