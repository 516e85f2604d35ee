package coop.meent.soirees.questions;

import coop.meent.soirees.typed.Cells;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The lists of a box in the database, each as one reader sees it.
final class EntryStore {
    // whoever asked the same counts as a voice for the question that stands for both; its own
    // author counts for none
    private static final String LIST =
            """
            WITH voice AS (
                SELECT coalesce(s.merged, s.id) AS question, v.person, v.registration
                  FROM soirees.question s JOIN soirees.question_vote v ON v.question = s.id
                 WHERE s.event = :event
                 UNION
                SELECT s.merged, a.person, a.registration
                  FROM soirees.question s JOIN soirees.question_author a ON a.question = s.id
                 WHERE s.event = :event AND s.merged IS NOT NULL
                EXCEPT
                SELECT a.question, a.person, a.registration
                  FROM soirees.question_author a WHERE a.event = :event
            ), own AS (
                SELECT a.question
                  FROM soirees.question_author a
                 WHERE a.event = :event
                   AND (a.person = :person OR a.registration = :registration)
            ), tally AS (
                SELECT v.question, count(*) AS votes,
                       bool_or(v.person = :person OR v.registration = :registration) AS voted
                  FROM voice v GROUP BY v.question
            ), listed AS (
                SELECT %1$s, coalesce(t.votes, 0) AS votes, coalesce(t.voted, false) AS voted,
                       o.question IS NOT NULL AS mine, %2$s AS rank
                  FROM soirees.question q
                  LEFT JOIN tally t ON t.question = q.id
                  LEFT JOIN own o ON o.question = q.id
                 WHERE q.event = :event AND %3$s
            )
            SELECT * FROM listed l
             WHERE NOT :after OR (l.rank, l.id) < (:rank, :id)
             ORDER BY l.rank DESC, l.id DESC
             LIMIT :limit
            """;

    private static final String SHOWN =
            "q.merged IS NULL AND NOT q.waits AND NOT q.aside AND q.hidden = ''";

    /// Where a list goes on.
    record After(int rank, long id) {
        /// {@return the place that a cursor names; empty for the beginning, and for anything else}
        static Optional<After> of(String cursor) {
            if (!cursor.matches("\\d{1,9}-\\d{1,18}")) {
                return Optional.empty();
            }
            var parts = cursor.split("-", 2);
            return Optional.of(new After(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
        }
    }

    /// Whose list is wanted, and from where on.
    ///
    /// @param limit how many, and one more
    record Wanted(long event, Asker reader, Optional<After> after, int limit) {}

    /// {@return a piece of the list, with one question too many}
    List<Entry> list(Handle db, Which which, Wanted wanted) {
        return rows(db, sql(which), wanted);
    }

    /// {@return one question of a box}
    Optional<Entry> find(Handle db, Question question, Asker reader) {
        var sql = LIST.formatted(QuestionStore.columns(), "0", "q.id = " + question.id());
        var wanted = new Wanted(question.event(), reader, Optional.empty(), 0);
        return rows(db, sql, wanted).stream().findFirst();
    }

    private static List<Entry> rows(Handle db, String sql, Wanted wanted) {
        return db.createQuery(sql)
                .bind("event", wanted.event())
                .bind("person", Cells.boxed(wanted.reader().person()))
                .bind("registration", Cells.boxed(wanted.reader().registration()))
                .bind("after", wanted.after().isPresent())
                .bind("rank", wanted.after().map(After::rank).orElse(0))
                .bind("id", wanted.after().map(After::id).orElse(0L))
                .bind("limit", wanted.limit() + 1)
                .map(QuestionRow::entry)
                .list();
    }

    private static String sql(Which which) {
        var columns = QuestionStore.columns();
        return switch (which) {
            case OPEN ->
                    LIST.formatted(
                            columns, "coalesce(t.votes, 0)", SHOWN + " AND q.answered_at IS NULL");
            case ANSWERED -> LIST.formatted(columns, "0", SHOWN + " AND q.answered_at IS NOT NULL");
            case MINE -> LIST.formatted(columns, "0", "o.question IS NOT NULL");
            case WAITING -> LIST.formatted(columns, "0", "q.waits AND NOT q.aside");
            case ASIDE ->
                    LIST.formatted(
                            columns, "0", "(q.aside OR q.merged IS NOT NULL OR q.hidden <> '')");
        };
    }
}
