package coop.meent.compass.scores;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Principle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaiveModelTest {
    private static final int SCANS = 3_000;

    @Test
    void results_are_those_of_a_spreadsheet() {
        for (int seed = 0; seed < SCANS; seed++) {
            var random = new Random(seed);
            var asked = asked(random);
            compare("seed " + seed, asked, sheets(random, asked));
        }
    }

    @Test
    void years_are_compared_on_what_both_asked_and_is_not_retired() {
        for (int seed = 0; seed < SCANS; seed++) {
            var random = new Random(seed);
            var before = asked(random);
            var now = asked(random);
            var then = sheets(random, before);
            var later = sheets(random, now);
            var retired = Set.of("membership-1", "community-2");
            var comparison =
                    Comparison.of(
                            new Comparison.Year(before, then),
                            new Comparison.Year(now, later),
                            retired);
            for (var change : comparison.changes()) {
                var common = new ArrayList<>(now.of(change.principle()));
                common.removeIf(
                        it -> retired.contains(it) || !before.of(change.principle()).contains(it));
                var message = "seed " + seed + ", " + change.principle();
                assertThat(change.questions()).as(message).isEqualTo(common.size()).isPositive();
                assertThat(shown(change.before()))
                        .as(message)
                        .isEqualTo(new NaiveModel(common, then).all());
                assertThat(shown(change.now()))
                        .as(message)
                        .isEqualTo(new NaiveModel(common, later).all());
            }
            assertThat(comparison.onAll())
                    .as("seed " + seed)
                    .isEqualTo(
                            before.equals(now)
                                    && now.questions().values().stream()
                                            .flatMap(List::stream)
                                            .noneMatch(retired::contains));
        }
    }

    private static void compare(String message, Questionnaire asked, List<Sheet> sheets) {
        var tally = Tally.of(asked, sheets);
        var results = Results.of(asked, tally);
        assertThat(Results.of(asked, tally.folded())).as(message).isEqualTo(results);
        assertThat(tally.folded().roles().values())
                .as(message)
                .allMatch(it -> it.respondents() == 0 || it.respondents() >= Apart.FEWEST);
        for (var principle : results.principles()) {
            var model = new NaiveModel(allOf(asked), sheets).on(asked.of(principle.principle()));
            assertThat(shown(principle.all())).as(message).isEqualTo(model.all());
            assertThat(written(principle.roles())).as(message).isEqualTo(model.roles());
        }
        var model = new NaiveModel(allOf(asked), sheets);
        for (var question : results.questions()) {
            assertThat(question.disagreement().map(it -> it.shown().toString()).orElse("x"))
                    .as(message)
                    .isEqualTo(model.disagreement(question.id()));
            assertThat(written(question.roles())).as(message).isEqualTo(model.roles(question.id()));
            assertThat(question.onAgenda()).as(message).isEqualTo(model.onAgenda(question.id()));
        }
    }

    /// Some principles, each with one to eight questions of the eight there are.
    private static Questionnaire asked(Random random) {
        var questions = new EnumMap<Principle, List<String>>(Principle.class);
        for (var principle : Principle.values()) {
            int left = random.nextInt(9);
            questions.put(
                    principle,
                    IntStream.rangeClosed(1, 8)
                            .filter(it -> it <= left)
                            .mapToObj(it -> principle.name().toLowerCase(Locale.ROOT) + "-" + it)
                            .toList());
        }
        return new Questionnaire(questions);
    }

    private static List<Sheet> sheets(Random random, Questionnaire asked) {
        var sheets = new ArrayList<Sheet>();
        int people = random.nextInt(14);
        for (int i = 0; i < people; i++) {
            var answers = new HashMap<String, Answer>();
            for (var id : allOf(asked)) {
                // every tenth is skipped
                if (random.nextInt(10) > 0) {
                    answers.put(id, any(random, List.of(Answer.values())));
                }
            }
            sheets.add(new Sheet(any(random, List.of(Role.values())), answers));
        }
        return sheets;
    }

    private static List<String> allOf(Questionnaire asked) {
        return asked.questions().values().stream().flatMap(List::stream).toList();
    }

    private static String shown(Optional<Score> score) {
        return score.map(it -> it.shown().toString()).orElse("x");
    }

    private static String written(Map<Role, Score> roles) {
        return roles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> it.getKey().code() + "=" + it.getValue().shown())
                .collect(joining(" "));
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
