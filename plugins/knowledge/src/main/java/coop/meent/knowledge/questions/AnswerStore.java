package coop.meent.knowledge.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The answers in the database, and who was thankful.
final class AnswerStore {
    private static final String SELECT =
            """
            SELECT a.id, a.question, a.author, coalesce(r.name, '') AS expert, a.body, a.at,
                   a.hidden, a.edited_at, a.withdrawn_at
            """;
    private static final String FROM =
            " FROM knowledge.answer a LEFT JOIN knowledge.referral r ON r.id = a.referral ";

    /// @param referral of an expert without an account
    long insert(Handle db, long question, OptionalLong author, OptionalLong referral, Said said) {
        return db.createQuery(
                        """
                        INSERT INTO knowledge.answer (question, author, referral, body, at)
                        VALUES (:question, :author, :referral, :body, :at) RETURNING id
                        """)
                .bind("question", question)
                .bind("author", QuestionStore.boxed(author))
                .bind("referral", QuestionStore.boxed(referral))
                .bind("body", said.body())
                .bind("at", said.at())
                .mapTo(Long.class)
                .one();
    }

    /// What somebody answers.
    record Said(String body, Instant at) {}

    Optional<Answer> find(Handle db, long id) {
        return db.createQuery(SELECT + FROM + "WHERE a.id = :id")
                .bind("id", id)
                .map((row, _) -> answer(row))
                .findOne();
    }

    /// {@return what the viewer sees of the answers, the accepted one first}
    List<Thanked> of(Handle db, Map<String, Object> eyes, long question) {
        return db.createQuery(
                        SELECT
                                + """
                                , (SELECT count(*) FROM knowledge.thanks t
                                    WHERE t.answer = a.id) AS thanks,
                                  EXISTS (SELECT FROM knowledge.thanks t
                                           WHERE t.answer = a.id AND t.person = :me) AS mine
                                """
                                + FROM
                                + """
                                  JOIN knowledge.question q ON q.id = a.question
                                 WHERE a.question = :question
                                   AND (a.hidden = '' OR :team OR a.author = :me)
                                 ORDER BY (a.id = q.accepted) DESC NULLS LAST, a.id LIMIT 200
                                """)
                .bind("question", question)
                .bind("team", eyes.get("team"))
                .bind("me", eyes.get("me"))
                .map((row, _) ->
                        new Thanked(answer(row), row.getInt("thanks"), row.getBoolean("mine")))
                .list();
    }

    /// {@return whether it is the first time}
    boolean thank(Handle db, long answer, long person) {
        return db.createUpdate(
                                """
                                INSERT INTO knowledge.thanks (answer, person)
                                VALUES (:answer, :person) ON CONFLICT DO NOTHING
                                """)
                        .bind("answer", answer)
                        .bind("person", person)
                        .execute()
                == 1;
    }

    /// Puts other words in the place of an answer's.
    void edit(Handle db, long id, Said said) {
        db.createUpdate(
                        """
                        UPDATE knowledge.answer SET body = :body, edited_at = :at WHERE id = :id
                        """)
                .bind("id", id)
                .bind("body", said.body())
                .bind("at", said.at())
                .execute();
    }

    /// Takes an answer back: its words are gone, and it helps nobody any more.
    void withdraw(Handle db, long id, Instant at) {
        db.createUpdate("UPDATE knowledge.question SET accepted = NULL WHERE accepted = :id")
                .bind("id", id)
                .execute();
        db.createUpdate("DELETE FROM knowledge.thanks WHERE answer = :id").bind("id", id).execute();
        db.createUpdate(
                        """
                        UPDATE knowledge.answer SET body = '', withdrawn_at = :at WHERE id = :id
                        """)
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// {@return whether anybody but this person has answered}
    boolean byOthers(Handle db, long question, long person) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM knowledge.answer
                                        WHERE question = :question AND withdrawn_at IS NULL
                                          AND author IS DISTINCT FROM :person)
                        """)
                .bind("question", question)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /// Hides an answer, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE knowledge.answer SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getLong("question"),
                QuestionRow.id(row, "author"),
                row.getString("expert"),
                row.getString("body"),
                QuestionRow.moment(row, "at"),
                row.getString("hidden"),
                QuestionRow.perhaps(row, "edited_at"),
                QuestionRow.perhaps(row, "withdrawn_at"));
    }
}
