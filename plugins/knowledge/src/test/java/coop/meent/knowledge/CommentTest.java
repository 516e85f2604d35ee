package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What editors and reviewers say to each other about paragraphs; readers never see it.
@MeentTest
class CommentTest {
    private static final String BODY =
            "# Vooraf\n\nStuur de **uitnodiging** op tijd.\n\n```\na\n\nb\n```\n\nSluit af.";

    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_comment_belongs_to_a_paragraph_of_a_revision_until_somebody_settles_it() {
        long id = library.article(library.collection(Circle.PUBLIC), "Vergaderen", BODY);
        var path = "/knowledge/" + id;
        var rik = library.as(Part.REVIEWER);

        var places = rik.get(path + "/review").html().select("#paragraph option").eachText();
        assertThat(places)
                .containsExactly(
                        "De hele tekst",
                        "1. Vooraf",
                        "2. Stuur de uitnodiging op tijd.",
                        "3. a b",
                        "4. Sluit af.");
        rik.post(path + "/comments", "revision=1", "paragraph=2", "comment=Hoeveel dagen?")
                .expect(303);

        var seen = library.as(Part.EDITOR).get(path + "/review");
        assertThat(seen.html().select("#comments li").text())
                .contains("Bij “Stuur de uitnodiging op tijd.”", "Versie 1", "Hoeveel dagen?")
                .contains("Rik Nys", "Opgelost");
        var settle = seen.html().select("#comments li form").attr("action");
        library.as(Part.EDITOR).post(settle).expect(303);
        var history = library.as(Part.EDITOR).get(path + "/history").text();
        assertThat(history).contains("Hoeveel dagen?", "opgelost op");
        library.as(Part.EDITOR).post(settle.replace("/resolve", "/reopen")).expect(303);
        assertThat(comments(id).json().at("/items/0/resolvedAt").isNull()).isTrue();
    }

    @Test
    void who_only_reads_never_sees_a_comment() {
        long id = library.article(library.collection(Circle.PUBLIC), "Stil", BODY);
        var said = "{\"revision\": 1, \"paragraph\": 4, \"body\": \"Onder ons\"}";
        var made = library.send(Part.EDITOR, "POST", "/articles/" + id + "/comments", said);
        assertThat(made.expect(201).json().path("quote").asText()).isEqualTo("Sluit af.");

        for (var part : List.of(Part.VISITOR, Part.MEMBER, Part.IN_GROUP)) {
            assertThat(library.as(part).get("/knowledge/" + id).body()).doesNotContain("Onder ons");
            assertThat(library.send(part, "GET", "/articles/" + id, "").body())
                    .doesNotContain("Onder ons");
            assertThat(library.found(part, "onder")).isEmpty();
        }
        assertThat(library.as(Part.EDITOR).get("/knowledge/" + id).body())
                .doesNotContain("Onder ons");
    }

    @Test
    void what_is_wrong_with_a_comment_is_said_and_what_was_typed_stays() {
        long id = library.article(library.collection(Circle.PUBLIC), "Fout", BODY);
        var path = "/knowledge/" + id + "/comments";
        var els = library.as(Part.EDITOR);
        var tooLong = "lang ".repeat(500);

        var empty = els.post(path, "revision=1", "paragraph=2", "comment= ").expect(422).html();
        assertThat(empty.select("#comment-problem").text()).contains("Schrijf eerst");
        assertThat(empty.select("#paragraph option[selected]").val()).isEqualTo("2");
        var refused = els.post(path, "revision=1", "comment=" + tooLong).expect(422).html();
        assertThat(refused.select("#comment").getFirst().wholeText()).isEqualTo(tooLong);
        els.post(path, "revision=9", "comment=Iets").expect(404);
        els.post(path, "revision=1", "paragraph=99", "comment=Iets").expect(422);
        long other = library.article(library.collection(Circle.PUBLIC), "Ander", BODY);
        var said = "{\"revision\": 1, \"body\": \"Hier\"}";
        var made = library.send(Part.EDITOR, "POST", "/articles/" + other + "/comments", said);
        var strange = path + "/" + made.expect(201).json().path("id").asLong() + "/resolve";
        els.post(strange).expect(404);
    }

    private static Answer comments(long id) {
        return library.send(Part.EDITOR, "GET", "/articles/" + id + "/comments", "");
    }
}
