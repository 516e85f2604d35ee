package coop.meent.soirees.events;

import coop.meent.api.TypedTime;
import coop.meent.soirees.typed.Asked;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What somebody typed to hold an event.
///
/// @param kind code of its kind
/// @param host id of the organisation
/// @param principles their numbers
/// @param was the version that the page showed; empty for a new one
/// @param rest whether the next ones of the series change as well
record EventForm(
        String kind,
        String host,
        Said words,
        Spans times,
        Where venue,
        Who terms,
        List<String> principles,
        String was,
        boolean rest) {
    private static final String FIRST = "first";

    /// What is said of it.
    record Said(String title, String body, String language) {
        Said {
            title = Asked.clean(title).strip().replaceAll("\\s+", " ");
            body = Asked.clean(body).strip();
        }
    }

    /// When it is, and when one can register.
    record Spans(TypedTime starts, TypedTime ends, TypedTime opens, TypedTime closes) {}

    /// Where it is.
    record Where(String place, String address, String online) {
        Where {
            place = Asked.clean(place).strip();
            address = Asked.clean(address).strip();
            online = Asked.clean(online).strip();
        }
    }

    /// Who may come.
    ///
    /// @param hold for how many hours a freed place is kept
    /// @param audience a term
    record Who(String capacity, String hold, String audience, boolean guests) {}

    static EventForm empty(String language, String host, ZoneId zone) {
        var none = TypedTime.empty(zone);
        return new EventForm(
                Event.Kind.SOIREE.code(),
                host,
                new Said("", "", language),
                new Spans(none, none, none, none),
                new Where("", "", ""),
                new Who("", "48", "public", false),
                List.of(),
                "",
                false);
    }

    static EventForm read(Function<String, String> sent, List<String> principles, ZoneId zone) {
        return new EventForm(
                sent.apply("kind"),
                sent.apply("host"),
                new Said(sent.apply("title"), sent.apply("body"), sent.apply("language")),
                new Spans(
                        time(sent, "starts", zone),
                        time(sent, "ends", zone),
                        perhaps(time(sent, "opens", zone), "00:00"),
                        perhaps(time(sent, "closes", zone), "23:59")),
                new Where(sent.apply("place"), sent.apply("address"), sent.apply("online")),
                new Who(
                        sent.apply("capacity"),
                        sent.apply("hold"),
                        sent.apply("audience"),
                        sent.apply("guests").equals("true")),
                principles,
                sent.apply("was"),
                sent.apply("scope").equals("rest"));
    }

    private static TypedTime time(Function<String, String> sent, String field, ZoneId zone) {
        return new TypedTime(
                sent.apply(field + "-date"),
                sent.apply(field + "-time"),
                zone.getId(),
                sent.apply(field + "-turn"));
    }

    /// {@return a moment that may stay empty; a day alone is meant from its beginning, or to its
    /// end, and of an hour that comes twice the first}
    static TypedTime perhaps(TypedTime it, String usual) {
        if (it.date().isEmpty()) {
            return new TypedTime("", "", it.zone(), "");
        }
        var timed = it.time().isEmpty() ? usual : it.time();
        var typed = new TypedTime(it.date(), timed, it.zone(), it.turn());
        return typed.twice() && it.turn().isEmpty()
                ? new TypedTime(it.date(), timed, it.zone(), FIRST)
                : typed;
    }

    /// {@return what somebody would have typed}
    static EventForm of(Event it, List<Integer> principles) {
        var times = it.times();
        var none = TypedTime.empty(times.zone());
        return new EventForm(
                it.kind().code(),
                Long.toString(it.host()),
                new Said(it.words().title(), it.words().body(), it.words().language()),
                new Spans(
                        typed(times, times.starts()),
                        typed(times, times.ends()),
                        times.opens().map(at -> typed(times, at)).orElse(none),
                        times.closes().map(at -> typed(times, at)).orElse(none)),
                new Where(it.venue().place(), it.venue().address(), it.venue().online()),
                new Who(
                        Integer.toString(it.terms().capacity()),
                        Integer.toString(it.terms().holdHours()),
                        it.terms().audience(),
                        it.terms().guests()),
                principles.stream().map(String::valueOf).toList(),
                Integer.toString(it.status().version()),
                false);
    }

    private static TypedTime typed(Event.Times times, Instant at) {
        return TypedTime.of(at.atZone(times.zone()));
    }

    /// {@return the version that the page showed; empty when that does not matter}
    Optional<Integer> version() {
        return Asked.number(was, 9).map(Math::toIntExact);
    }

    /// {@return what it decides; only of a form without problems}
    What what() {
        return new What(
                Event.Kind.of(kind).orElseThrow(),
                new Event.Words(words.title(), words.body(), words.language()),
                new Event.Times(
                        instant(times.starts()).orElseThrow(),
                        instant(times.ends()).orElseThrow(),
                        ZoneId.of(times.starts().zone()),
                        instant(times.opens()),
                        instant(times.closes())),
                new Event.Venue(venue.place(), venue.address(), venue.online()),
                new Event.Terms(
                        number(terms.capacity()),
                        number(terms.hold()),
                        terms.audience(),
                        terms.guests()),
                principles.stream().map(EventForm::number).sorted().distinct().toList());
    }

    static Optional<Instant> instant(TypedTime it) {
        return it.moment().map(ZonedDateTime::toInstant);
    }

    private static int number(String typed) {
        return Asked.number(typed, 9).map(Math::toIntExact).orElseThrow();
    }
}
