package coop.meent.compass.scores;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Principle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void strengths_come_highest_first_and_points_to_work_on_lowest_first() {
        var asked = Cases.asked("123456");
        var results = Results.of(asked, Tally.of(asked, Cases.sheets("B:453321 B:45332-")));

        assertThat(ids(results.strengths(Cases.ONLY))).containsExactly("2", "1");
        assertThat(ids(results.toWorkOn(Cases.ONLY))).containsExactly("6", "5");
        assertThat(results.strengths(Principle.COMMUNITY)).isEmpty();
    }

    @Test
    void the_agenda_begins_where_people_disagree_most() {
        var asked = Cases.asked("123");
        var results = Results.of(asked, Tally.of(asked, Cases.sheets("B:313 B:551")));

        assertThat(ids(results.agenda())).containsExactly("2", "1", "3");
    }

    @Test
    void a_question_that_moved_to_another_principle_is_not_common() {
        var before = new Questionnaire(Map.of(Principle.MEMBERSHIP, List.of("a", "b")));
        var now =
                new Questionnaire(
                        Map.of(
                                Principle.MEMBERSHIP,
                                List.of("b"),
                                Principle.DEMOCRACY,
                                List.of("a")));

        assertThat(now.common(before, Set.of()).questions())
                .isEqualTo(Map.of(Principle.MEMBERSHIP, List.of("b")));
    }

    @Test
    void nobody_answered_and_nothing_is_shown() {
        var asked = Cases.asked("12");
        var results = Results.of(asked, Tally.of(asked, List.of()));

        assertThat(results.respondents()).isZero();
        assertThat(results.principles().getFirst().all()).isEmpty();
        assertThat(results.agenda()).isEmpty();
    }

    private static List<String> ids(List<QuestionResult> questions) {
        return questions.stream().map(QuestionResult::id).toList();
    }
}
