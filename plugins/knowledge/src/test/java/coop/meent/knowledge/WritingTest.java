package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The form of an article: begun, refused, kept, and two who meet at it.
@MeentTest
class WritingTest {
    /// What is easily lost on the way through a form.
    private static final String ODD =
            "\n\n  begint met spaties\n</textarea><script>x</script> &amp; \"en\" 'meer' 🐝\u00a0\n\t einde  \n";

    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_text_begins_with_a_template_in_the_language_of_its_collection() {
        var page = fresh("&kind=checklist");

        assertThat(field(page)).contains("- [ ]").contains("Wanneer gebruik je deze lijst");
        assertThat(page.html().select("#kind option[selected]").val()).isEqualTo("checklist");
        assertThat(field(fresh("&kind=strange"))).isEmpty();
        for (var kind : List.of("guide", "model", "faq", "case")) {
            assertThat(field(fresh("&kind=" + kind))).contains("##");
        }
    }

    private static Answer fresh(String more) {
        var path = "/knowledge/new?collection=" + library.collection(Circle.PUBLIC) + more;
        return library.as(Part.EDITOR).get(path).expect(200);
    }

    @Test
    void what_is_kept_as_a_draft_is_read_once_it_is_shown() {
        var kept = article(write("Eerst concept", "Tekst.", "then=draft"));
        assertThat(library.as(Part.VISITOR).get(kept).status()).isEqualTo(404);

        var page = library.as(Part.EDITOR).get(kept + "/edit").expect(200);
        assertThat(page.html().select("#title").val()).isEqualTo("Eerst concept");
        post(kept, "Dan getoond", "Tekst.", 1, "then=show", "tags=één, Twee", "principles=ica:2");

        var read = library.as(Part.VISITOR).get(kept).expect(200).text();
        assertThat(read).contains("Dan getoond", "één", "twee", "Democratische controle");
    }

