package coop.meent.soirees.evening;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who sits where, in the database, as every package needs it.
public final class SeatStore {
    /// {@return everybody's seats, by round and table}
    public List<Chair> of(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT s.round, s.table_no, s.registration, s.moved FROM soirees.seat s
                         WHERE s.event = :event ORDER BY s.round, s.table_no, s.registration
                        """)
                .bind("event", event)
                .map((row, context) ->
                        new Chair(
                                row.getInt("round"),
                                row.getInt("table_no"),
                                row.getLong("registration"),
                                row.getBoolean("moved")))
                .list();
    }

    void clear(Handle db, long event) {
        db.createUpdate("DELETE FROM soirees.seat WHERE event = :event")
                .bind("event", event)
                .execute();
    }

    /// Takes seats away.
    void take(Handle db, long event, Collection<Chair> seats) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.seat s
                         USING unnest(:rounds, :registrations) AS gone(round, registration)
                         WHERE s.event = :event AND s.round = gone.round
                           AND s.registration = gone.registration
                        """)
                .bind("event", event)
                .bindArray("rounds", Integer.class, seats.stream().map(Chair::round).toList())
                .bindArray(
                        "registrations",
                        Long.class,
                        seats.stream().map(Chair::registration).toList())
                .execute();
    }

    /// Gives seats.
    void give(Handle db, long event, Collection<Chair> seats) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.seat (event, round, table_no, registration, moved)
                        SELECT :event, * FROM unnest(:rounds, :tables, :registrations, :moved)
                        """)
                .bind("event", event)
                .bindArray("rounds", Integer.class, seats.stream().map(Chair::round).toList())
                .bindArray("tables", Integer.class, seats.stream().map(Chair::table).toList())
                .bindArray(
                        "registrations",
                        Long.class,
                        seats.stream().map(Chair::registration).toList())
                .bindArray("moved", Boolean.class, seats.stream().map(Chair::moved).toList())
                .execute();
    }
}
