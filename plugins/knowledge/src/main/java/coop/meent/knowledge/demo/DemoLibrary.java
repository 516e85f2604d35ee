package coop.meent.knowledge.demo;

import coop.meent.api.Audience;
import coop.meent.api.DemoContent;
import coop.meent.api.Groups;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.questions.QuestionDoor;
import coop.meent.knowledge.shelves.Collection;
import coop.meent.knowledge.shelves.Names;
import coop.meent.knowledge.shelves.ShelfDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Fills the shelves of a demo, from the files in `demo/`.
final class DemoLibrary implements DemoContent {
    private final Platform platform;
    private final ShelfDesk shelves;
    private final ArticlesPart articles;
    private final Function<Clock, QuestionDoor> questions;

    DemoLibrary(
            Platform platform,
            ShelfDesk shelves,
            ArticlesPart articles,
            Function<Clock, QuestionDoor> questions) {
        this.platform = platform;
        this.shelves = shelves;
        this.articles = articles;
        this.questions = questions;
    }

    @Override
    public void fill(Cast cast, List<Organisation> organisations) {
        var troupe = new Troupe(platform, cast);
        var collections = collections(cast, troupe, organisations);
        var written = new DemoArticles(platform, articles, troupe, collections).write();
        new DemoQuestions(questions, troupe, collections, written).ask();
    }

    private Map<String, Collection> collections(
            Cast cast, Troupe troupe, List<Organisation> organisations) {
        var onShelves = new HashMap<String, Long>();
        var made = new HashMap<String, Collection>();
        for (var script : Script.in("/demo/collections.txt")) {
            long shelf =
                    onShelves.computeIfAbsent(
                            script.field("shelf"), it -> shelves.shelve(cast.team(), names(it)));
            var wanted = collection(script, shelf, troupe, audience(script, organisations));
            long id = shelves.begin(cast.team(), wanted);
            made.put(script.field("key"), numbered(wanted, id));
        }
        return made;
    }

    private static Names names(String said) {
        var three = said.split("\\|", -1);
        return new Names(three[0].strip(), three[1].strip(), three[2].strip());
    }

    // who looks at a demo without an organisation or groups finds these texts among the members'
    private Audience audience(Script script, List<Organisation> organisations) {
        return switch (script.field("audience")) {
            case "organisation" ->
                    organisations.stream()
                            .findFirst()
                            .map(it -> Audience.organisation(it.id()))
                            .orElse(Audience.MEMBERS);
            case "group" ->
                    platform.groups().on(LocalDate.now(platform.clock())).stream()
                            .filter(it -> it.name().equals(script.field("group")))
                            .findFirst()
                            .map(Groups.Group::id)
                            .map(Audience::group)
                            .orElse(Audience.MEMBERS);
            default -> new Audience(script.field("audience"));
        };
    }

    private static Collection collection(
            Script script, long shelf, Troupe troupe, Audience audience) {
        return new Collection(
                0,
                shelf,
                script.number("position"),
                script.field("name"),
                script.field("about"),
                script.field("language"),
                audience,
                !script.field("reviewers").isEmpty(),
                Period.ofMonths(script.number("months")),
                Period.ofDays(30),
                troupe.persons(script.field("editors")),
                troupe.persons(script.field("reviewers")),
                false);
    }

    private static Collection numbered(Collection it, long id) {
        return new Collection(
                id,
                it.shelf(),
                it.position(),
                it.name(),
                it.about(),
                it.language(),
                it.audience(),
                it.fourEyes(),
                it.rhythm(),
                it.grace(),
                it.editors(),
                it.reviewers(),
                it.archived());
    }
}
