package coop.meent.core.calendars;

import coop.meent.core.text.ContentLines;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A time zone as calendars read it: by its yearly rules where those hold throughout, and else by
/// each change of its clock.
///
/// @param zone as it is named
/// @param from no time before this is read in it
/// @param until none after this
record ZoneLines(ZoneId zone, Instant from, Instant until) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final int YEARS = 40;

    void write(ContentLines out) {
        out.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        var yearly = yearly();
        if (yearly.isPresent()) {
            yearly.get().forEach(it -> it.write(this, out));
        } else {
            each(out);
        }
        out.line("END:VTIMEZONE");
    }

    private ZoneRules rules() {
        return zone.getRules();
    }

    /// A change of the clock that comes back each year.
    private record Yearly(ZoneOffsetTransition first, String rule) {
        private void write(ZoneLines zone, ContentLines out) {
            zone.observance(first, "RRULE:" + rule, out);
        }
    }

    // from the year before, so that the first time read has a change before it
    private Optional<List<Yearly>> yearly() {
        int first = from.atZone(ZoneOffset.UTC).getYear() - 1;
        var last = rules().getTransitions();
        boolean ruled =
                !rules().getTransitionRules().isEmpty()
                        && (last.isEmpty() || last.getLast().getDateTimeAfter().getYear() < first);
        if (!ruled) {
            return Optional.empty();
        }
        var all = new ArrayList<Yearly>();
        for (var rule : rules().getTransitionRules()) {
            var changes =
                    IntStream.range(first, first + YEARS).mapToObj(rule::createTransition).toList();
            var days = changes.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList();
            var written = YearlyDay.of(days);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            all.add(new Yearly(changes.getFirst(), written.get()));
        }
        return Optional.of(all);
    }

    private void each(ContentLines out) {
        var before = Optional.ofNullable(rules().previousTransition(from));
        var changes = new ArrayList<ZoneOffsetTransition>();
        before.ifPresent(changes::add);
        var next =
                rules().nextTransition(before.map(ZoneOffsetTransition::getInstant).orElse(from));
        while (next != null && next.getInstant().isBefore(until.plus(366, ChronoUnit.DAYS))) {
            changes.add(next);
            next = rules().nextTransition(next.getInstant());
        }
        if (before.isEmpty()) {
            still(out);
        }
        // each by itself: calendars exist that pass over all dates of an observance but its first
        changes.forEach(it -> observance(it, "", out));
    }

    // the clock as it was before anybody changed it
    private void still(ContentLines out) {
        var offset = rules().getOffset(from);
        out.line("BEGIN:STANDARD")
                .line("DTSTART:" + CLOCK.format(LocalDateTime.of(1601, 1, 1, 0, 0)))
                .line("TZOFFSETFROM:" + offset(offset))
                .line("TZOFFSETTO:" + offset(offset))
                .line("TZNAME:" + NAME.format(from.atZone(zone)))
                .line("END:STANDARD");
    }

    private void observance(ZoneOffsetTransition it, String again, ContentLines out) {
        var kind = rules().isDaylightSavings(it.getInstant()) ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN:" + kind)
                .line("DTSTART:" + CLOCK.format(it.getDateTimeBefore()))
                .line("TZOFFSETFROM:" + offset(it.getOffsetBefore()))
                .line("TZOFFSETTO:" + offset(it.getOffsetAfter()))
                .line("TZNAME:" + NAME.format(it.getInstant().atZone(zone)));
        if (!again.isEmpty()) {
            out.line(again);
        }
        out.line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var hours = "%02d%02d".formatted(seconds / 3600, seconds / 60 % 60);
        return (offset.getTotalSeconds() < 0 ? "-" : "+")
                + hours
                + (seconds % 60 == 0 ? "" : "%02d".formatted(seconds % 60));
    }
}
