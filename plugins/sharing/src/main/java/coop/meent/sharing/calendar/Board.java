package coop.meent.sharing.calendar;

import java.time.LocalDate;
import java.util.List;

/// All things of an organisation beside each other, for two weeks.
///
/// @param after the id of the last thing, when there are more; empty at the end
public record Board(
        LocalDate first, List<LocalDate> dates, List<DayName> names, List<Row> rows, String after) {
    /// How many days it shows.
    static final int DAYS = 14;

    /// A thing.
    public record Row(String title, String path, boolean several, List<Dot> days) {}

    public LocalDate previous() {
        return first.minusDays(DAYS);
    }

    public LocalDate next() {
        return first.plusDays(DAYS);
    }

    public LocalDate last() {
        return first.plusDays(DAYS - 1);
    }
}
