package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an editor does beside writing: order, what a revision remembers, where notices lead.
@MeentTest
class DeskTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void an_editor_says_in_which_order_articles_stand() {
        long collection = library.collection(Circle.PUBLIC, false);
        long one = library.article(collection, "Een", "Tekst.");
        long two = library.article(collection, "Twee", "Tekst.");
        long three = library.article(collection, "Drie", "Tekst.");
        var path = "/knowledge/collections/" + collection;
        var els = library.as(Part.EDITOR);

        assertThat(els.get(path).html().select("a[href$=/order]")).hasSize(1);
        assertThat(library.as(Part.MEMBER).get(path).html().select("a[href$=/order]")).isEmpty();
        els.post(path + "/order", "up=" + three).expect(303);
        els.post(path + "/order", "up=" + three).expect(303);
        els.post(path + "/order", "up=" + three).expect(303);
        assertThat(titles(path)).containsExactly("Drie", "Een", "Twee");

        var json = "{\"articles\": [%d, %d, 999]}".formatted(two, one);
        library.send(Part.EDITOR, "PUT", path.substring(10) + "/order", json).expect(200);
        assertThat(titles(path)).containsExactly("Twee", "Een", "Drie");
        library.article(collection, "Vier", "Tekst.");
        assertThat(titles(path)).containsExactly("Twee", "Een", "Drie", "Vier");
    }

    private static List<String> titles(String path) {
        return library.as(Part.VISITOR).get(path).html().select("ol.alm a.t").eachText();
    }

    @Test
    void a_revision_remembers_its_tags_and_kind_and_brings_them_back() {
        long id = library.article(library.collection(Circle.PUBLIC), "Feiten", "Tekst.");
        var path = "/knowledge/" + id;
        var els = library.as(Part.EDITOR);
        String[] sent = {
            "title=Feiten",
            "body=Tekst.",
            "base=1",
            "kind=guide",
            "language=nl",
            "tags=geld, leden",
            "then=show"
        };
        els.post(path + "/edit", sent).expect(303);

        var diff = els.get(path + "/diff?from=1&to=2").html();
        assertThat(diff.select("main ins").text()).contains("Stap voor stap", "geld, leden");
        var kept = library.send(Part.EDITOR, "GET", "/articles/" + id + "/revisions/2", "").json();
        assertThat(kept.path("kind").asText()).isEqualTo("guide");
        assertThat(kept.path("tags").toString()).isEqualTo("[\"geld\",\"leden\"]");
        els.post(path + "/restore", "revision=1").expect(303);
        var now = library.send(Part.EDITOR, "GET", "/articles/" + id, "").json();
        assertThat(now.path("kind").asText()).isEqualTo("plain");
        assertThat(now.path("tags")).isEmpty();
    }

    @Test
    void who_keeps_a_collection_sees_the_title_of_a_draft_behind_a_link() {
        long collection = library.collection(Circle.PUBLIC);
        long draft = library.draft(collection, "Nog niet af", "Tekst.");
        long id = library.article(collection, "Verwijst", "Zie [](article:" + draft + ").");

        var seen = library.as(Part.EDITOR).get("/knowledge/" + id).html();
        assertThat(seen.select(".prose a").text()).isEqualTo("Nog niet af");
        for (var part : List.of(Part.VISITOR, Part.MEMBER, Part.FORMER)) {
            var read = library.as(part).get("/knowledge/" + id).text();
            assertThat(read).doesNotContain("Nog niet af").contains("niet beschikbaar");
        }
    }

    @Test
    void what_waits_for_a_reviewer_leads_to_where_they_decide() {
        long collection = library.collection(Circle.PUBLIC, true);
        long id = library.draft(collection, "Na te lezen", "Tekst.");
        var submit = "/articles/" + id + "/submit";
        library.send(Part.EDITOR, "POST", submit, "{\"revision\": 1}").expect(200);
        library.site().settled();

        try (var db = library.site().superuser()) {
            var paths =
                    db.createQuery("SELECT path FROM core.notice_event WHERE subject = :subject")
                            .bind("subject", "article:" + id)
                            .mapTo(String.class)
                            .list();
            assertThat(paths).isNotEmpty().containsOnly("/knowledge/" + id + "/review");
        }
    }

    @Test
    void a_capability_that_nobody_grants_opens_nothing(Site site) {
        var secrets = library.secrets();
        var closed = "/knowledge/" + secrets.get(Circle.CAN);
        long former = site.organisation("Was ooit lid", false);
        site.mandate("Wout Was", former, "EDITOR");

        for (var name : List.of("Wout Was", "Nele Niemand")) {
            var somebody = site.as(name);
            assertThat(somebody.get(closed).status()).as(name).isEqualTo(404);
            assertThat(somebody.get("/knowledge").text()).doesNotContain("Verzameling CAN");
            var found = site.token(name).get("/api/v1/search?q=" + Library.CANARY).body();
            assertThat(found).doesNotContain(Library.CANARY + " CAN");
        }
        assertThat(library.as(Part.MEMBER).get(closed).status()).isEqualTo(200);
    }
}
