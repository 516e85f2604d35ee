package coop.meent.soirees.questions;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the question that it is.
final class QuestionRow {
    private QuestionRow() {}

    static Question question(ResultSet row, StatementContext ignored) throws SQLException {
        boolean picked = Cells.number(row, "picked").isPresent();
        return new Question(
                row.getLong("id"),
                row.getLong("event"),
                new Question.Words(
                        row.getString("body"), row.getString("language"), BoxStore.theme(row)),
                new Question.Place(row.getBoolean("waits"), row.getBoolean("aside"), picked),
                row.getString("hidden"),
                new Question.Answer(
                        Cells.perhaps(row, "answered_at").isPresent(),
                        row.getString("answer"),
                        row.getBoolean("proposed")),
                Cells.number(row, "merged"));
    }

    static Entry entry(ResultSet row, StatementContext context) throws SQLException {
        return new Entry(
                question(row, context),
                row.getInt("votes"),
                row.getBoolean("voted"),
                row.getBoolean("mine"),
                row.getInt("rank"));
    }
}
