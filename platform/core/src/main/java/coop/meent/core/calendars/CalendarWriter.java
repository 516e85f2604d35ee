package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.Occurrence;
import coop.meent.api.When;
import coop.meent.core.text.ContentLines;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// Writes a whole calendar: its head, the zones that are read in it, its entries.
///
/// @param site its name in the ids
/// @param base address of the site in the reader's language
/// @param now where the site is
record CalendarWriter(String site, String base, ZonedDateTime now) {
    private static final String PRODUCT = "PRODID:-//coop.meent//Meent//NL";
    private static final Duration OFTEN = Duration.ofHours(1);

    /// What is written.
    ///
    /// @param name of a calendar that somebody subscribes to
    /// @param method of a mail
    /// @param revisions what is remembered of each, by `type:id`
    record Calendar(
            Optional<String> name,
            Optional<String> method,
            List<CalendarEntry> entries,
            Function<CalendarEntry, Revision> revisions) {
        /// {@return a calendar that somebody subscribes to}
        static Calendar feed(
                String name, List<CalendarEntry> entries, Function<CalendarEntry, Revision> known) {
            return new Calendar(Optional.of(name), Optional.empty(), entries, known);
        }

        /// {@return a file, or with a method the part of a mail}
        static Calendar single(CalendarEntry entry, Revision known, Optional<String> method) {
            return new Calendar(Optional.empty(), method, List.of(entry), _ -> known);
        }
    }

    String write(Calendar calendar) {
        var out = new ContentLines(new StringBuilder(1_024 + 512 * calendar.entries().size()));
        out.line("BEGIN:VCALENDAR").line("VERSION:2.0").line(PRODUCT).line("CALSCALE:GREGORIAN");
        calendar.method().ifPresent(it -> out.line("METHOD:" + it));
        calendar.name()
                .ifPresent(it ->
                        out.text("NAME", it)
                                .text("X-WR-CALNAME", it)
                                .line("REFRESH-INTERVAL;VALUE=DURATION:" + OFTEN)
                                .line("X-PUBLISHED-TTL:" + OFTEN));
        zones(calendar.entries()).forEach((_, zone) -> zone.write(out));
        var lines = new EntryLines(out, site, base);
        calendar.entries().forEach(it -> lines.write(it, calendar.revisions().apply(it)));
        return out.line("END:VCALENDAR").toString();
    }

    // a calendar holds something: one without entries at least the clock of its site
    private Map<String, ZoneLines> zones(List<CalendarEntry> entries) {
        var zones = new TreeMap<String, ZoneLines>();
        if (entries.isEmpty()) {
            add(zones, new When.Timed(now, now));
        }
        for (var entry : entries) {
            add(zones, entry.when());
            if (entry.repeat().isPresent()) {
                entry.occurrences().stream().map(Occurrence::when).forEach(it -> add(zones, it));
            }
        }
        return zones;
    }

    private static void add(Map<String, ZoneLines> zones, When when) {
        if (when instanceof When.Timed timed && !(timed.start().getZone() instanceof ZoneOffset)) {
            var zone = timed.start().getZone();
            zones.merge(
                    zone.getId(),
                    new ZoneLines(zone, timed.start().toInstant(), timed.end().toInstant()),
                    CalendarWriter::both);
        }
    }

    private static ZoneLines both(ZoneLines one, ZoneLines other) {
        return new ZoneLines(
                one.zone(),
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }
}
