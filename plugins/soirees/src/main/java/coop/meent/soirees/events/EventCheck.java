package coop.meent.soirees.events;

import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.TypedTime;
import coop.meent.soirees.typed.Asked;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What is wrong with what somebody typed to hold an event.
final class EventCheck {
    static final int LONGEST = 20_000;
    static final int LONGEST_REASON = 500;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_ADDRESS = 400;
    private static final int MOST_PLACES = 5_000;
    private static final int MOST_HOURS = 24 * 14;
    private static final int EARLIEST_YEARS = 3;
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en");

    private final EventForm form;
    private final List<Problem> problems = new ArrayList<>();

    private EventCheck(EventForm form) {
        this.form = form;
    }

    /// {@return what is wrong with it}
    ///
    /// @param before the event as it is; empty for a new one
    /// @param audience whether a term may be chosen
    static List<Problem> of(
            EventForm form, Instant now, Optional<Event> before, Predicate<String> audience) {
        var check = new EventCheck(form);
        check.words();
        check.times(now, before);
        check.venue();
        check.terms(audience);
        return check.problems;
    }

    private void words() {
        if (Event.Kind.of(form.kind()).isEmpty()) {
            add("kind", "events.problem.kind");
        }
        line("title", form.words().title(), LONGEST_LINE);
        if (form.words().title().isEmpty()) {
            add("title", "events.problem.title");
        }
        line("body", form.words().body(), LONGEST);
        if (!LANGUAGES.contains(form.words().language())) {
            add("language", "events.problem.language");
        }
        if (!form.principles().stream().allMatch(it -> Principle.of("ica:" + it).isPresent())) {
            add("principle", "events.problem.principle");
        }
    }

    private void times(Instant now, Optional<Event> before) {
        problems.addAll(form.times().starts().check("starts"));
        if (form.times().ends().date().isBlank()) {
            add("ends-date", "events.problem.ends.day");
        } else {
            problems.addAll(form.times().ends().check("ends"));
        }
        var starts = EventForm.instant(form.times().starts());
        var ends = EventForm.instant(form.times().ends());
        if (starts.isPresent() && ends.isPresent()) {
            span(starts.get(), ends.get());
            window(ends.get());
        }
        starts.filter(it -> before.isEmpty() ? it.isBefore(now) : moved(before.get(), it, now))
                .ifPresent(_ -> add("starts-date", "events.problem.past"));
        starts.filter(it -> it.isAfter(now.plusSeconds(EARLIEST_YEARS * 366L * 86_400)))
                .ifPresent(_ -> add("starts-date", "events.problem.far", EARLIEST_YEARS));
    }

    // what is over may be described better, and stays when it was
    private static boolean moved(Event was, Instant starts, Instant now) {
        return starts.isBefore(now) && !starts.equals(was.times().starts());
    }

    private void span(Instant starts, Instant ends) {
        if (!ends.isAfter(starts)) {
            add("ends-time", "events.problem.ends");
        } else if (ends.isAfter(starts.plus(Event.LONGEST).minusSeconds(86_400))) {
            add("ends-date", "events.problem.days", Event.LONGEST.toDays() - 1);
        }
    }

    private void window(Instant ends) {
        var opens = perhaps("opens", form.times().opens());
        var closes = perhaps("closes", form.times().closes());
        if (closes.filter(it -> it.isAfter(ends)).isPresent()) {
            add("closes-date", "events.problem.closes");
        }
        if (opens.isPresent() && !opens.get().isBefore(closes.orElse(ends))) {
            add("opens-date", "events.problem.opens");
        }
    }

    private Optional<Instant> perhaps(String field, TypedTime typed) {
        if (typed.date().isEmpty()) {
            return Optional.empty();
        }
        problems.addAll(typed.check(field));
        return EventForm.instant(typed);
    }

    private void venue() {
        var venue = form.venue();
        line("place", venue.place(), LONGEST_LINE);
        line("address", venue.address(), LONGEST_ADDRESS);
        line("online", venue.online(), LONGEST_ADDRESS);
        if (venue.place().isEmpty() && venue.online().isEmpty()) {
            add("place", "events.problem.place");
        }
        if (!venue.online().isEmpty() && !web(venue.online())) {
            add("online", "events.problem.online");
        }
    }

    private static boolean web(String address) {
        try {
            var uri = new URI(address);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void terms(Predicate<String> audience) {
        between("capacity", form.terms().capacity(), MOST_PLACES);
        between("hold", form.terms().hold(), MOST_HOURS);
        if (!audience.test(form.terms().audience())) {
            add("audience", "events.problem.audience");
        }
    }

    private void between(String field, String typed, int most) {
        if (Asked.number(typed, 9).filter(it -> it >= 1 && it <= most).isEmpty()) {
            add(field, "events.problem.number", most);
        }
    }

    private void line(String field, String typed, int most) {
        if (typed.length() > most) {
            add(field, "events.problem.long", most);
        }
    }

    private void add(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, key, arguments));
    }
}
