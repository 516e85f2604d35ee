package coop.meent.knowledge.questions;

import coop.meent.knowledge.questions.Referral.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The referrals in the database.
final class ReferralStore {
    private static final String SELECT =
            """
            SELECT id, question, person, name, email, note, state, follow_up
              FROM knowledge.referral WHERE\s
            """;

    private static final String SENT =
            """
            SELECT r.id, r.question, r.referrer, r.name, q.title
              FROM knowledge.referral r JOIN knowledge.question q ON q.id = r.question
             WHERE r.referrer IS NOT NULL AND q.withdrawn_at IS NULL AND
            """;

    /// {@return the id}
    long insert(Handle db, Referral referral, OptionalLong by, Instant at) {
        return db.createQuery(
                        """
                        INSERT INTO knowledge.referral (question, person, name, email, note, referrer,
                               follow_up, asked_at)
                        VALUES (:question, :person, :name, :email, :note, :by, :followUp, :at)
                        RETURNING id
                        """)
                .bind("question", referral.question())
                .bind("person", QuestionStore.boxed(referral.person()))
                .bind("name", referral.name())
                .bind("email", referral.email())
                .bind("note", referral.note())
                .bind("by", QuestionStore.boxed(by))
                .bind("followUp", referral.followUp())
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    /// {@return the referral, which nobody else changes before this transaction ends}
    Optional<Referral> lock(Handle db, long id) {
        return db.createQuery(SELECT + "id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, _) -> referral(row))
                .findOne();
    }

    Optional<Referral> find(Handle db, long id) {
        return db.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map((row, _) -> referral(row))
                .findOne();
    }

    /// {@return those of a question, the newest first}
    List<Referral> of(Handle db, long question) {
        return db.createQuery(SELECT + "question = :question ORDER BY id DESC LIMIT 50")
                .bind("question", question)
                .map((row, _) -> referral(row))
                .list();
    }

    /// A referral that somebody made and hears of.
    record Sent(long referral, long question, long referrer, String name, String title) {}

    Optional<Sent> sent(Handle db, long id) {
        return db.createQuery(SENT + "r.id = :id")
                .bind("id", id)
                .map((row, _) -> toldOf(row))
                .findOne();
    }

    /// {@return open referrals whose day has come and whose referrer was not told yet}
    List<Sent> toRemind(Handle db, LocalDate today, int limit) {
        return db.createQuery(
                        SENT
                                + """
                                r.state IN ('ASKED', 'AGREED') AND r.follow_up <= :today
                                AND r.reminded_at IS NULL
                                ORDER BY r.id LIMIT :limit FOR UPDATE OF r SKIP LOCKED
                                """)
                .bind("today", today)
                .bind("limit", limit)
                .map((row, _) -> toldOf(row))
                .list();
    }

    void reminded(Handle db, long id, Instant at) {
        db.createUpdate("UPDATE knowledge.referral SET reminded_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    /// {@return how many somebody made since a moment}
    int made(Handle db, long referrer, Instant since) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM knowledge.referral
                         WHERE referrer = :referrer AND asked_at > :since
                        """)
                .bind("referrer", referrer)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    private static Sent toldOf(ResultSet row) throws SQLException {
        return new Sent(
                row.getLong("id"),
                row.getLong("question"),
                row.getLong("referrer"),
                row.getString("name"),
                row.getString("title"));
    }

    void become(Handle db, long id, State state, Instant at) {
        db.createUpdate(
                        """
                        UPDATE knowledge.referral SET state = :state, replied_at = :at
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", at)
                .execute();
    }

    private static Referral referral(ResultSet row) throws SQLException {
        return new Referral(
                row.getLong("id"),
                row.getLong("question"),
                QuestionRow.id(row, "person"),
                row.getString("name"),
                row.getString("email"),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getObject("follow_up", LocalDate.class));
    }
}
