package coop.meent.soirees.events;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Principle;
import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the form of an event lets its reader choose, and whether they chose well.
final class FormViews {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en");

    private final Platform platform;
    private final EventSight sight;
    private final EventDesk desk;

    FormViews(Platform platform, EventSight sight, EventDesk desk) {
        this.platform = platform;
        this.sight = sight;
        this.desk = desk;
    }

    /// Something to choose.
    public record Choice(String value, String label, String hint) {}

    ZoneId zone() {
        return platform.calendars().zone();
    }

    /// {@return the organisations for which the viewer may hold an event}
    List<Choice> hosts(Viewer viewer) {
        var hosts = EventSight.hosts(viewer);
        return platform.organisations().all().stream()
                .filter(it -> viewer.administrator() || hosts.contains(it.id()))
                .map(FormViews::choice)
                .toList();
    }

    private static Choice choice(Organisation it) {
        return new Choice(Long.toString(it.id()), it.name(), "");
    }

    Map<String, Object> choices(Viewer viewer, Optional<Event> event) {
        return Map.of(
                "kinds", kinds(viewer.language()),
                "hosts", event.isPresent() ? List.of() : hosts(viewer),
                "languages", languages(viewer.language()),
                "principles", principles(viewer.language()),
                "audiences", audiences(viewer, event));
    }

    private List<Choice> kinds(String language) {
        return Arrays.stream(Event.Kind.values())
                .map(it -> choice(it.code(), language, "events.kind." + it.code()))
                .toList();
    }

    private List<Choice> languages(String language) {
        return LANGUAGES.stream().map(it -> choice(it, language, "events.language." + it)).toList();
    }

    private Choice choice(String value, String language, String key) {
        return new Choice(value, platform.texts().text(language, key), "");
    }

    private static List<Choice> principles(String language) {
        return Arrays.stream(Principle.values())
                .map(it -> new Choice(Integer.toString(it.number()), it.title(language), ""))
                .toList();
    }

    // what it is for stays possible, also for an organiser who may not choose it
    private List<Audiences.Choice> audiences(Viewer viewer, Optional<Event> event) {
        var all = new ArrayList<>(platform.audiences().choices(viewer));
        event.map(it -> it.terms().audience())
                .filter(term -> all.stream().noneMatch(it -> it.value().equals(term)))
                .flatMap(Audience::parse)
                .ifPresent(it -> all.add(named(it, viewer.language())));
        return all;
    }

    private Audiences.Choice named(Audience it, String language) {
        return new Audiences.Choice(it.term(), platform.audiences().name(it, language), "");
    }

    /// {@return what is wrong with what somebody typed}
    ///
    /// @param before the event as it is; empty for a new one
    List<Problem> check(Viewer viewer, EventForm form, Optional<Event> before) {
        var problems = new ArrayList<Problem>();
        if (before.isEmpty()) {
            problems.addAll(host(viewer, form.host()));
        }
        problems.addAll(
                EventCheck.of(
                        form,
                        platform.clock().instant(),
                        before,
                        term -> chosen(viewer, term, before)));
        return problems;
    }

    private boolean chosen(Viewer viewer, String term, Optional<Event> before) {
        return before.filter(it -> it.terms().audience().equals(term)).isPresent()
                || platform.audiences().chosen(viewer, term).isPresent();
    }

    private List<Problem> host(Viewer viewer, String typed) {
        var host = Asked.number(typed, 18).filter(it -> sight.organises(viewer, it));
        if (host.flatMap(it -> platform.organisations().find(it)).isEmpty()) {
            return List.of(Problem.of("host", "events.problem.host"));
        }
        return viewer.administrator() || desk.holds(host.get()).yes()
                ? List.of()
                : List.of(Problem.of("host", "events.problem.entitled"));
    }
}
