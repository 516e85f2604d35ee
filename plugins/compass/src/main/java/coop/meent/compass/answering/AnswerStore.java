package coop.meent.compass.answering;

import coop.meent.compass.scans.Scan;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What people answered, in the database.
final class AnswerStore {
    private static final String SELECT =
            "SELECT question, answer, evidence, quotable FROM compass.answer ";

    /// An answer, with when the scan was closed in which it was given.
    record Past(Instant closedAt, String question, Given given) {}

    private record Row(String question, Given given) {}

    /// {@return all that a respondent said, by question}
    Map<String, Given> of(Handle db, long respondent) {
        var rows =
                db.createQuery(SELECT + "WHERE respondent = :respondent")
                        .bind("respondent", respondent)
                        .map(AnswerStore::row)
                        .list();
        return byQuestion(rows);
    }

    /// {@return what a respondent said to some questions}
    Map<String, Given> of(Handle db, long respondent, Collection<String> questions) {
        var rows =
                db.createQuery(
                                SELECT
                                        + "WHERE respondent = :respondent"
                                        + " AND question = ANY(:questions)")
                        .bind("respondent", respondent)
                        .bindArray("questions", String.class, questions)
                        .map(AnswerStore::row)
                        .list();
        return byQuestion(rows);
    }

    /// {@return what a person said in the last closed scan of the same organisation, or of their
    /// own, that asked the same set of questions}
    List<Past> last(Handle db, Scan scan, long person) {
        return db.createQuery(
                        """
                        SELECT p.closed_at, a.question, a.answer, a.evidence, a.quotable
                          FROM (SELECT r.id, s.closed_at
                                  FROM compass.respondent r JOIN compass.scan s ON s.id = r.scan
                                 WHERE r.person = :person AND s.closed_at IS NOT NULL
                                   AND s.id <> :scan AND s.set_id = :set
                                   AND s.organisation IS NOT DISTINCT FROM :organisation
                                 ORDER BY s.closed_at DESC, s.id DESC LIMIT 1) p
                          JOIN compass.answer a ON a.respondent = p.id
                        """)
                .bind("person", person)
                .bind("scan", scan.id())
                .bind("set", scan.set().id())
                .bind("organisation", Cells.boxed(scan.organisation()))
                .map((row, _) ->
                        new Past(
                                Cells.moment(row, "closed_at"),
                                row.getString("question"),
                                given(row)))
                .list();
    }

    /// Keeps answers in the place of those that are there.
    void put(Handle db, long respondent, Map<String, Given> answers, Instant now) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO compass.answer
                               (respondent, question, answer, evidence, quotable, at)
                        VALUES (:respondent, :question, :answer, :evidence, :quotable, :now)
                        ON CONFLICT (respondent, question) DO UPDATE
                           SET answer = excluded.answer, evidence = excluded.evidence,
                               quotable = excluded.quotable, at = excluded.at
                        """);
        answers.forEach((question, given) ->
                batch.bind("respondent", respondent)
                        .bind("question", question)
                        .bind("answer", given.answer())
                        .bind("evidence", given.evidence())
                        .bind("quotable", given.quotable())
                        .bind("now", now)
                        .add());
        batch.execute();
    }

    private static Map<String, Given> byQuestion(List<Row> rows) {
        var answers = new HashMap<String, Given>();
        rows.forEach(it -> answers.put(it.question(), it.given()));
        return answers;
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(row.getString("question"), given(row));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getString("answer"), row.getString("evidence"), row.getBoolean("quotable"));
    }
}
