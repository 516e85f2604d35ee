package coop.meent.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One thing in a calendar, once or as a series.
///
/// What is called off stays, as [State#CANCELLED]: calendars that somebody subscribed to must hear
/// of it. The platform leaves it out after a while.
///
/// @param type the kind of thing, as in [Transaction#publish]
/// @param id its id within that kind
/// @param when its first, or only, time
/// @param title one line
/// @param text plain words, with line breaks; may be empty
/// @param place where; may be empty
/// @param path `/`-led address of its page, without language
/// @param state whether it goes on
/// @param audience who may see it, and when; empty means nobody
/// @param updated when it last changed
/// @param repeat how it comes back; empty for what is once
/// @param changes what is different from the series on certain days
/// @since 1.0
public record CalendarEntry(
        String type,
        String id,
        When when,
        String title,
        String text,
        String place,
        String path,
        State state,
        List<DatedAudience> audience,
        Instant updated,
        Optional<Repeat> repeat,
        List<Change> changes) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1,80}");

    /// Whether something goes on.
    public enum State {
        /// It does.
        CONFIRMED,
        /// It may still change.
        TENTATIVE,
        /// It was called off.
        CANCELLED
    }

    /// What is different from the series once.
    ///
    /// @param on the day on which the series has it
    /// @param when instead; empty when the time is as always
    /// @param place instead; empty when the place is as always
    /// @param state of this one
    public record Change(LocalDate on, Optional<When> when, Optional<String> place, State state) {
        /// {@return at another time}
        public static Change moved(LocalDate on, When when) {
            return new Change(on, Optional.of(when), Optional.empty(), State.CONFIRMED);
        }

        /// {@return called off this once}
        public static Change cancelled(LocalDate on) {
            return new Change(on, Optional.empty(), Optional.empty(), State.CANCELLED);
        }
    }

    /// One time that it is.
    ///
    /// @param on the day on which the series has it, also when it was moved
    public record Occurrence(LocalDate on, When when, String place, State state) {}

    public CalendarEntry {
        if (!TYPE.matcher(type).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no type and id: " + type + ", " + id);
        }
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("no path of ours: " + path);
        }
        if (repeat.isEmpty() && !changes.isEmpty()) {
            throw new IllegalArgumentException("changes of what is no series: " + id);
        }
        if (repeat.isPresent() && !repeat.get().days(when.day()).contains(when.day())) {
            throw new IllegalArgumentException("the first is not of its series: " + id);
        }
        if (repeat.isPresent()
                && when instanceof When.Timed timed
                && timed.start().getZone() instanceof ZoneOffset) {
            throw new IllegalArgumentException("a series keeps the clock of a place: " + when);
        }
        audience = List.copyOf(audience);
        changes = List.copyOf(changes);
    }

    /// {@return something that is once, for nobody yet}
    public static CalendarEntry of(String type, String id, When when, String title, String path) {
        return new CalendarEntry(
                type,
                id,
                when,
                title,
                "",
                "",
                path,
                State.CONFIRMED,
                List.of(),
                Instant.EPOCH,
                Optional.empty(),
                List.of());
    }

    /// {@return the same for these}
    public CalendarEntry to(Audience... who) {
        return to(Stream.of(who).map(Audience::always).toList());
    }

    /// {@return the same for these, each in its time}
    public CalendarEntry to(List<DatedAudience> who) {
        return new CalendarEntry(
                type, id, when, title, text, place, path, state, who, updated, repeat, changes);
    }

    /// {@return the same at a place}
    public CalendarEntry at(String where) {
        return new CalendarEntry(
                type, id, when, title, text, where, path, state, audience, updated, repeat,
                changes);
    }

    /// {@return the same with more words}
    public CalendarEntry saying(String words) {
        return new CalendarEntry(
                type, id, when, title, words, place, path, state, audience, updated, repeat,
                changes);
    }

    /// {@return the same in a state, and since when}
    public CalendarEntry in(State now, Instant since) {
        return new CalendarEntry(
                type, id, when, title, text, place, path, now, audience, since, repeat, changes);
    }

    /// {@return the same as a series}
    public CalendarEntry repeated(Repeat how, List<Change> but) {
        return new CalendarEntry(
                type,
                id,
                when,
                title,
                text,
                place,
                path,
                state,
                audience,
                updated,
                Optional.of(how),
                but);
    }

    /// {@return each time that it is, in the order of the series}
    public List<Occurrence> occurrences() {
        return repeat.map(it -> it.days(when.day())).orElseGet(() -> List.of(when.day())).stream()
                .map(this::occurrence)
                .toList();
    }

    private Occurrence occurrence(LocalDate on) {
        var change = changes.stream().filter(it -> it.on().equals(on)).findFirst();
        return new Occurrence(
                on,
                change.flatMap(Change::when).orElseGet(() -> when.on(on)),
                change.flatMap(Change::place).orElse(place),
                state == State.CANCELLED ? state : change.map(Change::state).orElse(state));
    }
}