    @Test
    void what_is_refused_comes_back_as_it_was_typed() {
        var answer = write("", ODD, "then=show", "kind=strange", "summary=Kort & goed").expect(422);

        assertThat(field(answer)).isEqualTo(ODD);
        assertThat(answer.html().select("#summary").text()).isEqualTo("Kort & goed");
        assertThat(answer.text()).contains("Geef het artikel een titel.", "Kies een soort");
        assertThat(answer.html().select("#title").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_a_word_and_kept_in_the_field() {
        var tooLong = "lang ".repeat(110_000);

        var answer = write("Te lang", tooLong, "then=draft").expect(422);

        assertThat(answer.text()).contains("Dat is te lang");
        assertThat(field(answer)).isEqualTo(tooLong);
        assertThat(write("Veel te lang", "x".repeat(11_000_000)).status()).isEqualTo(413);
    }

    @Test
    void with_four_eyes_a_text_waits_for_its_reviewer() {
        long collection = library.collection(Circle.PUBLIC, true);
        var path = "/knowledge/new?collection=" + collection;
        var form = library.as(Part.EDITOR).get(path).html();
        assertThat(form.select("button[value=show]")).isEmpty();

        var sent = fields("Nalezen", "Tekst.", 0, "collection=" + collection, "then=review");
        var there = article(library.as(Part.EDITOR).post("/knowledge/new", sent));

        assertThat(library.as(Part.EDITOR).get(there + "/review").text())
                .contains("Wacht op een nalezer");
        var rik = library.as(Part.REVIEWER);
        assertThat(rik.get("/").text()).contains("Lees “Nalezen” na");
        var page = rik.get(there + "/review").html();
        assertThat(page.select("form[action$=/send-back], form[action$=/approve]")).hasSize(2);
        assertThat(rik.post(there + "/send-back", "why=").expect(422).text())
                .contains("Zeg waarom");
        rik.post(there + "/approve", "revision=1").expect(303);
        assertThat(library.as(Part.VISITOR).get(there).text()).contains("Tekst.");
    }

    @Test
    void the_second_of_two_editors_sees_what_the_first_did_and_loses_no_character() {
        long id = library.draft(library.collection(Circle.PUBLIC), "Samen", "De oude tekst.");
        var path = "/knowledge/" + id;
        post(path, "Samen", "De nieuwe tekst.", 1, "then=draft").expect(303);

        var met = post(path, "Samen geschreven", "Mijn tekst." + ODD, 1, "then=draft");

        met.expect(409);
        assertThat(field(met)).isEqualTo("Mijn tekst." + ODD);
        assertThat(met.html().select("#title").val()).isEqualTo("Samen geschreven");
        assertThat(met.html().select("input[name=base]").val()).isEqualTo("2");
        assertThat(met.html().select("#clash del").eachText())
                .anyMatch(it -> it.contains("oude"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(met.html().select("#clash ins").text()).contains("nieuwe", "geschreven", "Mijn");

        post(path, "Samen geschreven", field(met), 2, "then=draft").expect(303);
        assertThat(body(id, 3)).isEqualTo("Mijn tekst." + ODD);
        assertThat(body(id, 2)).isEqualTo("De nieuwe tekst.");
    }

    @Test
    void ends_of_lines_stay_as_they_were_whatever_the_browser_sends() {
        long collection = library.collection(Circle.PUBLIC);
        long plain = library.draft(collection, "Regels", "een\ntwee\n");
        post("/knowledge/" + plain, "Regels", "een\r\ntwee\r\ndrie", 1).expect(303);
        assertThat(body(plain, 2)).isEqualTo("een\ntwee\ndrie");

        long windows =
                library.send(
                                Part.EDITOR,
                                "POST",
                                "/articles",
                                """
                                {"collection": %d, "title": "V", "body": "een\\r\\ntwee"}
                                """
                                        .formatted(collection))
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        post("/knowledge/" + windows, "Vensters", "een\r\ntwee\r\ndrie", 1).expect(303);
        assertThat(body(windows, 2)).isEqualTo("een\r\ntwee\r\ndrie");
    }

    @Test
    void a_translation_knows_when_the_original_went_on_and_when_it_caught_up() {
        long id = library.article(library.collection(Circle.PUBLIC), "Origineel", "Tekst.");
        var els = library.as(Part.EDITOR);
        var link = els.get("/knowledge/" + id + "/review").html();
        assertThat(link.select("a[href*=translates]")).hasSize(2);
        var begun = els.get("/knowledge/new?translates=" + id + "&language=fr");
        assertThat(field(begun)).isEqualTo("Tekst.");
        assertThat(begun.html().select("#language option[selected]").val()).isEqualTo("fr");

        String[] sent = {
            "title=Traduction",
            "body=Texte.",
            "kind=plain",
            "language=fr",
            "base=1",
            "translates=" + id,
            "then=show"
        };
        var there = article(els.post("/knowledge/new", sent));
        library.revise(id, 1, "Andere tekst.").expect(200);
        assertThat(els.get(there).text()).contains("loopt één wijziging achter");

        assertThat(els.get(there + "/edit").html().select("#caughtUp").val()).isEqualTo("2");
        post(there, "Traduction", "Autre texte.", 1, "language=fr", "caughtUp=2", "then=show")
                .expect(303);
        assertThat(els.get(there).text()).doesNotContain("loopt één wijziging achter");
        els.post("/knowledge/new", sent).expect(422);
    }

    private static String article(Answer saved) {
        return saved.expect(303).location().replace("/review", "");
    }

    private static String body(long id, int no) {
        return library.send(Part.EDITOR, "GET", "/articles/" + id + "/revisions/" + no, "")
                .json()
                .path("body")
                .asText();
    }

    private static String field(Answer page) {
        return page.html().select("textarea#body").getFirst().wholeText();
    }

    private static Answer write(String title, String body, String... more) {
        var all = new ArrayList<>(List.of(fields(title, body, 0, more)));
        all.add("collection=" + library.collection(Circle.PUBLIC));
        return library.as(Part.EDITOR).post("/knowledge/new", all.toArray(String[]::new));
    }

    private static Answer post(String path, String title, String body, int base, String... more) {
        return library.as(Part.EDITOR).post(path + "/edit", fields(title, body, base, more));
    }

    private static String[] fields(String title, String body, int base, String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "title=" + title,
                                "body=" + body,
                                "base=" + base,
                                "kind=plain",
                                "language=nl"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
