package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Who waits for a time that others have, in the database.
final class QueueStore {
    private static final String COLUMNS =
            "q.id, q.thing, q.person, q.units, q.starts, q.ends, q.offered_until, q.at";

    Waiter join(Handle db, long thing, long person, Wish wish, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.queue AS q (thing, person, units, starts, ends, at)
                        VALUES (:thing, :person, :units, :starts, :ends, :now)
                            ON CONFLICT (thing, person, starts, ends)
                            DO UPDATE SET units = excluded.units
                        RETURNING\
                        """
                                + " "
                                + COLUMNS)
                .bind("thing", thing)
                .bind("person", person)
                .bind("units", wish.units())
                .bind("starts", wish.from())
                .bind("ends", wish.until())
                .bind("now", now)
                .map((row, _) -> waiter(row))
                .one();
    }

    /// {@return the thing that it was about; empty when there was no such line of this person}
    Optional<Long> leave(Handle db, long id, long person) {
        return db.createQuery(
                        """
                        DELETE FROM sharing.queue
                         WHERE id = :id AND person = :person RETURNING thing
                        """)
                .bind("id", id)
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
    }

    List<Waiter> of(Handle db, long person, Instant now) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM sharing.queue q
                                 WHERE q.person = :person AND q.starts > :now
                                 ORDER BY q.starts, q.id LIMIT 200
                                """)
                .bind("person", person)
                .bind("now", now)
                .map((row, _) -> waiter(row))
                .list();
    }

    /// {@return who waits for the thing, first come first}
    List<Waiter> at(Handle db, long thing, Instant now) {
        return db.createQuery(
                        "SELECT "
                                + COLUMNS
                                + """
                                  FROM sharing.queue q
                                 WHERE q.thing = :thing AND q.starts > :now
                                 ORDER BY q.id LIMIT 200
                                """)
                .bind("thing", thing)
                .bind("now", now)
                .map((row, _) -> waiter(row))
                .list();
    }

    void offer(Handle db, long id, Instant until) {
        db.createUpdate("UPDATE sharing.queue SET offered_until = :until WHERE id = :id")
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    /// {@return things at which somebody let an offer pass, or waits for what has begun}
    List<Long> stale(Handle db, Instant now, int most) {
        return db.createQuery(
                        """
                        SELECT DISTINCT thing FROM sharing.queue
                         WHERE offered_until <= :now OR starts <= :now
                         ORDER BY thing LIMIT :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    void tidy(Handle db, long thing, Instant now) {
        db.createUpdate(
                        """
                        DELETE FROM sharing.queue
                         WHERE thing = :thing AND (offered_until <= :now OR starts <= :now)
                        """)
                .bind("thing", thing)
                .bind("now", now)
                .execute();
    }

    private static Waiter waiter(ResultSet row) throws SQLException {
        return new Waiter(
                row.getLong("id"),
                row.getLong("thing"),
                row.getLong("person"),
                new Wish(
                        BookingRow.at(row, "starts"),
                        BookingRow.at(row, "ends"),
                        row.getInt("units")),
                BookingRow.moment(row, "offered_until"),
                BookingRow.at(row, "at"));
    }
}
