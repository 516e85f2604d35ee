package coop.meent.soirees.questions;

import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// The questions in the database. Who asked them is known to `AuthorStore` alone.
final class QuestionStore {
    private static final String COLUMNS =
            """
            q.id, q.event, q.body, q.language, q.theme, q.waits, q.aside, q.hidden, q.answer,
            q.answered_at, q.proposed, q.picked, q.merged
            """;

    private static final String GLANCE =
            """
            SELECT count(*) FILTER (WHERE NOT q.waits AND q.answered_at IS NULL) AS open,
                   count(*) FILTER (WHERE NOT q.waits AND q.answered_at IS NOT NULL) AS answered,
                   count(*) FILTER (WHERE q.waits) AS waiting
              FROM soirees.question q
             WHERE q.event = :event AND q.merged IS NULL AND NOT q.aside AND q.hidden = ''
            """;

    private static final String PICK =
            """
            UPDATE soirees.question q
               SET picked = (SELECT coalesce(max(o.picked), 0) + 1
                               FROM soirees.question o WHERE o.event = q.event)
             WHERE q.id = :id AND q.picked IS NULL
            """;

    static String columns() {
        return COLUMNS;
    }

    Optional<Question> find(Handle db, long id) {
        return db.createQuery("SELECT " + COLUMNS + " FROM soirees.question q WHERE q.id = :id")
                .bind("id", id)
                .map(QuestionRow::question)
                .findOne();
    }

    /// {@return other questions of the box with which one could be merged, by what they ask}
    List<Question> others(Handle db, long event, long id) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM soirees.question q
                                 WHERE q.event = :event AND q.id <> :id AND q.merged IS NULL
                                   AND NOT q.aside AND q.hidden = ''
                                 ORDER BY lower(q.body), q.id
                                """)
                .bind("event", event)
                .bind("id", id)
                .map(QuestionRow::question)
                .list();
    }

    Glance glance(Handle db, long event) {
        return db.createQuery(GLANCE)
                .bind("event", event)
                .map((row, _) ->
                        new Glance(
                                row.getInt("open"), row.getInt("answered"), row.getInt("waiting")))
                .one();
    }

    long insert(Handle db, long event, Question.Words words, boolean waits, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.question (event, body, language, theme, waits, at)
                        VALUES (:event, :body, :language, :theme, :waits, :now)
                        RETURNING id
                        """)
                .bind("event", event)
                .bind("body", words.text())
                .bind("language", words.language())
                .bind("theme", words.theme().map(Theme::name).orElse(""))
                .bind("waits", waits)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void delete(Handle db, long id) {
        update(db, "DELETE FROM soirees.question WHERE id = :id", id).execute();
    }

    void letThrough(Handle db, long id) {
        update(db, "UPDATE soirees.question SET waits = false WHERE id = :id", id).execute();
    }

    void aside(Handle db, long id, boolean aside) {
        update(db, "UPDATE soirees.question SET aside = :aside WHERE id = :id", id)
                .bind("aside", aside)
                .execute();
    }

    void hide(Handle db, long id, String reason) {
        update(db, "UPDATE soirees.question SET hidden = :reason WHERE id = :id", id)
                .bind("reason", reason)
                .execute();
    }

    void pick(Handle db, long id, boolean picked) {
        update(db, picked ? PICK : "UPDATE soirees.question SET picked = NULL WHERE id = :id", id)
                .execute();
    }

    /// Notes the answer; the moment stays that of the first.
    void answer(Handle db, long id, Question.Answer answer, Instant now) {
        update(
                        db,
                        """
                        UPDATE soirees.question
                           SET answer = :text, proposed = :proposed, waits = false,
                               answered_at = CASE WHEN :given THEN coalesce(answered_at, :now) END
                         WHERE id = :id
                        """,
                        id)
                .bind("text", answer.text())
                .bind("proposed", answer.proposed())
                .bind("given", answer.given())
                .bind("now", now)
                .execute();
    }

    void theme(Handle db, long id, Optional<Theme> theme) {
        update(db, "UPDATE soirees.question SET theme = :theme WHERE id = :id", id)
                .bind("theme", theme.map(Theme::name).orElse(""))
                .execute();
    }

    /// Lets a question, and all that were merged with it, ask the same as another; or nothing more.
    void merge(Handle db, long id, OptionalLong into) {
        if (into.isPresent()) {
            update(db, "UPDATE soirees.question SET merged = :into WHERE merged = :id", id)
                    .bind("into", into.getAsLong())
                    .execute();
        }
        update(db, "UPDATE soirees.question SET merged = :into WHERE id = :id", id)
                .bind("into", Cells.boxed(into))
                .execute();
    }

    private static Update update(Handle db, String sql, long id) {
        return db.createUpdate(sql).bind("id", id);
    }
}
