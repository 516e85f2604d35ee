package coop.meent.soirees.registrations;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Guests who have not pressed the button in their mail yet, in the database.
final class ArrivalStore {
    long insert(Handle db, Arrival it, Instant at) {
        var asked = new ArrayList<>(it.answers().keySet());
        List<String> answers =
                asked.stream().map(ask -> it.answers().getOrDefault(ask, "")).toList();
        return db.createQuery(
                        """
                        INSERT INTO soirees.arrival
                               (event, name, email, language, ticket, asked, answers, at)
                        VALUES (:event, :name, :email, :language, :ticket, :asked, :answers, :at)
                        RETURNING id
                        """)
                .bind("event", it.event())
                .bind("name", it.name())
                .bind("email", it.email())
                .bind("language", it.language())
                .bind("ticket", Cells.boxed(it.ticket()))
                .bindArray("asked", Long.class, asked)
                .bindArray("answers", String.class, answers)
                .bind("at", at)
                .mapTo(Long.class)
                .one();
    }

    Optional<Arrival> find(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT id, event, name, email, language, ticket, asked, answers
                          FROM soirees.arrival WHERE id = :id
                        """)
                .bind("id", id)
                .map(ArrivalStore::arrival)
                .findOne();
    }

    private static Arrival arrival(ResultSet row, StatementContext ignored) throws SQLException {
        var asked = (Long[]) row.getArray("asked").getArray();
        var bodies = Cells.texts(row, "answers");
        var answers = new HashMap<Long, String>();
        for (int i = 0; i < asked.length; i++) {
            answers.put(asked[i], bodies.get(i));
        }
        return new Arrival(
                row.getLong("id"),
                row.getLong("event"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                Cells.number(row, "ticket"),
                answers);
    }

    /// {@return whether it was still there}
    boolean remove(Handle db, long id) {
        return db.createUpdate("DELETE FROM soirees.arrival WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// {@return how many mails somebody caused to this address since a moment}
    int asked(Handle db, String email, Instant since) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM soirees.arrival
                         WHERE lower(email) = lower(:email) AND at > :since
                        """)
                .bind("email", email)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    void forget(Handle db, Instant before) {
        db.createUpdate("DELETE FROM soirees.arrival WHERE at < :before")
                .bind("before", before)
                .execute();
    }
}
