package coop.meent.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Titles that somebody may not see are in nothing that they take along.
@MeentTest
class TakenAlongTest {
    private static Library library;
    private static Map<Circle, Long> secrets;
    private static long source;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        secrets = library.secrets();
        var all = new StringBuilder("Zie");
        secrets.forEach((circle, id) ->
                all.append(
                        " [](article:%d) en [%s %s](article:%d),"
                                .formatted(id, Library.CANARY, circle, id)));
        source = written("Alles", "faq", "## Wat nog?\\n\\n" + all);
        secrets.values().forEach(TakenAlongTest::tagged);
    }

    private static long written(String title, String kind, String body) {
        var json =
                """
                {"collection": %d, "title": "%s", "kind": "%s", "tags": ["geheim"], "body": "%s",
                 "show": true}\
                """
                        .formatted(library.collection(Circle.PUBLIC), title, kind, body);
        return library.send(Part.EDITOR, "POST", "/articles", json)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private static void tagged(long id) {
        library.send(
                        Part.EDITOR,
                        "PUT",
                        "/articles/" + id,
                        "{\"base\": 1, \"tags\": [\"geheim\"], \"show\": true}")
                .expect(200);
    }

    private static void tells(String what, Part part, Part like) {
        for (var circle : Circle.values()) {
            assertThat(what.contains(Library.CANARY + " " + circle))
                    .as("%s learns of %s", part, circle)
                    .isEqualTo(Library.reads(like, circle));
        }
    }

    @Test
    void related_articles_and_what_search_engines_read() {
        for (var part : Part.values()) {
            var page = library.as(part).get("/knowledge/" + source).expect(200).html();
            tells(page.select("section:has(h2:contains(Lees ook))").text(), part, part);
            tells(page.select("script[type=application/ld+json]").html(), part, part);
            tells(related(part), part, part);
        }
    }

    private static String related(Part part) {
        return library.token(part)
                .get("/api/v1/knowledge/articles/" + source + "/related")
                .expect(200)
                .body();
    }

    @Test
    void feeds_tell_everybody_what_a_visitor_sees() {
        for (var part : Part.values()) {
            tells(library.as(part).get("/knowledge/feed.atom").body(), part, Part.VISITOR);
        }
    }

    @Test
    void an_article_as_a_paper() throws Exception {
        for (var part : Part.values()) {
            var pdf = new Pdf(library.as(part).file("/knowledge/" + source + "/pdf"));
            tells(pdf.flowing(), part, part);
        }
    }

    @Test
    void a_collection_as_a_paper() throws Exception {
        for (var part : Part.values()) {
            if (part != Part.VISITOR) {
                tells(collection(part).flowing(), part, part);
            }
        }
    }

    private static Pdf collection(Part part) throws Exception {
        var path = "/knowledge/collections/" + library.collection(Circle.PUBLIC) + "/paper";
        var paper = library.as(part).post(path).expect(303).location();
        library.site().settled();
        library.as(part).get(paper).expect(200);
        return new Pdf(library.as(part).file(paper + "/file"));
    }

    @Test
    void a_paper_is_for_who_asked_and_as_long_as_they_may_read_it() {
        long collection = library.collection(Circle.MEMBERS, false);
        library.article(collection, "Mee te nemen", "Tekst.");
        var path = "/knowledge/collections/" + collection + "/paper";
        var paper = library.as(Part.MEMBER).post(path).expect(303).location();
        library.site().settled();
        library.as(Part.MEMBER).get(paper).expect(200);
        library.as(Part.TEAM).get(paper).expect(404);

        var closed = "/collections/" + library.collection(Circle.GROUP);
        var group = library.send(Part.TEAM, "GET", closed, "").json().path("audience").asText();
        library.send(
                        Part.TEAM,
                        "PUT",
                        "/collections/" + collection,
                        "{\"audience\": \"%s\"}".formatted(group))
                .expect(200);

        library.as(Part.MEMBER).get(paper).expect(404);
        library.as(Part.MEMBER).get(paper + "/file").expect(404);
    }

    @Test
    void a_reading_list_shows_what_its_reader_may_still_read() {
        secrets.forEach((circle, id) -> {
            if (Library.reads(Part.MEMBER, circle)) {
                library.as(Part.MEMBER).post("/knowledge/" + id + "/later").expect(303);
            }
        });
        var list = library.as(Part.MEMBER).get("/knowledge/reading-list").text();
        tells(list, Part.MEMBER, Part.MEMBER);
    }

    @Test
    void a_reading_list_forgets_what_was_closed() {
        long id = library.article(library.collection(Circle.CAN), "Verhuist", "Tekst.");
        library.as(Part.FORMER).post("/knowledge/" + id + "/later").expect(303);
        assertThat(library.as(Part.FORMER).get("/knowledge/reading-list").text())
                .contains("Verhuist");

        library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles/" + id + "/move",
                        "{\"collection\": %d}".formatted(library.collection(Circle.GROUP)))
                .expect(200);

        assertThat(library.as(Part.FORMER).get("/knowledge/reading-list").text())
                .doesNotContain("Verhuist");
    }
}
