package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.DatedAudience;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What of all entries a viewer sees at this moment, with what is remembered of each.
final class Sight {
    /// How long calendars hear that something was called off.
    static final Duration CALLED_OFF = Duration.ofDays(30);

    private final Function<Viewer, Predicate<List<DatedAudience>>> eyes;
    private final Function<Map<String, List<String>>, Map<String, Revision>> known;
    private final Clock clock;

    /// @param eyes whether a viewer is in one of these at this moment
    /// @param known reads what is remembered, ids by type
    Sight(
            Function<Viewer, Predicate<List<DatedAudience>>> eyes,
            Function<Map<String, List<String>>, Map<String, Revision>> known,
            Clock clock) {
        this.eyes = eyes;
        this.known = known;
        this.clock = clock;
    }

    /// Entries, with what is remembered of them.
    record Seen(List<CalendarEntry> entries, Map<String, Revision> revisions) {
        Revision of(CalendarEntry entry) {
            var known = revisions.get(key(entry));
            return known == null ? Revision.none(Fingerprint.of(entry), entry.updated()) : known;
        }
    }

    /// {@return whether the viewer may see it}
    boolean sees(Viewer viewer, CalendarEntry entry) {
        return eyes.apply(viewer).test(entry.audience());
    }

    /// {@return those that the viewer may see, without what was called off long ago}
    Seen of(Viewer viewer, List<CalendarEntry> entries) {
        var mine = eyes.apply(viewer);
        var seen = entries.stream().filter(it -> mine.test(it.audience())).toList();
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
