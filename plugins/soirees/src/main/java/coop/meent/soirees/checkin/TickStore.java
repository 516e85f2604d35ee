package coop.meent.soirees.checkin;

import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The ticks in the database, and how everybody stands by them.
final class TickStore {
    /// {@return the number of the tick; empty when it came in before}
    Optional<Long> add(Handle db, long registration, Tick tick) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.tick (registration, key, kind, at)
                        VALUES (:registration, :key, :kind, :at)
                        ON CONFLICT (registration, key) DO NOTHING
                        RETURNING id
                        """)
                .bind("registration", registration)
                .bind("key", tick.key())
                .bind("kind", tick.kind().name())
                .bind("at", tick.at())
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return all that was ticked about somebody, in the order in which it came in}
    List<Tick> of(Handle db, long registration) {
        return db.createQuery(
                        """
                        SELECT key, kind, at FROM soirees.tick
                         WHERE registration = :registration ORDER BY id
                        """)
                .bind("registration", registration)
                .map((row, _) ->
                        new Tick(
                                Tick.Kind.valueOf(row.getString("kind")),
                                row.getString("key"),
                                Cells.moment(row, "at")))
                .list();
    }

    void put(Handle db, Presence it) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.presence (registration, state, arrived_at, left_at,
                               paid_at)
                        VALUES (:registration, :state, :arrived, :left, :paid)
                        ON CONFLICT (registration) DO UPDATE SET
                               state = excluded.state, arrived_at = excluded.arrived_at,
                               left_at = excluded.left_at, paid_at = excluded.paid_at
                        """)
                .bind("registration", it.registration())
                .bind("state", it.state().name())
                .bindByType("arrived", it.arrived().orElse(null), Instant.class)
                .bindByType("left", it.left().orElse(null), Instant.class)
                .bindByType("paid", it.paid().orElse(null), Instant.class)
                .execute();
    }
}
