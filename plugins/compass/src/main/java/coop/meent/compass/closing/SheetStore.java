package coop.meent.compass.closing;

import coop.meent.compass.scores.Answer;
import coop.meent.compass.scores.Questionnaire;
import coop.meent.compass.scores.Role;
import coop.meent.compass.scores.Sheet;
import coop.meent.compass.scores.Tally;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What people answered, sheet by sheet; never all of it at once.
final class SheetStore {
    private static final int AT_A_TIME = 500;

    /// {@return the sheets of a scan, counted}
    Tally count(Handle db, int scan, Questionnaire asked) {
        return Tally.of(
                asked,
                db.createQuery(
                                """
                                SELECT r.role, array_agg(a.question) AS questions,
                                       array_agg(a.answer) AS answers
                                  FROM compass.respondent r
                                  JOIN compass.answer a ON a.respondent = r.id
                                 WHERE r.scan = :scan AND a.answer <> ''
                                 GROUP BY r.id
                                """)
                        .bind("scan", scan)
                        .setFetchSize(AT_A_TIME)
                        .map(SheetStore::sheet));
    }

    private static Sheet sheet(ResultSet row, StatementContext context) throws SQLException {
        var questions = Cells.texts(row, "questions");
        var codes = Cells.texts(row, "answers");
        var answers = new HashMap<String, Answer>();
        for (int i = 0; i < questions.size(); i++) {
            answers.put(questions.get(i), Answer.of(codes.get(i)).orElseThrow());
        }
        return new Sheet(Role.valueOf(row.getString("role")), answers);
    }
}
