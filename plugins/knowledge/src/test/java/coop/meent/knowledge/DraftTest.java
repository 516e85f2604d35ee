package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What somebody typed and did not save yet.
@MeentTest
class DraftTest {
    private static Library library;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
    }

    @Test
    void a_draft_is_offered_taken_up_and_gone_once_it_is_saved() {
        long id = library.draft(library.collection(Circle.PUBLIC), "Half", "Eerste.");
        var els = library.as(Part.EDITOR);
        keep(els, id, "Eerste en tweede.");

        var offer = els.get("/knowledge/" + id + "/edit").expect(200);
        assertThat(offer.text()).contains("Je had nog niet bewaarde wijzigingen");
        assertThat(offer.html().select("ins").text()).contains("tweede");
        assertThat(offer.html().select("textarea")).isEmpty();
        assertThat(library.as(Part.TEAM).get("/knowledge/" + id + "/edit").body())
                .doesNotContain("tweede");

        var form = els.get("/knowledge/" + id + "/edit?draft=resume").html();
        assertThat(form.select("#body").text()).isEqualTo("Eerste en tweede.");
        assertThat(form.select("[data-save]").attr("data-save")).endsWith(id + "/draft");
        els.post("/knowledge/" + id + "/edit", fields("Eerste en tweede.")).expect(303);

        assertThat(els.get("/knowledge/" + id + "/edit").html().select("#body")).isNotEmpty();
        assertThat(els.get("/knowledge/" + id + "/edit?draft=resume").html().select("#note").val())
                .isEmpty();
    }

    @Test
    void a_draft_that_is_thrown_away_changes_nothing() {
        long id = library.draft(library.collection(Circle.PUBLIC), "Weg", "Eerste.");
        var els = library.as(Part.EDITOR);
        keep(els, id, "Onzin.");

        els.post("/knowledge/" + id + "/draft/discard").expect(303);

        assertThat(els.get("/knowledge/" + id + "/edit").html().select("#body").text())
                .isEqualTo("Eerste.");
    }

    @Test
    void what_was_typed_when_the_session_ended_waits_behind_the_sign_in() {
        long id = library.draft(library.collection(Circle.PUBLIC), "Lang bezig", "Eerste.");
        keep(library.as(Part.EDITOR), id, "Lang getypt.");

        var sent = library.as(Part.VISITOR).post("/knowledge/" + id + "/edit", fields("x"));

        assertThat(sent.expect(303).location()).startsWith("/login?next=").contains("edit");
        assertThat(library.as(Part.EDITOR).get("/knowledge/" + id + "/edit").text())
                .contains("Lang getypt", "Verder werken");
    }

    @Test
    void a_draft_that_somebody_overtook_meets_them_when_it_is_saved() {
        long id = library.draft(library.collection(Circle.PUBLIC), "Ingehaald", "Eerste.");
        var els = library.as(Part.EDITOR);
        keep(els, id, "Mijn eerste.");
        library.revise(id, 1, "Hun eerste.").expect(200);

        var form = els.get("/knowledge/" + id + "/edit?draft=resume").html();

        assertThat(form.select("input[name=base]").val()).isEqualTo("1");
        els.post("/knowledge/" + id + "/edit", fields("Mijn eerste.")).expect(409);
    }

    @Test
    void a_new_article_has_a_draft_for_each_collection_and_none_waits_for_ever() {
        long collection = library.collection(Circle.MEMBERS);
        var path = "/knowledge/new?collection=" + collection;
        library.as(Part.EDITOR)
                .post("/knowledge/new/draft", "collection=" + collection, "title=Begonnen")
                .expect(204);
        assertThat(library.as(Part.EDITOR).get(path).text()).contains("Begonnen");

        library.later(Duration.ofDays(91));
        library.site().work("knowledge/drafts");

        assertThat(library.as(Part.EDITOR).get(path).text()).doesNotContain("Begonnen");
    }

    private static void keep(Caller who, long id, String body) {
        who.post("/knowledge/" + id + "/draft", fields(body)).expect(204);
    }

    private static String[] fields(String body) {
        return new String[] {
            "title=Titel", "body=" + body, "base=1", "kind=plain", "language=nl", "note="
        };
    }
}
