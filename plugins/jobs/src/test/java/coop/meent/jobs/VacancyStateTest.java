package coop.meent.jobs;

import static coop.meent.jobs.Samples.AN;
import static coop.meent.jobs.Samples.BRAM;
import static coop.meent.jobs.Samples.NO_MEMBER;
import static coop.meent.jobs.Samples.TODAY;
import static coop.meent.jobs.Samples.VISITOR;
import static coop.meent.jobs.Samples.draft;
import static coop.meent.jobs.Samples.open;
import static coop.meent.jobs.Samples.sight;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VacancyStateTest {
    private static final LocalDate CLOSING = LocalDate.of(2026, 12, 12);

    @ParameterizedTest(name = "published, closing on 12 December, on {0}: {1}")
    @CsvSource({"2026-12-11, OPEN", "2026-12-12, OPEN", "2026-12-13, EXPIRED"})
    void the_closing_day_is_the_last_open_one(LocalDate on, VacancyState state) {
        assertThat(VacancyState.of(Stage.PUBLISHED, CLOSING, on)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DRAFT", "WAITING", "FILLED", "WITHDRAWN"})
    void only_what_is_published_expires(Stage stage) {
        assertThat(VacancyState.of(stage, CLOSING, CLOSING.plusYears(1)).name())
                .isEqualTo(stage.name());
    }

    @Test
    void a_draft_is_known_to_its_organisation_alone() {
        assertThat(sight(AN).knows(draft())).isTrue();
        assertThat(sight(BRAM).knows(draft())).isFalse();
        assertThat(sight(VISITOR).knows(draft().waiting())).isFalse();
    }

    @Test
    void a_vacancy_for_members_is_unknown_to_others_even_when_it_is_over() {
        var vacancy = open(Visibility.MEMBERS);

        assertThat(sight(BRAM).knows(vacancy)).isTrue();
        assertThat(sight(NO_MEMBER).knows(vacancy)).isFalse();
        assertThat(sight(VISITOR).knows(vacancy.filled())).isFalse();
    }

    @Test
    void a_draft_that_was_withdrawn_never_becomes_known() {
        assertThat(sight(VISITOR).knows(draft().withdrawn())).isFalse();
        assertThat(sight(VISITOR).knows(open(Visibility.PUBLIC).withdrawn())).isTrue();
    }

    @Test
    void only_its_organisation_changes_a_vacancy() {
        assertThat(sight(AN).mayChange(open(Visibility.PUBLIC))).isTrue();
        assertThat(sight(BRAM).mayChange(open(Visibility.PUBLIC))).isFalse();
    }

    @Test
    void what_was_published_once_keeps_its_first_day() {
        var vacancy = open(Visibility.PUBLIC).filled().published(TODAY, false);

        assertThat(vacancy.publishedOn()).contains(LocalDate.of(2026, 11, 20));
        assertThat(vacancy.byMember()).isTrue();
    }

    @Test
    void a_refusal_is_forgotten_once_the_vacancy_is_published() {
        var refused = draft().waiting().sentBack("Waar is het werk?");

        assertThat(refused.refusal()).isEqualTo("Waar is het werk?");
        assertThat(refused.published(TODAY, true).refusal()).isEmpty();
    }
}
