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
