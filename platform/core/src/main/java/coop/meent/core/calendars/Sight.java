package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What of all entries a viewer sees at this moment, with what is remembered of each.
final class Sight {
    /// How long calendars hear that something was called off.
    static final Duration CALLED_OFF = Duration.ofDays(30);

    private final Function<Viewer, Set<String>> terms;
    private final Function<Map<String, List<String>>, Map<String, Revision>> known;
    private final Clock clock;

    /// @param terms what a viewer is at this moment, as audiences say it
    /// @param known reads what is remembered, ids by type
    Sight(
            Function<Viewer, Set<String>> terms,
            Function<Map<String, List<String>>, Map<String, Revision>> known,
            Clock clock) {
        this.terms = terms;
        this.known = known;
        this.clock = clock;
    }

    /// Entries, with what is remembered of them.
    record Seen(List<CalendarEntry> entries, Map<String, Revision> revisions) {
        Revision of(CalendarEntry entry) {
            var known = revisions.get(key(entry));
            return known == null
                    ? Revision.none(Fingerprint.of(entry), entry.updated())
                    : known;
        }
    }

    /// {@return whether the viewer may see it}
    boolean sees(Viewer viewer, CalendarEntry entry) {
        return sees(terms.apply(viewer), entry);
    }

    private static boolean sees(Set<String> terms, CalendarEntry entry) {
        return entry.audience().stream().anyMatch(it -> terms.contains(it.term()));
    }

    /// {@return those that the viewer may see, without what was called off long ago}
    Seen of(Viewer viewer, List<CalendarEntry> entries) {
        var mine = terms.apply(viewer);
        var seen = entries.stream().filter(it -> sees(mine, it)).toList();
        var ids =
                seen.stream()
                        .collect(
                                Collectors.groupingBy(
                                        CalendarEntry::type,
                                        Collectors.mapping(
                                                CalendarEntry::id, Collectors.toList())));
        var all = new Seen(seen, known.apply(ids));
        var still = seen.stream().filter(it -> !forgotten(it, all.of(it))).toList();
        return new Seen(still, all.revisions());
    }

    private boolean forgotten(CalendarEntry entry, Revision revision) {
        return entry.state() == CalendarEntry.State.CANCELLED
                && since(entry, revision).plus(CALLED_OFF).isBefore(clock.instant());
    }

    private static Instant since(CalendarEntry entry, Revision revision) {
        return revision.cancelledAt().orElse(entry.updated());
    }

    static String key(CalendarEntry entry) {
        return entry.type() + ":" + entry.id();
    }
}
