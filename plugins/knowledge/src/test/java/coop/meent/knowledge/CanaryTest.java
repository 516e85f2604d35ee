package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A title that somebody may not see stands in no answer of the site to them, whatever they ask.
///
/// Mia writes in a collection of her own. Its article leads to one of each circle, and each of
/// those leads back, so that titles would come as links, backlinks, kin and suggestions; in its
/// history an editor who sees all of them named them by their titles.
@MeentTest
class CanaryTest {
    private static final List<Part> READERS =
            List.of(Part.VISITOR, Part.MEMBER, Part.IN_GROUP, Part.FORMER);

    private static Library library;
    private static Map<Circle, Long> secrets;
    private static long own;
    private static long hub;
    private static List<String> paths;

    @BeforeAll
    static void links(Site site) {
        library = Library.in(site);
        secrets = library.secrets();
        own = collection();
        hub = library.article(own, "Wegwijzer", "Begin.");
        name();
        leadBack();
        site.settled();
        paths = paths(site);
    }

    private static void name() {
        var named =
                secrets.keySet().stream()
                        .map(it -> "Zie [[" + Library.CANARY + " " + it + "]].")
                        .collect(Collectors.joining("\n\n"));
        library.as(Part.EDITOR)
                .post(
                        "/knowledge/" + hub + "/edit",
                        "title=Wegwijzer",
                        "body=" + named,
                        "base=1",
                        "kind=guide",
                        "language=nl",
                        "tags=vogels",
                        "then=show")
                .expect(303);
    }

    private static void leadBack() {
        secrets.forEach((circle, id) -> {
            var json =
                    """
                    {"base": 1, "body": "Terug naar [](article:%d).", "show": true,
                     "tags": ["vogels"], "kind": "guide"}\
                    """
                            .formatted(hub);
            library.send(Part.EDITOR, "PUT", "/articles/" + id, json).expect(200);
            library.send(
                            Part.EDITOR,
                            "POST",
                            "/articles/" + id + "/comments",
                            "{\"revision\": 2, \"paragraph\": 0, \"body\": \"%s %s\"}"
                                    .formatted(Library.CANARY, circle))
                    .expect(201);
        });
    }

    private static long collection() {
        var json =
                """
                {"shelf": %d, "name": "Van Mia", "language": "nl", "audience": "public",
                 "editors": [%d, %d]}\
                """
                        .formatted(
                                library.shelf(),
                                library.person(Part.MEMBER),
                                library.person(Part.EDITOR));
        return library.send(Part.TEAM, "POST", "/collections", json)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static List<String> paths(Site site) {
        var all = new TreeSet<String>();
        site.contributions().stream()
                .filter(it -> it.owner().equals("knowledge"))
                .forEach(owned -> {
                    owned.routes().stream()
                            .filter(it -> it.verb().reads())
                            .forEach(it -> all.addAll(filled(owned.path(it))));
                    owned.apiRoutes().stream()
                            .filter(it -> it.verb().reads())
                            .forEach(it -> all.addAll(filled(owned.apiPath(it))));
                });
        var word = Library.CANARY;
        all.addAll(
                List.of(
                        "/",
                        "/search?q=" + word,
                        "/api/v1/search?q=" + word,
                        "/sitemap.xml",
                        "/api/v1/knowledge/titles?q=" + word,
                        "/knowledge/questions/similar?title=" + word,
                        "/knowledge/new?collection=" + own,
                        "/knowledge/new?translates=" + hub,
                        "/knowledge/" + hub + "/diff?from=1&to=2"));
        for (var circle : Circle.values()) {
            all.add("/api/v1/knowledge/articles?collection=" + library.collection(circle));
            all.add("/knowledge/questions/new?title=" + word);
        }
        return List.copyOf(all);
    }

    private static List<String> filled(String path) {
        var filled = new ArrayList<String>();
        var articles = new ArrayList<>(secrets.values());
        articles.add(hub);
        for (long id : articles) {
            filled.add(path.replace("{id}", Long.toString(id)).replace("{no}", "2"));
        }
        var places = new ArrayList<Long>();
        places.add(own);
        for (var circle : Circle.values()) {
            places.add(library.collection(circle));
        }
        return filled.stream()
                .flatMap(it ->
                        places.stream().map(id -> it.replace("{collection}", Long.toString(id))))
                .filter(it -> !it.contains("{") && !it.endsWith(".pdf") && !it.endsWith(".zip"))
                .distinct()
                .toList();
    }

    @Test
    void no_answer_tells_a_title_that_its_reader_may_not_see() {
        var told = new ArrayList<String>();
        for (var part : READERS) {
            for (var path : paths) {
                var caller = path.startsWith("/api/") ? library.token(part) : library.as(part);
                var answer = caller.get(path);
                for (var circle : Circle.values()) {
                    boolean named = answer.body().contains(Library.CANARY + " " + circle);
                    if (named && !Library.reads(part, circle)) {
                        told.add(part + " reads of " + circle + " in " + path);
                    }
                }
                if (answer.status() >= 500) {
                    told.add(part + " gets " + answer.status() + " of " + path);
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(paths).hasSizeGreaterThan(60);
    }

    @Test
    void who_may_see_them_does_see_them() {
        var page = library.as(Part.EDITOR).get("/knowledge/" + hub).text();
        var member = library.as(Part.MEMBER).get("/knowledge/" + hub + "/review").text();
        var raw = library.as(Part.MEMBER).get("/knowledge/" + hub + "/edit").html();

        assertThat(page).contains(secrets.keySet().stream().map(this::title).toList());
        assertThat(member).contains(title(Circle.MEMBERS)).doesNotContain(title(Circle.GROUP));
        assertThat(raw.select("#body").text()).contains("[](article:" + secrets.get(Circle.GROUP));
    }

    private String title(Circle circle) {
        return Library.CANARY + " " + circle;
    }
}
