package coop.meent.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.knowledge.Library;
import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What readers say, keep, and follow.
@MeentTest
class ReadersTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_member_says_once_whether_it_helped() {
        long id = article("Geholpen");
        say(Part.MEMBER, id, "yes", "");
        var page = say(Part.MEMBER, id, "no", "De termijn ontbreekt <b>.");

        assertThat(page.text()).contains("Je zei dat dit je niet hielp");
        assertThat(opinions(id)).containsExactly("false De termijn ontbreekt <b>.");
    }

    @Test
    void a_visitor_says_it_once_a_day_and_nobody_knows_who() {
        long id = article("Bezocht");
        var visitor = library.site().visitor();
        visitor.post("/knowledge/" + id + "/useful", "useful=yes", "reason=Helder").expect(303);
        visitor.get("/knowledge/" + id).expect(200);
        visitor.post("/knowledge/" + id + "/useful", "useful=no").expect(303);

        assertThat(visitor.get("/knowledge/" + id).text()).contains("vandaag al een antwoord");
        assertThat(opinions(id)).containsExactly("true Helder");
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        long id = article("Te lang");
        var path = "/knowledge/" + id + "/useful";
        var words = "x".repeat(1001);

        var page = library.as(Part.MEMBER).post(path, "useful=no", "reason=" + words).expect(422);
        assertThat(page.html().select("textarea").text()).isEqualTo(words);
        library.as(Part.MEMBER).post(path, "reason=Niets gekozen").expect(422);
        assertThat(opinions(id)).isEmpty();
    }

    @Test
    void a_reading_list_is_filled_and_emptied() {
        long id = article("Voor straks");
        var mia = library.as(Part.MEMBER);
        mia.post("/knowledge/" + id + "/later").expect(303);
        mia.post("/knowledge/" + id + "/later").expect(303);
        assertThat(mia.get("/knowledge/reading-list").text()).contains("Voor straks");
        assertThat(mia.get("/knowledge/" + id).text()).contains("Van je leeslijst halen");
        assertThat(library.as(Part.FORMER).get("/knowledge/reading-list").text())
                .doesNotContain("Voor straks");

        mia.post("/knowledge/" + id + "/not-later").expect(303);

        assertThat(mia.get("/knowledge/reading-list").text()).contains("Nog niets bewaard");
    }

    @Test
    void related_is_what_shares_labels_nearest_first() {
        long id = written("Midden", "guide", "Tekst.", "water", "licht", "lucht");
        written("Ver", "guide", "Tekst.", "water");
        written("Dicht", "guide", "Tekst.", "water", "licht");
        written("Elders", "guide", "Tekst.", "vuur");

        var related = library.site().visitor().get("/api/v1/knowledge/articles/" + id + "/related");

        assertThat(related.json().path("items").findValuesAsText("title"))
                .containsExactly("Dicht", "Ver");
    }

    @Test
    void search_engines_read_an_article_and_questions() throws Exception {
        long id = article("Voor zoekers");
        long faq =
                written(
                        "Vragen",
                        "faq",
                        "## Mag dat?\\n\\nJa, **dat** mag.\\n\\n## En dit?\\n\\nNee </script>.",
                        "vragen");

        assertThat(described(id).path("@type").asText()).isEqualTo("Article");
        assertThat(described(id).path("headline").asText()).isEqualTo("Voor zoekers");
        var entity = described(faq).path("mainEntity");
        assertThat(described(faq).path("@type").asText()).isEqualTo("FAQPage");
        assertThat(entity.findValuesAsText("name")).containsExactly("Mag dat?", "En dit?");
        assertThat(entity.findValuesAsText("text"))
                .containsExactly("Ja, dat mag.", "Nee </script>.");
        long closed = library.article(library.collection(Circle.MEMBERS), "Besloten", "Tekst.");
        assertThat(scripts(library.as(Part.MEMBER).get("/knowledge/" + closed))).isEmpty();
    }

    @Test
    void a_feed_moves_when_readers_see_something_else() {
        long id = article("Gevolgd");
        var path = "/knowledge/collections/" + library.collection(Circle.PUBLIC) + "/feed.atom";
        var before = library.site().visitor().get(path).expect(200).body();
        assertThat(before).contains("Gevolgd", "Eerste woorden");

        library.send(
                        Part.EDITOR,
                        "PUT",
                        "/articles/" + id,
                        "{\"base\": 1, \"body\": \"Een ontwerp.\"}")
                .expect(200);

        assertThat(library.site().visitor().get(path).body()).isEqualTo(before);
        library.revise(id, 2, "Nieuwe woorden.").expect(200);
        assertThat(library.site().visitor().get(path).body()).contains("Nieuwe woorden");
    }

    @Test
    void json_that_is_none_is_a_mistake_of_who_sends_it() {
        library.send(Part.EDITOR, "POST", "/articles", "{\"title\": \"a\u0001\"}").expect(400);
    }

    private static Answer say(Part part, long id, String useful, String reason) {
        library.as(part)
                .post("/knowledge/" + id + "/useful", "useful=" + useful, "reason=" + reason)
                .expect(303);
        return library.as(part).get("/knowledge/" + id).expect(200);
    }

    private static List<String> opinions(long article) {
        try (var db = library.site().superuser()) {
            return db.createQuery(
                            """
                            SELECT rtrim(useful || ' ' || reason) FROM knowledge.opinion
                             WHERE article = :id
                            """)
                    .bind("id", article)
                    .mapTo(String.class)
                    .list();
        }
    }

    private static JsonNode described(long id) throws Exception {
        var page = library.site().visitor().get("/knowledge/" + id).expect(200);
        return new ObjectMapper().readTree(scripts(page));
    }

    private static String scripts(Answer page) {
        return page.html().select("script[type=application/ld+json]").html();
    }

    private static long article(String title) {
        return library.article(library.collection(Circle.PUBLIC), title, "Eerste woorden.");
    }

    private static long written(String title, String kind, String body, String... tags) {
        var json =
                """
                {"collection": %d, "title": "%s", "kind": "%s", "tags": ["%s"], "body": "%s",
                 "show": true}\
                """
                        .formatted(
                                library.collection(Circle.PUBLIC),
                                title,
                                kind,
                                String.join("\", \"", tags),
                                body);
        return library.send(Part.EDITOR, "POST", "/articles", json)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }
}
