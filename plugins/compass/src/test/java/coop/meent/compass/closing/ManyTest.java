package coop.meent.compass.closing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.Room;
import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.scans.ScanStore;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.sets.Sets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final Room room = Room.open();
    private final Sets sets = new Sets();
    private final Closing closing = new Closing(sets);
    private final Outcomes outcomes = new Outcomes(sets);

    @AfterEach
    void gone() {
        room.close();
    }

    @Test
    void ten_thousand_answer_and_it_closes_in_one_transaction() {
        int before = filled(10_000);
        close(before);
        int now = filled(10_000);

        close(now);

        assertThat(result(now)).isEqualTo(10_000);
        assertThat(
                        room.one(
                                Integer.class,
                                "SELECT count(*) FROM compass.change WHERE scan = ?",
                                now))
                .isEqualTo(7);
    }

    private long result(int id) {
        var scan = room.scan(id);
        return room.with(db -> outcomes.find(db, scan)).results().respondents();
    }

    private boolean close(int id) {
        return room.run(
                tx -> closing.close(tx, new ScanStore().lock(tx.handle(), id).orElseThrow(), NOW));
    }

    /// A scan that so many answered in full, each at random.
    private int filled(int people) {
        int id = room.opened(1);
        var asked = new Questionnaire(new OwnSets().all().getLast().asked());
        var ids = asked.questions().values().stream().flatMap(List::stream).toList();
        room.does(
                """
                INSERT INTO compass.respondent (scan, role, began_at, changed_at)
                SELECT ?, (ARRAY['BOARD', 'STAFF', 'MEMBER'])[1 + n % 3], now(), now()
                  FROM generate_series(1, ?) n
                """,
                id, people);
        room.does(
                """
                INSERT INTO compass.answer (respondent, question, answer, at)
                SELECT r.id, q, (ARRAY['1', '2', '3', '4', '5', 'na', 'dk'])[1 + floor(random() * 7)],
                       now()
                  FROM compass.respondent r, unnest(?::text[]) q WHERE r.scan = ?
                """,
                "{" + String.join(",", ids) + "}",
                id);
        return id;
    }
}
