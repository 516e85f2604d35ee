package coop.meent.orchard;

import coop.meent.api.Audience;
import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.Repeat;
import coop.meent.api.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/// A day on which we pick together.
///
/// @param until it comes back each week up to that day; the day itself when it is once
/// @param members whether it is for members alone
public record Picking(
        long id,
        long organiser,
        String title,
        String place,
        ZonedDateTime starts,
        int minutes,
        LocalDate until,
        boolean members,
        boolean cancelled,
        Instant changedAt) {
    static final String TYPE = "picking";

    // cut: entry
    CalendarEntry entry() {
        var when = new When.Timed(starts, starts.plusMinutes(minutes));
        var once =
                CalendarEntry.of(TYPE, Long.toString(id), when, title, path())
                        .at(place)
                        .to(members ? Audience.MEMBERS : Audience.PUBLIC)
                        .in(cancelled ? State.CANCELLED : State.CONFIRMED, changedAt);
        return until.isAfter(starts.toLocalDate())
                ? once.repeated(Repeat.weekly(until), List.of())
                : once;
    }

    // end

    String path() {
        return "/orchard/pickings/" + id;
    }
}
