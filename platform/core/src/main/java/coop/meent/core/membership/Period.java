package coop.meent.core.membership;

import java.time.LocalDate;
import java.util.Optional;

/// A time in which an organisation is a member.
///
/// @param category `small` or `large`: what it pays
/// @param starts the first day
/// @param ends the last day; empty until further notice
public record Period(
        long id, long organisation, String category, LocalDate starts, Optional<LocalDate> ends) {
    /// {@return whether the day lies within}
    public boolean covers(LocalDate day) {
        return !day.isBefore(starts) && ends.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// {@return whether the two have a day in common}
    public boolean meets(LocalDate otherStarts, Optional<LocalDate> otherEnds) {
        return otherEnds.map(last -> !last.isBefore(starts)).orElse(true)
                && ends.map(last -> !last.isBefore(otherStarts)).orElse(true);
    }
}
