package coop.meent.sharing.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of a thing by the clock on its wall: when its doors are open, and whether a wish
/// obeys.
public final class Timetable {
    /// How far ahead anything is booked.
    public static final Duration HORIZON = Duration.ofDays(366);

    private final Rules rules;
    private final ZoneId zone;

    public Timetable(Rules rules, ZoneId zone) {
        this.rules = rules;
        this.zone = zone;
    }

    public Rules rules() {
        return rules;
    }

    public ZoneId zone() {
        return zone;
    }

    /// {@return what is wrong with the wish, whoever has something else; empty when nothing is}
    ///
    /// @param now seconds do not count
    public Optional<Refusal> check(Wish wish, Instant now) {
        if (!wish.from().isBefore(wish.until())) {
            return Optional.of(Refusal.ORDER);
        }
        if (wish.units() < 1 || wish.units() > rules.units()) {
            return Optional.of(Refusal.UNITS);
        }
        return moment(wish.span(), minute(now)).or(() -> doors(wish.span()));
    }

    private Optional<Refusal> moment(Span span, Instant now) {
        if (span.from().isBefore(now)) {
            return Optional.of(Refusal.PAST);
        }
        if (span.from().isBefore(now.plus(lead()))) {
            return Optional.of(Refusal.SOON);
        }
        if (span.until().isAfter(now.plus(HORIZON))) {
            return Optional.of(Refusal.FAR);
        }
        return lasts(span).compareTo(rules.longest()) > 0
                ? Optional.of(Refusal.LONG)
                : Optional.empty();
    }

    // what has to be made ready first cannot be had sooner
    private Duration lead() {
        return rules.lead().compareTo(rules.before()) > 0 ? rules.lead() : rules.before();
    }

    // two weeks are two weeks, also when the clock changes in between
    private Duration lasts(Span span) {
        var wall =
                Duration.between(
                        span.from().atZone(zone).toLocalDateTime(),
                        span.until().atZone(zone).toLocalDateTime());
        return wall.isNegative() ? span.length() : wall;
    }

    private Optional<Refusal> doors(Span span) {
        if (rules.byDay()) {
            return days(span);
        }
        var open = open(span.widened(Duration.ofDays(1), Duration.ofDays(1)));
        var first = open.stream().filter(it -> holds(it, span.from())).findFirst();
        if (first.isEmpty()) {
            return Optional.of(Refusal.CLOSED);
        }
        boolean back =
                rules.overnight()
                        ? open.stream().anyMatch(it -> touches(it, span.until()))
                        : first.get().holds(span);
        return back ? Optional.empty() : Optional.of(Refusal.SHUT);
    }

    private Optional<Refusal> days(Span span) {
        var first = day(span.from());
        var last = day(span.until().minus(1, ChronoUnit.MINUTES));
        if (open(first).isEmpty()) {
            return Optional.of(Refusal.CLOSED);
        }
        boolean stays = !first.equals(last);
        if (open(last).isEmpty() || (stays && !rules.overnight())) {
            return Optional.of(Refusal.SHUT);
        }
        return days(first, last).filter(span::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.DAYS);
    }

    /// {@return whole days: from the first opening to the last closing; empty when it is closed on
    /// one of them or the last comes first}
    public Optional<Span> days(LocalDate first, LocalDate last) {
        var open = open(first);
        var close = first.equals(last) ? open : open(last);
        return last.isBefore(first) || open.isEmpty() || close.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(open.getFirst().from(), close.getLast().until()));
    }

    /// {@return the span and what it needs before and after}
    public Span occupied(Span span) {
        return span.widened(rules.before(), rules.after());
    }

    /// {@return when the doors are open, in order; what meets at midnight is one}
    public List<Span> open(Span within) {
        if (rules.opening().equals(Opening.ALWAYS)) {
            return List.of(within);
        }
        var open = new ArrayList<Span>();
        var last = day(within.until());
        for (var day = day(within.from()); !day.isAfter(last); day = day.plusDays(1)) {
            open(day).forEach(it -> cut(it, within).ifPresent(piece -> join(open, piece)));
        }
        return open;
    }

    /// {@return when the clock goes forward or back}
    Stream<Instant> changes(Span within) {
        return Stream.iterate(
                        zone.getRules().nextTransition(within.from()),
                        it -> it != null && it.getInstant().isBefore(within.until()),
                        it -> zone.getRules().nextTransition(it.getInstant()))
                .map(ZoneOffsetTransition::getInstant);
    }

    /// {@return when the doors are open on that day}
    public List<Span> open(LocalDate day) {
        var whole = new Span(day.atStartOfDay(zone).toInstant(), start(day.plusDays(1)));
        var open = new ArrayList<Span>();
        var from = whole.from();
        while (from.isBefore(whole.until())) {
            // the offset is the same until the clock changes
            var change = zone.getRules().nextTransition(from);
            var until =
                    change == null || change.getInstant().isAfter(whole.until())
                            ? whole.until()
                            : change.getInstant();
            var piece = new Span(from, until);
            rules.opening()
                    .on(day)
                    .forEach(it -> shown(it, day, piece).ifPresent(s -> join(open, s)));
            from = until;
        }
        return open;
    }

    // when the wall shows these hours, within a time in which the clock does not change
    private Optional<Span> shown(Hours hours, LocalDate day, Span piece) {
        var offset = zone.getRules().getOffset(piece.from());
        var midnight = day.atStartOfDay().toInstant(offset);
        return cut(
                new Span(
                        midnight.plus(hours.from(), ChronoUnit.MINUTES),
                        midnight.plus(hours.until(), ChronoUnit.MINUTES)),
                piece);
    }

    private static Optional<Span> cut(Span span, Span within) {
        return span.overlaps(within)
                ? Optional.of(
                        new Span(
                                span.from().isBefore(within.from()) ? within.from() : span.from(),
                                span.until().isAfter(within.until())
                                        ? within.until()
                                        : span.until()))
                : Optional.empty();
    }

    private static void join(List<Span> spans, Span next) {
        if (!spans.isEmpty() && spans.getLast().until().equals(next.from())) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), next.until()));
        } else {
            spans.add(next);
        }
    }

    private static boolean holds(Span open, Instant moment) {
        return !moment.isBefore(open.from()) && moment.isBefore(open.until());
    }

    private static boolean touches(Span open, Instant moment) {
        return !moment.isBefore(open.from()) && !moment.isAfter(open.until());
    }

    /// {@return the day on which the wall shows that moment}
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /// {@return the first moment of the day}
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// {@return the moment without its seconds: the unit in which everything here is counted}
    public static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
