package coop.meent.compass.scores;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ByHandTest {
    /// A line of the file, without its sums.
    record Case(
            String name,
            Results results,
            String all,
            String roles,
            String disagreement,
            String agenda) {
        static Case of(List<String> cells) {
            var asked = Cases.asked(cells.get(1));
            return new Case(
                    cells.get(0),
                    Results.of(asked, Tally.of(asked, Cases.sheets(cells.get(2)))),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        var file = Objects.requireNonNull(ByHandTest.class.getResourceAsStream("by-hand.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.startsWith("case;"))
                    .map(it -> Case.of(List.of(it.split(";", -1))))
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_twelve() throws IOException {
        assertThat(cases()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scores_are_those_worked_out_by_hand(Case expected) {
        var principle = expected.results().principles().getFirst();

        assertThat(principle.all().map(it -> it.shown().toString())).contains(expected.all());
        assertThat(written(principle.roles())).isEqualTo(expected.roles());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void disagreement_and_agenda_are_those_worked_out_by_hand(Case expected) {
        var results = expected.results();

        assertThat(
                        results.questions().stream()
                                .map(it ->
                                        it.disagreement()
                                                .map(number -> number.shown().toString())
                                                .orElse("x"))
                                .collect(joining(" ")))
                .isEqualTo(expected.disagreement());
        assertThat(results.agenda().stream().map(QuestionResult::id).sorted().collect(joining(" ")))
                .isEqualTo(expected.agenda());
    }

    private static String written(Map<Role, Score> roles) {
        return roles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey().code() + "=" + it.getValue().shown())
                .collect(joining(" "));
    }
}
