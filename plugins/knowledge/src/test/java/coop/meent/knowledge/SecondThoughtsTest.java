package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who asked or answered changes their words, and everybody sees that they did.
@MeentTest
class SecondThoughtsTest {
    private static Library library;
    private static Asking asking;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        asking = new Asking(library);
    }

    @Test
    void a_question_that_was_changed_says_so() {
        long id = asking.ask(Part.MEMBER, "Hoe vindt men leden?", "members");
        var path = "/knowledge/questions/" + id;
        assertThat(library.as(Part.IN_GROUP).get(path).text()).doesNotContain("aangepast op");
        var mia = library.as(Part.MEMBER);

        assertThat(mia.get(path + "/edit").text()).contains("Wijzig je vraag");
        assertThat(mia.post(path + "/edit", "title=", "body=Blijft staan").expect(422).text())
                .contains("Blijft staan", "Zeg in één zin");
        mia.post(path + "/edit", "title=Hoe vind je jonge leden?", "tags=leden").expect(303);

        assertThat(library.as(Part.IN_GROUP).get(path).text())
                .contains("Hoe vind je jonge leden?", "aangepast op", "leden")
                .doesNotContain("Hoe vindt men leden?");
    }

    @Test
    void a_question_is_taken_back_as_long_as_nobody_else_answered(Site site) {
        long id = asking.ask(Part.MEMBER, "Zeldzaam onderwerp", "members");
        var path = "/knowledge/questions/" + id;
        long other = asking.answer(Part.IN_GROUP, id, "Daar weet ik iets van.");
        var mia = library.as(Part.MEMBER);
        assertThat(mia.get(path).text()).doesNotContain("Trek in");
        mia.post(path + "/withdraw").expect(409);

        library.send(Part.IN_GROUP, "DELETE", "/questions/" + id + "/answers/" + other, "")
                .expect(204);
        assertThat(mia.get(path).text()).contains("Trek in");
        mia.post(path + "/withdraw").expect(303);

        site.settled();
        assertThat(mia.get(path).status()).isEqualTo(404);
        assertThat(library.as(Part.TEAM).get(path).status()).isEqualTo(404);
        assertThat(mia.get("/knowledge/questions?state=mine").text())
                .doesNotContain("Zeldzaam onderwerp");
        assertThat(library.token(Part.TEAM).get("/api/v1/search?q=zeldzaam").body())
                .doesNotContain("Zeldzaam onderwerp");
    }

    @Test
    void an_answer_that_is_taken_back_leaves_no_words_but_a_line(Site site) {
        long id = asking.ask(Part.IN_GROUP, "Wie schenkt koffie?", "members");
        var path = "/knowledge/questions/" + id;
        long answer = asking.answer(Part.MEMBER, id, "Iedereen om beurt.");
        library.send(
                        Part.IN_GROUP,
                        "POST",
                        "/questions/" + id + "/answers/" + answer + "/accept",
                        "")
                .expect(200);
        var mia = library.as(Part.MEMBER);
        var own = path + "/answers/" + answer;
        mia.post(own + "/edit", "body=").expect(422);
        mia.post(own + "/edit", "body=Wie eerst komt.").expect(303);
        assertThat(library.as(Part.FORMER).get(path).text())
                .contains("Wie eerst komt.", "aangepast op", "Dit hielp")
                .doesNotContain("om beurt");

        mia.post(own + "/withdraw").expect(303);

        site.settled();
        assertThat(library.as(Part.FORMER).get(path).text())
                .contains("Dit antwoord werd ingetrokken op")
                .doesNotContain("Wie eerst komt.", "Dit hielp");
        assertThat(library.token(Part.TEAM).get("/api/v1/search?q=%22Wie+eerst+komt%22").body())
                .doesNotContain("Wie schenkt koffie?");
        mia.get(own + "/edit").expect(404);
        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery("SELECT body FROM knowledge.answer WHERE id = :id")
                                    .bind("id", answer)
                                    .mapTo(String.class)
                                    .one())
                    .isEmpty();
        }
    }
}
