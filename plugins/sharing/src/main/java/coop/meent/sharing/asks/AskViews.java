package coop.meent.sharing.asks;

import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.sharing.asks.AskView.Choice;
import coop.meent.sharing.asks.AskView.Note;
import coop.meent.sharing.asks.AskView.ReplyView;
import coop.meent.sharing.asks.AskView.Suggested;
import coop.meent.sharing.asks.CandidateStore.Nudged;
import coop.meent.sharing.asks.Matching.Match;
import coop.meent.sharing.asks.Matching.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns asks into what templates read.
final class AskViews {
    private final Organisations organisations;
    private final Audiences audiences;
    private final People people;
    private final Texts texts;

    AskViews(Platform platform) {
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.texts = platform.texts();
    }

    /// A line of the list of asks.
    ///
    /// @param from who asks: the organisation, or the person; empty when they have left
    /// @param person whether that is a person
    record Row(Ask ask, String from, boolean person, boolean lit, String state) {}

    List<Row> rows(Viewer viewer, List<Ask> asks, LocalDate today) {
        var names = names(asks.stream().map(Ask::asker));
        return asks.stream().map(it -> row(viewer, it, names, today)).toList();
    }

    private Row row(Viewer viewer, Ask it, Map<Long, String> names, LocalDate today) {
        boolean person = it.organisation().isEmpty();
        var from = person ? name(names, it.asker()) : organisation(it.organisation());
        boolean lit =
                person
                        ? AskSight.is(viewer, it.asker())
                        : viewer.organisations().contains(it.organisation().getAsLong());
        return new Row(it, from, person, lit, state(it, today));
    }

    static String state(Ask it, LocalDate today) {
        return it.state() == Ask.State.OPEN && !it.open(today)
                ? "over"
                : it.state().name().toLowerCase(Locale.ROOT);
    }

    AskView of(Viewer viewer, Asks.Page page, List<Match> suggested, LocalDate today) {
        var ask = page.ask();
        var names =
                names(
                        Stream.concat(
                                Stream.of(ask.asker()),
                                page.replies().stream().map(Reply::person)));
        var state = state(ask, today);
        return new AskView(
                ask,
                name(names, ask.asker()),
                organisation(ask.organisation()),
                path(ask.organisation()),
                viewer.organisations().contains(ask.organisation().orElse(0)),
                state,
                audiences.name(ask.audience(), viewer.language()),
                AskSight.leads(viewer, ask),
                replies(viewer, page, names),
                helpers(page, viewer.language()),
                suggested(viewer, suggested, page.told()),
                viewer.signedIn() && state.equals("open") && !AskSight.is(viewer, ask.asker()),
                seats(viewer));
    }

    private List<ReplyView> replies(Viewer viewer, Asks.Page page, Map<Long, String> names) {
        return page.replies().stream()
                .filter(it -> it.kind() != Reply.Kind.NOTE)
                .map(it ->
                        new ReplyView(
                                it,
                                name(names, it.person()),
                                organisation(it.organisation()),
                                AskSight.is(viewer, it.person()),
                                it.kind() == Reply.Kind.HELP,
                                notes(page, it, names)))
                .toList();
    }

    private static List<Note> notes(Asks.Page page, Reply to, Map<Long, String> names) {
        return page.replies().stream()
                .filter(it -> it.parent().equals(OptionalLong.of(to.id())))
                .map(it -> new Note(it, name(names, it.person())))
                .toList();
    }

    // a person who helped is named to nobody but the asker, by what they wrote
    private List<String> helpers(Asks.Page page, String language) {
        return page.helpers().stream()
                .map(it ->
                        it.organisation().isPresent()
                                ? organisation(it.organisation())
                                : texts.text(language, "asks.helper.someone"))
                .distinct()
                .toList();
    }

    private List<Suggested> suggested(Viewer viewer, List<Match> matches, List<Nudged> told) {
        var persons = told.stream().map(Nudged::person).collect(Collectors.toUnmodifiableSet());
        var owners =
                told.stream().map(Nudged::organisation).collect(Collectors.toUnmodifiableSet());
        return matches.stream()
                .map(it -> suggested(viewer.language(), it, persons, owners))
                .toList();
    }

    private Suggested suggested(String language, Match match, Set<Long> persons, Set<Long> owners) {
        var it = match.candidate();
        long organisation = it.organisation();
        var name = organisations.find(organisation).map(Organisation::name).orElse("");
        var source = "asks.source." + it.source().name().toLowerCase(Locale.ROOT);
        var words =
                it.title().isEmpty()
                        ? texts.text(language, source)
                        : texts.text(language, source, it.title());
        boolean told =
                (it.person() > 0 && persons.contains(it.person()))
                        || (organisation > 0 && owners.contains(organisation));
        return new Suggested(name, words, it.path(), reasons(language, match), told, organisation);
    }

    private List<String> reasons(String language, Match match) {
        var reasons = new ArrayList<String>();
        for (var reason : match.reasons()) {
            reasons.add(
                    switch (reason) {
                        case Reason.Tags(var common) ->
                                texts.text(language, "asks.reason.tags", String.join(", ", common));
                        case Reason.Words(var common) ->
                                texts.text(
                                        language, "asks.reason.words", String.join(", ", common));
                        case Reason.Sector(var code) ->
                                texts.text(
                                        language,
                                        "asks.reason.sector",
                                        texts.text(language, "sector." + code));
                        case Reason.Town(var name) ->
                                texts.text(language, "asks.reason.town", name);
                    });
        }
        return reasons;
    }

    /// {@return the organisations in whose name the viewer may ask and help}
    List<Choice> seats(Viewer viewer) {
        return viewer.organisations().stream()
                .sorted()
                .flatMap(it -> organisations.find(it).stream())
                .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                .toList();
    }

    /// {@return all sectors, in the viewer's language}
    List<Choice> sectors(Viewer viewer) {
        return organisations.sectors().stream()
                .map(it -> new Choice(it, texts.text(viewer.language(), "sector." + it), ""))
                .toList();
    }

    private Map<Long, String> names(Stream<OptionalLong> persons) {
        return people.names(
                persons.flatMapToLong(OptionalLong::stream)
                        .boxed()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String name(Map<Long, String> names, OptionalLong person) {
        return person.isPresent() ? names.getOrDefault(person.getAsLong(), "") : "";
    }

    private String organisation(OptionalLong id) {
        return organisations.find(id.orElse(0)).map(Organisation::name).orElse("");
    }

    private String path(OptionalLong id) {
        return organisations.find(id.orElse(0)).map(Organisation::path).orElse("");
    }
}
