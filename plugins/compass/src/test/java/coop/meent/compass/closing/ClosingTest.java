package coop.meent.compass.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import coop.meent.api.Principle;
import coop.meent.api.Transaction;
import coop.meent.compass.Room;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.scans.Scan;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Comparison;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Results;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Score;
import coop.meent.compass.scores.Sheet;
import coop.meent.compass.scores.Tally;
import coop.meent.compass.sets.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final int SCANS = 60;

    private final Room room = Room.open(24);
    private final Sets sets = new Sets();
    private final Closing closing = new Closing(sets);
    private final Outcomes outcomes = new Outcomes(sets);
    private final Questionnaire asked = new Questionnaire(new OwnSets().all().getLast().asked());

    @AfterEach
    void gone() {
        room.close();
    }

    @Test
    void what_was_closed_reads_back_as_it_was_worked_out() {
        for (int seed = 0; seed < SCANS; seed++) {
            var sheets = sheets(new Random(seed));
            int id = closed(seed, sheets);

            var outcome = outcome(id);

            assertThat(outcome.results())
                    .as("seed " + seed)
                    .isEqualTo(Results.of(asked, Tally.of(asked, sheets)));
        }
    }

    @Test
    void nothing_is_kept_by_which_one_or_two_can_be_told() {
        for (int seed = 0; seed < SCANS; seed++) {
            closed(seed, sheets(new Random(seed)));
        }

        assertThat(
                        room.list(
                                String.class,
                                """
                                SELECT scan || ' ' || role || ' ' || question FROM compass.figure
                                 WHERE role <> 'REST' AND answer NOT IN ('na', 'dk')
                                 GROUP BY scan, role, question HAVING sum(times) < 3
                                """))
                .isEmpty();
        assertThat(
                        room.list(
                                String.class,
                                """
                                SELECT scan || ' ' || role FROM compass.part
                                 WHERE role <> 'REST' AND respondents < 3
                                """))
                .isEmpty();
    }

    @Test
    void years_are_kept_as_they_compare() {
        for (int seed = 0; seed < SCANS; seed++) {
            var random = new Random(seed);
            var then = sheets(random);
            var later = sheets(random);
            int earlier = closed(seed, then);
            int now = closed(seed, later);
            var expected =
                    Comparison.of(
                            new Comparison.Year(asked, then),
                            new Comparison.Year(asked, later),
                            Set.of());

            assertThat(changes(now, earlier))
                    .as("seed " + seed)
                    .isEqualTo(
                            expected.changes().stream()
                                    .map(it ->
                                            "%d: %d, %s, %s"
                                                    .formatted(
                                                            it.principle().number(),
                                                            it.questions(),
                                                            text(it.before()),
                                                            text(it.now())))
                                    .toList());
        }
    }

    @Test
    void a_scan_stands_in_the_network_only_with_all_seven_principles() {
        int all = closed(1, List.of(full(Role.BOARD), full(Role.STAFF)));
        var one = new HashMap<>(full(Role.BOARD).answers());
        one.keySet().removeAll(asked.of(Principle.COMMUNITY));
        int six = closed(2, List.of(new Sheet(Role.BOARD, one)));

        assertThat(standing(all)).hasSize(7).allMatch(it -> it == 30);
        assertThat(standing(six)).isEmpty();
        assertThat(outcome(six).results().principles()).hasSize(7);
    }

    @Test
    void without_an_answer_there_is_nothing_to_close() {
        int id = room.opened(1);
        room.respondent(id, Role.MEMBER);

        assertThatThrownBy(() -> close(id)).isInstanceOf(MeentException.class);
        assertThat(room.scan(id).open()).isTrue();
    }

    @Test
    void twenty_who_close_at_once_close_it_once() throws Exception {
        int id = room.opened(1);
        room.respondent(id, full(Role.STAFF));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var closed =
                    crowd.invokeAll(
                            Collections.<Callable<Boolean>>nCopies(
                                    20,
                                    () -> room.run(tx -> closing.close(tx, locked(tx, id), NOW))));
            var worked = new ArrayList<Boolean>();
            for (var it : closed) {
                worked.add(it.get());
            }
            assertThat(worked).containsOnlyOnce(true);
        }
        assertThat(room.scan(id).version()).isEqualTo(2);
        assertThat(standing(id)).hasSize(7);
    }

    private int closed(long organisation, List<Sheet> sheets) {
        int id = room.opened(organisation);
        sheets.forEach(it -> room.respondent(id, it));
        close(id);
        return id;
    }

    private void close(int id) {
        room.run(tx -> closing.close(tx, locked(tx, id), NOW));
    }

    private static Scan locked(Transaction tx, int id) {
        return new ScanStore().lock(tx.handle(), id).orElseThrow();
    }

    private Outcome outcome(int id) {
        var scan = room.scan(id);
        return room.with(db -> outcomes.find(db, scan));
    }

    private List<Integer> standing(int id) {
        return room.list(
                Integer.class,
                "SELECT tenths FROM compass.standing WHERE scan = ? ORDER BY principle",
                id);
    }

    private List<String> changes(int now, int earlier) {
        return room.list(
                String.class,
                """
                SELECT principle || ': ' || questions
                       || ', ' || coalesce(before_tenths::text, 'x') || ' of ' || before_of
                       || ', ' || coalesce(now_tenths::text, 'x') || ' of ' || now_of
                  FROM compass.change WHERE scan = ? AND earlier = ? ORDER BY principle
                """,
                now,
                earlier);
    }

    private static String text(Optional<Score> score) {
        return score.map(it -> Tenths.of(it) + " of " + it.of()).orElse("x of 0");
    }

    private Sheet full(Role role) {
        var answers = new HashMap<String, Answer>();
        asked.questions().values().forEach(ids -> ids.forEach(it -> answers.put(it, Answer.THREE)));
        return new Sheet(role, answers);
    }

    /// One to ten people who skip much.
    private List<Sheet> sheets(Random random) {
        var sheets = new ArrayList<Sheet>();
        IntStream.rangeClosed(0, random.nextInt(10))
                .forEach(_ -> {
                    var answers = new HashMap<String, Answer>();
                    asked.questions().values().stream()
                            .flatMap(List::stream)
                            .filter(_ -> random.nextInt(10) > 2)
                            .forEach(it -> answers.put(it, random(random, Answer.values())));
                    sheets.add(new Sheet(random(random, Role.values()), answers));
                });
        return sheets;
    }

    private static <T> T random(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
