package coop.meent.compass.answering;

import static coop.meent.compass.answering.Room.BEA;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// A question that is taken out while somebody answers it.
@MeentTest
class RetiredTest {
    @Test
    void what_was_typed_is_shown_back_and_the_question_asked_no_more(Site site) {
        var room = Room.in(site);
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var page = visitor.get(own);
        var principle = visitor.get(own + "?principle=1");
        site.asAdministrator().post("/compass/sets/ica/1/edit/joining-path/retire").expect(303);

        var late =
                visitor.post(
                        own,
                        Room.form(
                                page, "answer-joining-path=3", "evidence-joining-path=Onze site"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Deze vraag stellen we niet meer", "Onze site");
        assertThat(visitor.get(own).text()).contains("Vraag 1 van 41");

        var both =
                visitor.post(
                        own,
                        Room.form(principle, "answer-joining-path=3", "answer-joining-reason=4"));
        assertThat(both.status()).isEqualTo(409);
        assertThat(room.text("SELECT string_agg(question, ',') FROM compass.answer"))
                .as("the rest of the page is kept")
                .isEqualTo("joining-reason");

        var bea = site.token(BEA);
        var refused =
                bea.send(
                        "PUT",
                        room.api() + "/joining-path",
                        "{\"answer\": \"3\", \"role\": \"staff\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("retired");
    }
}
