package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarEntry.Occurrence;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is on, day by day, for a viewer.
final class Agenda {
    private static final int DAYS = 400;
    private static final int LINES = 40;

    private final Sources sources;
    private final Sight sight;
    private final Clock clock;

    Agenda(Sources sources, Sight sight, Clock clock) {
        this.sources = sources;
        this.sight = sight;
        this.clock = clock;
    }

    /// One time that something is.
    record Item(CalendarEntry entry, Occurrence occurrence, Instant starts, LocalDate day) {
        boolean cancelled() {
            return occurrence.state() == CalendarEntry.State.CANCELLED;
        }
    }

    /// Whole days, so that no day is cut in two.
    ///
    /// @param next the first day after them on which there is something
    record Stretch(List<Item> items, Optional<LocalDate> next) {}

    /// {@return what the viewer may see from a day on}
    ///
    /// @param type only that; empty for all
    Stretch from(LocalDate day, Viewer viewer, Optional<String> type) {
        var until = day.plusDays(DAYS);
        return cut(items(viewer, sources.between(viewer, type, day, until), day, until));
    }

    /// {@return what concerns the viewer from a day on}
    Stretch own(LocalDate day, Viewer viewer) {
        return cut(items(viewer, sources.own(viewer, day), day, day.plusDays(DAYS)));
    }

    /// {@return the types that there are now}
    List<String> types() {
        return sources.types();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Item> items(
            Viewer viewer, List<CalendarEntry> entries, LocalDate from, LocalDate until) {
        return sight.of(viewer, entries).entries().stream()
                .flatMap(this::each)
                .filter(it -> !last(it).isBefore(from) && !it.day().isAfter(until))
                .map(it -> it.day().isBefore(from) ? shownOn(it, from) : it)
                .sorted(
                        Comparator.comparing(Item::day)
                                .thenComparing(Item::starts)
                                .thenComparing(it -> it.entry().title()))
                .toList();
    }

    private static Item shownOn(Item it, LocalDate day) {
        return new Item(it.entry(), it.occurrence(), it.starts(), day);
    }

    private Stream<Item> each(CalendarEntry entry) {
        return entry.occurrences().stream()
                .map(it -> {
                    var starts = it.when().starts(zone());
                    return new Item(entry, it, starts, starts.atZone(zone()).toLocalDate());
                });
    }

    private LocalDate last(Item item) {
        var ends = item.occurrence().when().ends(zone());
        var last = ends.isAfter(item.starts()) ? ends.minusNanos(1) : ends;
        return last.atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    private static Stretch cut(List<Item> all) {
        var shown = new ArrayList<Item>();
        for (var it : all) {
            boolean sameDay = !shown.isEmpty() && shown.getLast().day().equals(it.day());
            if (shown.size() >= LINES && !sameDay) {
                return new Stretch(List.copyOf(shown), Optional.of(it.day()));
            }
            shown.add(it);
        }
        return new Stretch(List.copyOf(shown), Optional.empty());
    }
}
