package coop.meent.soirees.questions;

import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Who asked and who voted, in the database: read to count and to compare, and never handed out.
final class AuthorStore {
    private static final String OWN =
            """
            SELECT EXISTS (SELECT FROM soirees.question_author a
                            WHERE a.question = :question
                              AND (a.person = :person OR a.registration = :registration))
            """;

    void insert(Handle db, long question, long event, Asker asker, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.question_author (question, event, person,
                               registration, at)
                        VALUES (:question, :event, :person, :registration, :now)
                        """)
                .bind("question", question)
                .bind("event", event)
                .bind("person", Cells.boxed(asker.person()))
                .bind("registration", Cells.boxed(asker.registration()))
                .bind("now", now)
                .execute();
    }

    /// {@return whether it is theirs}
    boolean owns(Handle db, long question, Asker asker) {
        return db.createQuery(OWN)
                .bind("question", question)
                .bind("person", Cells.boxed(asker.person()))
                .bind("registration", Cells.boxed(asker.registration()))
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return how many they asked since, in whatever box}
    int since(Handle db, Asker asker, Instant moment) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM soirees.question_author a
                         WHERE (a.person = :person OR a.registration = :registration)
                           AND a.at > :moment
                        """)
                .bind("person", Cells.boxed(asker.person()))
                .bind("registration", Cells.boxed(asker.registration()))
                .bind("moment", moment)
                .mapTo(Integer.class)
                .one();
    }

    void vote(Handle db, long question, Asker asker, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.question_vote (question, person, registration, at)
                        VALUES (:question, :person, :registration, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("question", question)
                .bind("person", Cells.boxed(asker.person()))
                .bind("registration", Cells.boxed(asker.registration()))
                .bind("now", now)
                .execute();
    }

    /// Takes a vote back, also one for a question that asks the same.
    void unvote(Handle db, long question, Asker asker) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.question_vote v
                         WHERE v.question IN (SELECT q.id FROM soirees.question q
                                               WHERE q.id = :question OR q.merged = :question)
                           AND (v.person = :person OR v.registration = :registration)
                        """)
                .bind("question", question)
                .bind("person", Cells.boxed(asker.person()))
                .bind("registration", Cells.boxed(asker.registration()))
                .execute();
    }

    /// Forgets who asked at events that ended before; the questions stay.
    int forget(Handle db, Instant before) {
        return db.createUpdate(
                        """
                        DELETE FROM soirees.question_author a USING soirees.event e
                         WHERE e.id = a.event AND e.ends < :before
                        """)
                .bind("before", before)
                .execute();
    }
}
