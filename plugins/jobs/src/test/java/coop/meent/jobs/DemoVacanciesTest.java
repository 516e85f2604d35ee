package coop.meent.jobs;

import static coop.meent.jobs.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoVacanciesTest {
    @Test
    void every_vacancy_could_have_been_typed_in_the_form() {
        assertThat(DemoVacancies.blocks())
                .hasSizeGreaterThanOrEqualTo(24)
                .allSatisfy(block ->
                        assertThat(block.form(1, TODAY).check(TODAY))
                                .as(block.field("title"))
                                .isEmpty());
    }

    @Test
    void the_board_shows_what_it_can_do() {
        var blocks = DemoVacancies.blocks();

        assertThat(blocks).filteredOn(it -> it.field("visibility").equals("members")).hasSize(2);
        assertThat(blocks).filteredOn(it -> it.field("stage").equals("filled")).hasSize(1);
        assertThat(blocks).filteredOn(it -> it.field("stage").equals("waiting")).hasSize(1);
    }

    @Test
    void every_title_greets_everybody() {
        assertThat(DemoVacancies.blocks())
                .filteredOn(it -> TitleHint.wantsMark(it.field("title")))
                .extracting(it -> it.field("title"))
                .isEmpty();
    }
}
