package coop.meent.core.calendars;

import coop.meent.api.CalendarEntry;
import coop.meent.api.CalendarSource;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources of the plugins that run, each asked once and through its own door. One that fails
/// gives nothing: no plugin can take the agenda away.
final class Sources {
    private static final Logger log = LoggerFactory.getLogger(Sources.class);

    private volatile List<Bound> all = List.of();

    /// A source with the door of its plugin.
    private record Bound(String plugin, CalendarSource source, Transactions door) {}

    /// @return what takes them away again
    /// @throws IllegalArgumentException when another plugin has a type of this name
    synchronized Runnable register(String plugin, List<CalendarSource> sources, Transactions door) {
        var own = sources.stream().map(it -> new Bound(plugin, it, door)).toList();
        var others = all.stream().filter(it -> !it.plugin().equals(plugin)).toList();
        for (var it : own) {
            others.stream()
                    .filter(other -> other.source().type().equals(it.source().type()))
                    .findFirst()
                    .ifPresent(other -> refuse(other, it));
        }
        all = Stream.concat(others.stream(), own.stream()).toList();
        return () -> remove(own);
    }

    private static void refuse(Bound one, Bound other) {
        throw new IllegalArgumentException(
                "%s and %s both bring a calendar of type %s"
                        .formatted(one.plugin(), other.plugin(), one.source().type()));
    }

    private synchronized void remove(List<Bound> own) {
        all = all.stream().filter(it -> !own.contains(it)).toList();
    }

    /// {@return the types that there are now}
    List<String> types() {
        return all.stream().map(it -> it.source().type()).toList();
    }

    /// {@return the source of a type}
    Optional<CalendarSource> source(String type) {
        return all.stream().map(Bound::source).filter(it -> it.type().equals(type)).findFirst();
    }

    /// {@return what touches these days, whoever may see it}
    ///
    /// @param type only that; empty for all
    List<CalendarEntry> between(
            Viewer viewer, Optional<String> type, LocalDate from, LocalDate until) {
        return all.stream()
                .filter(it -> type.isEmpty() || type.get().equals(it.source().type()))
                .flatMap(it ->
                        asked(it, viewer, (source, db) -> source.between(db, viewer, from, until)))
                .toList();
    }

    /// {@return what concerns the viewer, whether they may see it or not}
    List<CalendarEntry> own(Viewer viewer, LocalDate from) {
        return all.stream()
                .flatMap(it -> asked(it, viewer, (source, db) -> source.own(db, viewer, from)))
                .toList();
    }

    @FunctionalInterface
    private interface Question {
        List<CalendarEntry> of(CalendarSource source, Handle db);
    }

    @SuppressWarnings(
            "IllegalCatch") // a plugin's failure of any kind must not take the agenda away
    private static Stream<CalendarEntry> asked(Bound bound, Viewer viewer, Question question) {
        try {
            var source = bound.source();
            return bound.door().read(viewer, db -> List.copyOf(question.of(source, db))).stream()
                    .filter(it -> it.type().equals(source.type()));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            log.warn("a calendar of the plugin {} failed", bound.plugin(), failure);
            return Stream.empty();
        }
    }
}
