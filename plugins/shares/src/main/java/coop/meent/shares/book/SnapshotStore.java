package coop.meent.shares.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Kept days in the database.
final class SnapshotStore {
    private static final String KEEP =
            """
            WITH day AS (
                INSERT INTO shares.snapshot (register_id, day) VALUES (:register, :day) RETURNING day
            )
            INSERT INTO shares.position (
                   register_id, day, holder, class, shares, capital_cents, paid_cents)
            SELECT :register, :day, holder, class, sum(shares), sum(capital), sum(paid)
              FROM (SELECT holder, class, shares, capital_cents AS capital, paid_cents AS paid
                      FROM shares.position
                     WHERE register_id = :register AND day = :before::date
                     UNION ALL
                    SELECT holder, class, quantity, capital_cents, paid_cents
                      FROM shares.leg
                     WHERE register_id = :register
                       AND counts_from > :before::date AND counts_from <= :day) AS part
             GROUP BY holder, class
            HAVING sum(shares) <> 0 OR sum(capital) <> 0 OR sum(paid) <> 0
            """;

    /// Waits until nobody writes in the register, and lets nobody do so before the commit.
    void lock(Handle db, long register) {
        db.createQuery("SELECT seq FROM shares.head WHERE register_id = :register FOR UPDATE")
                .bind("register", register)
                .mapTo(Long.class)
                .one();
    }

    List<LocalDate> kept(Handle db) {
        return db.createQuery("SELECT day FROM shares.snapshot").mapTo(LocalDate.class).list();
    }

    /// {@return the first day on which anything counts}
    Optional<LocalDate> first(Handle db) {
        return db.createQuery("SELECT counts_from FROM shares.leg ORDER BY counts_from LIMIT 1")
                .mapTo(LocalDate.class)
                .findOne();
    }

    /// Keeps the positions of a day, from those of an earlier one.
    void keep(Handle db, long register, LocalDate day, String before) {
        db.createUpdate(KEEP)
                .bind("register", register)
                .bind("day", day)
                .bind("before", before)
                .execute();
    }
}
