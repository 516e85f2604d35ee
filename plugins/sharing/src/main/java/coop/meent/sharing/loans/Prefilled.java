package coop.meent.sharing.loans;

import coop.meent.api.TypedTime;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What stands in a form before anybody typed: what an address asks for, such as a day that was
/// chosen in the calendar.
record Prefilled(Thing thing, ZoneId zone) {
    private static final Duration USUAL = Duration.ofHours(2);

    /// @param from as `2026-12-08` or `2026-12-08T09:00`, or anything
    /// @param until likewise
    BookForm form(String from, String until, String units) {
        var start = moment(from);
        var end = until.isEmpty() ? after(start) : moment(until);
        var count = units.matches("\\d{1,4}") ? units : "1";
        return new BookForm(start, end, count, "", "", "", "");
    }

    /// {@return the form that asks for a time}
    BookForm form(Span span, BookForm like) {
        return like.at(typed(span.from()), last(span));
    }

    private TypedTime last(Span span) {
        return thing.rules().byDay()
                ? typed(span.until().minus(Duration.ofSeconds(1)))
                : typed(span.until());
    }

    private TypedTime typed(Instant moment) {
        return TypedTime.of(moment.atZone(zone));
    }

    private TypedTime moment(String asked) {
        try {
            if (asked.length() > "2026-12-08".length()) {
                return TypedTime.of(LocalDateTime.parse(asked).atZone(zone));
            }
            var day = LocalDate.parse(asked);
            return thing.rules().byDay()
                    ? new TypedTime(asked, "00:00", zone.getId(), "")
                    : opening(day);
        } catch (DateTimeException nothing) {
            return TypedTime.empty(zone);
        }
    }

    // a day begins when the doors open
    private TypedTime opening(LocalDate day) {
        var hours = thing.rules().opening().on(day);
        int minutes = hours.isEmpty() ? 0 : hours.getFirst().from();
        var time = minutes == 0 ? "" : "%02d:%02d".formatted(minutes / 60, minutes % 60);
        return new TypedTime(day.toString(), time, zone.getId(), "");
    }

    private TypedTime after(TypedTime start) {
        if (thing.rules().byDay()) {
            return start;
        }
        return start.moment()
                .map(it -> TypedTime.of(end(it)))
                .orElseGet(() -> new TypedTime(start.date(), "", zone.getId(), ""));
    }

    private ZonedDateTime end(ZonedDateTime start) {
        var longest = thing.rules().longest();
        return start.plus(longest.compareTo(USUAL) < 0 ? longest : USUAL);
    }
}
