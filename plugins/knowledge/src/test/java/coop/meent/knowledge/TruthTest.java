package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Four eyes, two editors at once, and what became of what stood there.
@MeentTest
class TruthTest {
    private static Library library;
    private static long collection;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        collection = library.collection(Circle.PUBLIC, true);
    }

    @Test
    void with_four_eyes_readers_see_a_text_once_somebody_else_approved_it() {
        long id = library.article(collection, "Vier ogen", "Eerste.");
        assertThat(status(id)).isEqualTo(404);

        post(Part.EDITOR, id, "submit", "{\"revision\": 1}").expect(200);
        post(Part.EDITOR, id, "approve", "{\"revision\": 1}").expect(403);
        post(Part.REVIEWER, id, "approve", "{\"revision\": 1}").expect(200);

        assertThat(text(id)).contains("Eerste.").contains("door " + Part.REVIEWER.person());
        library.revise(id, 1, "Tweede.").expect(200);
        assertThat(text(id)).contains("Eerste.").doesNotContain("Tweede.");
    }

    @Test
    void a_reviewer_finds_what_waits_and_the_writer_hears_why_it_came_back() {
        long id = library.draft(collection, "Nalezen maar", "Tekst.");
        post(Part.EDITOR, id, "submit", "{\"revision\": 1}").expect(200);

        assertThat(library.as(Part.REVIEWER).get("/").text()).contains("Lees “Nalezen maar” na");
        post(Part.REVIEWER, id, "send-back", "{\"why\": \"De termijn klopt niet.\"}").expect(200);

        library.site().settled();
        assertThat(library.as(Part.EDITOR).get("/me/notices").text())
                .contains("“Nalezen maar” kwam terug: De termijn klopt niet.");
        assertThat(library.as(Part.REVIEWER).get("/").text()).doesNotContain("Nalezen maar");
    }

    @Test
    void who_reads_that_something_is_wrong_can_say_so() {
        long id = library.article(library.collection(Circle.MEMBERS), "Fout", "Tekst.");

        var page = library.as(Part.MEMBER).get("/knowledge/" + id).html();

        assertThat(page.select("a[href*=report], form[action*=report]")).isNotEmpty();
    }

    @Test
    void nobody_approves_a_text_to_which_they_had_a_hand_also_not_in_the_team() {
        long id = library.draft(collection, "Van het team", "Eerste.");
        library.send(Part.TEAM, "PUT", "/articles/" + id, "{\"base\": 1, \"body\": \"Twee.\"}")
                .expect(200);
        post(Part.EDITOR, id, "submit", "{\"revision\": 2}").expect(200);

        post(Part.TEAM, id, "approve", "{\"revision\": 2}").expect(403);
        post(Part.REVIEWER, id, "approve", "{\"revision\": 1}").expect(409);
        post(Part.REVIEWER, id, "approve", "{\"revision\": 2}").expect(200);
    }

    @Test
    void who_saves_over_another_gets_base_and_theirs_and_nothing_is_kept() {
        long id = library.article(library.collection(Circle.PUBLIC), "Samen", "Een.");
        library.revise(id, 1, "Van de een.").expect(200);

        var stale = library.revise(id, 1, "Van de ander.").expect(409);

        assertThat(stale.header("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(stale.json().path("base").path("body").asText()).isEqualTo("Een.");
        assertThat(stale.json().path("theirs").path("body").asText()).isEqualTo("Van de een.");
        assertThat(stale.json().path("theirs").path("no").asInt()).isEqualTo(2);
        assertThat(text(id)).contains("Van de een.");
    }

    @Test
    void an_old_text_comes_back_as_a_new_version() {
        long id = library.article(library.collection(Circle.PUBLIC), "Terug", "Een.");
        library.revise(id, 1, "Twee.").expect(200);

        library.as(Part.EDITOR)
                .post("/knowledge/" + id + "/restore", "revision=1", "note=Was beter")
                .expect(303);

        assertThat(text(id)).contains("Een.");
        var history = library.as(Part.EDITOR).get("/knowledge/" + id + "/history").text();
        assertThat(history).contains("Versie 3").contains("haalt versie 1 terug", "Was beter");
    }

    @Test
    void two_versions_are_compared_by_words_and_not_by_colour_alone() {
        long id =
                library.article(library.collection(Circle.PUBLIC), "Woorden", "Acht dagen vooraf.");
        library.revise(id, 1, "Vijftien dagen vooraf.").expect(200);

        var page = library.as(Part.EDITOR).get("/knowledge/" + id + "/diff?from=1&to=2").html();

        assertThat(page.select("del").text()).contains("weg:").contains("Acht");
        assertThat(page.select("ins").text()).contains("erbij:").contains("Vijftien");
    }

    @Test
    void what_no_database_can_keep_is_left_out_and_what_is_too_much_refused() {
        long open = library.collection(Circle.PUBLIC);
        long id = library.draft(open, "Nul\\u0000 erin", "Voor\u0000 en na.");
        var page = library.as(Part.EDITOR).get("/knowledge/" + id + "/revisions/1").text();
        assertThat(page).contains("Nul erin").contains("Voor en na.");

        var tooMuch =
                "{\"collection\": %d, \"title\": \"Lang\", \"body\": \"%s\"}"
                        .formatted(open, "a".repeat(500_001));
        library.send(Part.EDITOR, "POST", "/articles", tooMuch).expect(422);
    }

    @Test
    void an_archived_article_says_so_and_comes_back() {
        long id = library.article(library.collection(Circle.PUBLIC), "Oud", "Tekst.");

        post(Part.EDITOR, id, "archive", "").expect(200);
        assertThat(status(id)).isEqualTo(410);

        post(Part.EDITOR, id, "reopen", "").expect(200);
        assertThat(text(id)).contains("Tekst.");
    }

    @Test
    void who_may_read_follows_an_article_into_its_new_collection() {
        long id = library.article(library.collection(Circle.PUBLIC), "Verhuizer", "Tekst.");
        long group = library.collection(Circle.GROUP);

        post(Part.EDITOR, id, "move", "{\"collection\": " + group + "}").expect(200);

        library.site().settled();
        assertThat(status(id)).isEqualTo(404);
        assertThat(library.found(Part.VISITOR, "Verhuizer")).isEmpty();
        assertThat(library.found(Part.IN_GROUP, "Verhuizer")).contains("Verhuizer");
    }

    @Test
    void a_collection_that_closes_takes_its_articles_along(Site site) {
        long shut = library.collection(Circle.PUBLIC, false);
        long id = library.article(shut, "Sluiter", "Tekst.");

        library.send(Part.TEAM, "PUT", "/collections/" + shut, "{\"audience\": \"members\"}")
                .expect(200);
        site.settled();
        assertThat(status(id)).isEqualTo(404);
        assertThat(library.found(Part.VISITOR, "Sluiter")).isEmpty();
        assertThat(library.found(Part.MEMBER, "Sluiter")).contains("Sluiter");

        library.send(Part.TEAM, "POST", "/collections/" + shut + "/archive", "").expect(200);
        site.settled();
        assertThat(library.found(Part.MEMBER, "Sluiter")).isEmpty();
        assertThat(library.found(Part.EDITOR, "Sluiter")).contains("Sluiter");
    }

    private static Answer post(Part part, long id, String what, String json) {
        return library.send(part, "POST", "/articles/" + id + "/" + what, json);
    }

    private static int status(long id) {
        return library.as(Part.VISITOR).get("/knowledge/" + id).status();
    }

    private static String text(long id) {
        return library.as(Part.VISITOR).get("/knowledge/" + id).expect(200).text();
    }
}
