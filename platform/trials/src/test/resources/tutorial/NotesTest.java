package coop.example.borrowbox;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

@MeentTest
class NotesTest {
    @Test
    void a_note_is_on_the_board_and_is_found(Site site) {
        site.as("An Peeters").get("/borrowbox");
        assertThat(site.as("An Peeters").post("/borrowbox", "text=Wie leent een ladder?").status())
                .isEqualTo(303);
        site.settled();
        assertThat(site.get("/borrowbox").body()).contains("Wie leent een ladder?");
        assertThat(site.get("/search?q=ladder").body()).contains("Wie leent een ladder?");
    }

    @Test
    void an_empty_note_comes_back_with_the_problem_beside_its_field(Site site) {
        site.as("An Peeters").get("/borrowbox");
        assertThat(site.as("An Peeters").post("/borrowbox", "text=").status()).isEqualTo(422);
    }

    @Test
    void a_program_pins_a_note_too(Site site) {
        var answer =
                site.token("An Peeters").send("POST", "/api/v1/borrowbox/notes", "{\"text\":\"Dank je\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(site.get("/api/v1/borrowbox/notes").body()).contains("Dank je");
    }

    // cut: test
    @Test
    void a_note_says_where_the_thing_is_and_is_found_by_that(Site site) {
        site.as("An Peeters").post("/borrowbox", "text=Een ladder", "place=Kelder Noord");
        site.settled();
        assertThat(site.get("/borrowbox").text()).contains("Een ladder · Kelder Noord");
        assertThat(site.get("/search?q=kelder").text()).contains("Een ladder");
    }
    // end
}
