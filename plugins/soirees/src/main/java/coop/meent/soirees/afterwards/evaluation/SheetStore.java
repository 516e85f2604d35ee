package coop.meent.soirees.afterwards.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The answers that wait, sealed, each beside the registration of who gave it.
final class SheetStore {
    /// An answer that waits.
    record Waiting(long registration, String sealed) {}

    /// {@return the answer of a registration, sealed; empty text once it is counted}
    Optional<String> find(Handle db, long registration) {
        return db.createQuery("SELECT sealed FROM soirees.sheet WHERE registration = :id")
                .bind("id", registration)
                .mapTo(String.class)
                .findOne();
    }

    void put(Handle db, long registration, String sealed) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.sheet (registration, sealed) VALUES (:id, :sealed)
                        ON CONFLICT (registration) DO UPDATE SET sealed = excluded.sealed
                        """)
                .bind("id", registration)
                .bind("sealed", sealed)
                .execute();
    }

    void remove(Handle db, long registration) {
        db.createUpdate("DELETE FROM soirees.sheet WHERE registration = :id")
                .bind("id", registration)
                .execute();
    }

    /// {@return events that ended before, of which so many answers wait}
    List<Long> ripe(Handle db, Instant endedBefore, int least) {
        return db.createQuery(
                        """
                        SELECT e.id FROM soirees.event e
                          JOIN soirees.registration r ON r.event = e.id
                          JOIN soirees.sheet s ON s.registration = r.id AND s.sealed <> ''
                         WHERE e.ends <= :before AND e.state = 'PUBLISHED'
                         GROUP BY e.id HAVING count(*) >= :least
                         ORDER BY e.id
                        """)
                .bind("before", endedBefore)
                .bind("least", least)
                .mapTo(Long.class)
                .list();
    }

    List<Waiting> waiting(Handle db, long event) {
        return db.createQuery(
                        """
                        SELECT s.registration, s.sealed FROM soirees.sheet s
                          JOIN soirees.registration r ON r.id = s.registration
                         WHERE r.event = :event AND s.sealed <> ''
                        """)
                .bind("event", event)
                .map((row, _) -> new Waiting(row.getLong("registration"), row.getString("sealed")))
                .list();
    }

    /// Keeps of these that they answered, and nothing else.
    void counted(Handle db, List<Long> registrations) {
        db.createUpdate("UPDATE soirees.sheet SET sealed = '' WHERE registration = ANY(:ids)")
                .bindArray("ids", Long.class, registrations)
                .execute();
    }

    /// Forgets who answered at events that ended before, and what was never told.
    void forget(Handle db, Instant endedBefore) {
        db.createUpdate(
                        """
                        DELETE FROM soirees.sheet WHERE registration IN (
                            SELECT r.id FROM soirees.registration r
                              JOIN soirees.event e ON e.id = r.event
                             WHERE e.ends < :before)
                        """)
                .bind("before", endedBefore)
                .execute();
    }
}
