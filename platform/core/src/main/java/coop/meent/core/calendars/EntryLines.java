package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.Occurrence;
import coop.meent.api.CalendarEntry.State;
import coop.meent.api.Repeat;
import coop.meent.api.When;
import coop.meent.core.text.ContentLines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes entries as calendars read them (RFC 5545).
///
/// What a calendar would read differently from how it is meant, it is told apart: a time that the
/// clock shows twice, and is the second one, in UTC; an occurrence that lasts another time than the
/// others by the clock on the wall, as an exception of its series.
final class EntryLines {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ContentLines out;
    private final String site;
    private final String base;

    /// @param site its name in the ids
    /// @param base address of the site in the reader's language, without a slash at the end
    EntryLines(ContentLines out, String site, String base) {
        this.out = out;
        this.site = site;
        this.base = base;
    }

    void write(CalendarEntry entry, Revision revision) {
        int sequence = revision.of(Fingerprint.of(entry));
        var first = entry.occurrences().getFirst();
        out.line("BEGIN:VEVENT");
        head(entry, revision, sequence);
        if (entry.repeat().isPresent()) {
            series(entry.when());
            out.line("RRULE:" + rule(entry.when(), entry.repeat().get()));
            tail(entry, entry.place(), entry.state());
            exceptions(entry, revision, sequence);
        } else {
            times(first.when());
            tail(entry, first.place(), first.state());
        }
    }

    static String uid(CalendarEntry entry, String site) {
        return entry.type() + "." + entry.id() + "@" + site;
    }

    private void head(CalendarEntry entry, Revision revision, int sequence) {
        var changed =
                entry.updated().isAfter(revision.changedAt())
                        ? entry.updated()
                        : revision.changedAt();
        out.line("UID:" + uid(entry, site))
                .line("DTSTAMP:" + utc(changed))
                .line("LAST-MODIFIED:" + utc(changed))
                .line("SEQUENCE:" + sequence);
    }

    private void tail(CalendarEntry entry, String place, State state) {
        out.text("SUMMARY", entry.title());
        if (!entry.text().isEmpty()) {
            out.text("DESCRIPTION", entry.text());
        }
        if (!place.isEmpty()) {
            out.text("LOCATION", place);
        }
        out.line("URL:" + base + entry.path())
                .line("STATUS:" + state.name())
                .line(busy(entry) ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
                .line("END:VEVENT");
    }

    private static boolean busy(CalendarEntry entry) {
        return switch (entry.when()) {
            case When.Timed _ -> true;
            case When.AllDay _ -> false;
        };
    }

    private void exceptions(CalendarEntry entry, Revision revision, int sequence) {
        for (var it : entry.occurrences()) {
            var read = Reading.of(entry.when(), it.on());
            boolean same =
                    read.equals(it.when())
                            && it.place().equals(entry.place())
                            && it.state() == entry.state();
            if (!same) {
                exception(entry, revision, sequence, it);
            }
        }
    }

    private void exception(
            CalendarEntry entry, Revision revision, int sequence, Occurrence occurrence) {
        out.line("BEGIN:VEVENT");
        head(entry, revision, sequence);
        switch (entry.when()) {
            case When.AllDay _ -> out.day("RECURRENCE-ID", occurrence.on());
            case When.Timed timed ->
                    out.line("RECURRENCE-ID" + local(timed.start(), occurrence.on()));
        }
        times(occurrence.when());
        tail(entry, occurrence.place(), occurrence.state());
    }

    private static String local(ZonedDateTime first, LocalDate on) {
        return ";TZID="
                + first.getZone().getId()
                + ":"
                + CLOCK.format(on.atTime(first.toLocalTime()));
    }

    private void times(When when) {
        switch (when) {
            case When.AllDay(var first, var last) ->
                    out.day("DTSTART", first).day("DTEND", last.plusDays(1));
            case When.Timed(var start, var end) -> {
                boolean local = Reading.plain(start) && Reading.plain(end);
                out.line("DTSTART" + moment(start, local));
                if (end.isAfter(start)) {
                    out.line("DTEND" + moment(end, local));
                }
            }
        }
    }

    // the rule goes by the clock, so the first is told by the clock; what it is else, it is besides
    private void series(When first) {
        switch (first) {
            case When.AllDay day -> times(day);
            case When.Timed timed -> {
                var pattern = Reading.pattern(timed);
                out.line("DTSTART" + moment(pattern.start(), true));
                if (pattern.end().isAfter(pattern.start())) {
                    out.line("DTEND" + moment(pattern.end(), true));
                }
            }
        }
    }

    private static String moment(ZonedDateTime moment, boolean local) {
        return local
                ? ";TZID=" + moment.getZone().getId() + ":" + CLOCK.format(moment)
                : ":" + utc(moment.toInstant());
    }

    static String utc(Instant moment) {
        return CLOCK.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
    }

    private static String rule(When when, Repeat repeat) {
        var first = when.day();
        var day = YearlyDay.letters(first.getDayOfWeek());
        var by =
                switch (repeat.rhythm()) {
                    case WEEKLY -> "FREQ=WEEKLY";
                    case MONTHLY_ON_DATE -> "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth();
                    case MONTHLY_ON_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + Repeat.ordinal(first) + day;
                    case MONTHLY_ON_LAST_WEEKDAY -> "FREQ=MONTHLY;BYDAY=-1" + day;
                };
        var every = repeat.every() == 1 ? "" : ";INTERVAL=" + repeat.every();
        return by + every + ";UNTIL=" + until(when, repeat.days(first).getLast());
    }

    private static String until(When when, LocalDate last) {
        return switch (when) {
            case When.AllDay _ -> ContentLines.DAY.format(last);
            case When.Timed timed -> utc(endOf(last, timed.start().getZone()));
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }
}
