package coop.meent.sharing.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A day of a calendar.
///
/// @param within whether it belongs to the month that is shown
/// @param book the path of the form for that day; empty when there is nothing to book
/// @param lines what occupies it, by its start
public record Dot(
        LocalDate date,
        boolean within,
        boolean today,
        State state,
        List<Ground.Piece> bar,
        String book,
        List<Line> lines) {
    /// How much of the day can be had.
    public enum State {
        FREE,
        SOME,
        TAKEN,
        CLOSED,
        PAST;

        /// {@return its code, in messages and classes}
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that occupies a part of it.
    ///
    /// @param time as `09:00–12:30`; empty for the whole day
    /// @param kind `loan`, `request` or `closure`
    /// @param who only for who manages the thing; empty for all others
    /// @param path likewise
    public record Line(String time, String kind, String who, String path, int units) {}
}
