package coop.meent.compass.closing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Principle;
import coop.meent.compass.Room;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Sheet;
import coop.meent.compass.sets.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final Room room = Room.open();
    private final Sets sets = new Sets();
    private final Closing closing = new Closing(sets);
    private final Questionnaire asked = new Questionnaire(new OwnSets().all().getLast().asked());

    @AfterEach
    void gone() {
        room.close();
    }

    @Test
    void whoever_is_erased_takes_their_answers_along_and_the_sums_stay() {
        int scan = scan(1, 5, 5);
        var before = sums(scan);

        erase(scan);

        assertThat(sums(scan)).isEqualTo(before);
        assertThat(count("compass.respondent WHERE scan = " + scan)).isEqualTo(4);
        assertThat(
                        count(
                                "compass.answer a JOIN compass.respondent r ON r.id = a.respondent"
                                        + " WHERE r.scan = "
                                        + scan))
                .isEqualTo(4 * asked.size());
        assertThat(count("compass.standing WHERE scan = " + scan)).isEqualTo(7);
    }

    @Test
    void sums_of_one_or_two_go_with_them() {
        int scan = scan(1, 2, 2);
        int other = scan(2, 2, 2);

        erase(scan);

        assertThat(sums(scan)).isEmpty();
        assertThat(count("compass.standing WHERE scan = " + scan)).isZero();
        assertThat(sums(other)).isNotEmpty();
    }

    @Test
    void a_principle_that_rests_on_two_goes_and_the_scan_stands_in_no_view_any_more() {
        int scan = scan(1, 5, 2);
        assertThat(count("compass.standing WHERE scan = " + scan)).isEqualTo(7);

        erase(scan);

        assertThat(
                        room.list(
                                Integer.class,
                                "SELECT DISTINCT principle FROM compass.mark WHERE scan = ? ORDER BY 1",
                                scan))
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(
                        room.list(
                                String.class,
                                "SELECT DISTINCT question FROM compass.figure WHERE scan = ?",
                                scan))
                .hasSize(asked.size() - asked.of(Principle.COMMUNITY).size());
        assertThat(count("compass.standing WHERE scan = " + scan)).isZero();
        assertThat(count("compass.part WHERE scan = " + scan)).isOne();
    }

    @Test
    void views_that_a_scan_stood_in_go_down_at_once() {
        int small = scan(1, 2, 2);
        int large = scan(2, 5, 5);
        int deleted = scan(3, 5, 5);
        room.does(
                """
                INSERT INTO compass.release (year, quarter, at, organisations)
                VALUES (2026, 2, now(), 3)
                """);
        view(1, small, large);
        view(2, large);
        view(3, large, deleted);

        erase(small);
        room.does("DELETE FROM compass.scan WHERE id = ?", deleted);

        assertThat(
                        room.list(
                                String.class,
                                """
                                SELECT position || ' ' || (down_at IS NOT NULL) || ' ' || figures
                                  FROM compass.view ORDER BY position
                                """))
                .containsExactly("1 true {}", "2 false {\"all\": 4}", "3 true {}");
    }

    @Test
    void a_year_of_which_somebody_was_erased_is_compared_no_more() {
        int first = scan(1, 5, 5);
        int second = scan(1, 5, 5);
        assertThat(count("compass.change WHERE scan = " + second)).isEqualTo(7);
        erase(first);
        assertThat(count("compass.change WHERE scan = " + second)).as("stays").isEqualTo(7);

        int third = scan(1, 5, 5);

        assertThat(
                        room.list(
                                Integer.class,
                                "SELECT DISTINCT earlier FROM compass.change WHERE scan = ?",
                                third))
                .containsExactly(second);
    }

    @Test
    void a_change_that_rests_on_two_goes_with_them() {
        int first = scan(1, 2, 2);
        int second = scan(1, 5, 2);
        assertThat(count("compass.change WHERE scan = " + second)).isEqualTo(7);

        erase(second);
        assertThat(count("compass.change WHERE scan = " + second)).isEqualTo(6);
        erase(first);
        assertThat(count("compass.change WHERE scan = " + second)).isZero();
    }

    @Test
    void while_people_answer_nothing_else_happens() {
        int scan = room.opened(1);
        room.respondent(scan, full(7));
        room.respondent(scan, full(7));

        erase(scan);

        assertThat(count("compass.respondent WHERE scan = " + scan)).isOne();
    }

    /// A closed scan of so many, of whom so many answered the last principle too.
    private int scan(long organisation, int people, int whole) {
        int id = room.opened(organisation);
        for (int i = 0; i < people; i++) {
            room.respondent(id, full(i < whole ? 7 : 6));
        }
        room.run(tx -> closing.close(tx, new ScanStore().lock(tx.handle(), id).orElseThrow(), NOW));
        return id;
    }

    private Sheet full(int principles) {
        var answers = new HashMap<String, Answer>();
        asked.questions()
                .forEach((principle, ids) -> {
                    if (principle.number() <= principles) {
                        ids.forEach(it -> answers.put(it, Answer.FOUR));
                    }
                });
        return new Sheet(Role.MEMBER, answers);
    }

    private void erase(int scan) {
        room.does(
                """
                DELETE FROM compass.respondent
                 WHERE id = (SELECT max(id) FROM compass.respondent WHERE scan = ?)
                """,
                scan);
    }

    private void view(int position, Integer... scans) {
        room.does(
                """
                INSERT INTO compass.view (release, position, code, scans, figures, waiting)
                VALUES ((SELECT max(id) FROM compass.release), ?, 'all', ?::integer[],
                        '{"all": 4}', 0)
                """,
                position,
                "{"
                        + String.join(",", List.of(scans).stream().map(String::valueOf).toList())
                        + "}");
    }

    private int count(String from) {
        return room.one(Integer.class, "SELECT count(*) FROM " + from);
    }

    private List<String> sums(int scan) {
        var sums = new ArrayList<String>();
        for (var table : List.of("part", "figure", "mark")) {
            sums.addAll(
                    room.list(
                            String.class,
                            "SELECT t::text FROM compass." + table + " t WHERE scan = ? ORDER BY 1",
                            scan));
        }
        return sums;
    }
}
