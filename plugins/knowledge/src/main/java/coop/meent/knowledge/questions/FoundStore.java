package coop.meent.knowledge.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Questions as the search wants them.
final class FoundStore {
    private static final String FINDABLE =
            "SELECT "
                    + QuestionRow.COLUMNS
                    + """
                    , coalesce((SELECT string_agg(a.body, E'\\n\\n' ORDER BY a.id)
                                  FROM knowledge.answer a
                                 WHERE a.question = q.id AND a.hidden = ''
                                   AND a.withdrawn_at IS NULL), '') AS words
                      FROM knowledge.question q
                     WHERE q.hidden = '' AND q.withdrawn_at IS NULL
                    """;

    /// A question with the words of its answers.
    record Findable(Question question, String words) {}

    List<Findable> findable(Handle db, List<Long> ids) {
        return db.createQuery(FINDABLE + "AND q.id = ANY(:ids)")
                .bindArray("ids", Long.class, ids)
                .map(FoundStore::row)
                .list();
    }

    void each(Handle db, Consumer<Findable> each) {
        try (var rows = db.createQuery(FINDABLE).setFetchSize(200).map(FoundStore::row).stream()) {
            rows.forEach(each);
        }
    }

    private static Findable row(ResultSet found, StatementContext context) throws SQLException {
        return new Findable(new QuestionRow().map(found, context), found.getString("words"));
    }
}
