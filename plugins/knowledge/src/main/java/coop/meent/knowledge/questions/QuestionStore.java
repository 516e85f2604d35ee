package coop.meent.knowledge.questions;

import coop.meent.api.Audience;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The questions in the database, one by one, and who follows them. What viewers see of them is in
/// [QuestionListStore].
final class QuestionStore {
    private static final String SELECT =
            "SELECT " + QuestionRow.COLUMNS + " FROM knowledge.question q WHERE ";

    long insert(Handle db, OptionalLong asker, Wording wording, Audience audience, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO knowledge.question (asker, title, body, tags, audience, language,
                               asked_at)
                        VALUES (:asker, :title, :body, :tags, :audience, :language, :at)
                        RETURNING id
                        """)
                .bind("asker", boxed(asker))
                .bind("title", wording.title())
                .bind("body", wording.body())
                .bindArray("tags", String.class, List.copyOf(wording.tags()))
                .bind("audience", audience.term())
                .bind("language", wording.language())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// {@return the question, which nobody else changes before this transaction ends}
    Optional<Question> lock(Handle db, long id) {
        return db.createQuery(SELECT + "q.id = :id FOR UPDATE")
                .bind("id", id)
                .map(new QuestionRow())
                .findOne();
    }

    Optional<Question> find(Handle db, long id) {
        return db.createQuery(SELECT + "q.id = :id")
                .bind("id", id)
                .map(new QuestionRow())
                .findOne();
    }

    List<Question> all(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + "q.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(new QuestionRow())
                .list();
    }

    void accept(Handle db, long id, long answer) {
        db.createUpdate("UPDATE knowledge.question SET accepted = :answer WHERE id = :id")
                .bind("id", id)
                .bind("answer", answer)
                .execute();
    }

    /// Counts the answers that readers see.
    void count(Handle db, long id) {
        db.createUpdate(
                        """
                        UPDATE knowledge.question
                           SET answers = (SELECT count(*) FROM knowledge.answer
                                           WHERE question = :id AND hidden = ''
                                              AND withdrawn_at IS NULL)
                         WHERE id = :id
                        """)
                .bind("id", id)
                .execute();
    }

    /// Puts other words in the place of a question's.
    void edit(Handle db, long id, Wording wording, Instant at) {
        db.createUpdate(
                        """
                        UPDATE knowledge.question
                           SET title = :title, body = :body, tags = :tags, edited_at = :at
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("title", wording.title())
                .bind("body", wording.body())
                .bindArray("tags", String.class, List.copyOf(wording.tags()))
                .bind("at", at)
                .execute();
    }

    /// Takes a question back: nobody sees it any more, and what stood behind it is gone.
    void withdraw(Handle db, long id, Instant at) {
        db.createUpdate(
                        """
                        UPDATE knowledge.question SET body = '', withdrawn_at = :at WHERE id = :id
                        """)
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// Hides a question, or shows it again.
    ///
    /// @param reason empty to show it
    void hide(Handle db, long id, String reason) {
        db.createUpdate("UPDATE knowledge.question SET hidden = :reason WHERE id = :id")
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /// {@return how much somebody asked and answered since a moment}
    int written(Handle db, long person, Instant since) {
        return db.createQuery(
                        """
                        SELECT (SELECT count(*) FROM knowledge.question
                                 WHERE asker = :person AND asked_at > :since)
                             + (SELECT count(*) FROM knowledge.answer
                                 WHERE author = :person AND at > :since)
                        """)
                .bind("person", person)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /// Lets somebody follow a question, unless they said no before.
    void begin(Handle db, long id, long person) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.follower (question, person, follows)
                        VALUES (:id, :person, true) ON CONFLICT DO NOTHING
                        """)
                .bind("id", id)
                .bind("person", person)
                .execute();
    }

    /// Keeps whether somebody wants to hear of a question.
    void follow(Handle db, long id, long person, boolean follows) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.follower (question, person, follows)
                        VALUES (:id, :person, :follows)
                        ON CONFLICT (question, person) DO UPDATE SET follows = excluded.follows
                        """)
                .bind("id", id)
                .bind("person", person)
                .bind("follows", follows)
                .execute();
    }

    List<Long> followers(Handle db, long id) {
        return db.createQuery(
                        "SELECT person FROM knowledge.follower WHERE question = :id AND follows")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    /// {@return whether somebody is an editor of any collection}
    boolean edits(Handle db, long person) {
        return db.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM knowledge.keeper
                                        WHERE person = :person AND part = 'EDITOR')
                        """)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }
}
