package coop.meent.sharing.loans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Of which steps of loans people have to be told.
final class ReminderStore {
    /// A step of a loan.
    record Due(long booking, String step) {}

    // who booked this afternoon for tomorrow morning knows
    private static final String TOMORROW =
            """
            SELECT b.id, 'TOMORROW' AS step
              FROM sharing.booking b
             WHERE b.state = 'ACCEPTED' AND b.starts > :now AND b.starts <= :now::timestamptz + interval '1 day'
               AND coalesce(b.decided_at, b.requested_at) < :now::timestamptz - interval '12 hours'
               AND NOT EXISTS (SELECT 1 FROM sharing.told t
                                WHERE t.booking = b.id AND t.step = 'TOMORROW')
             ORDER BY b.starts, b.id LIMIT :limit
            """;

    // the highest rung that has been reached
    private static final String LATE =
            """
            SELECT b.id, r.step
              FROM sharing.booking b
              CROSS JOIN LATERAL (
                   SELECT CASE WHEN b.ends < :now::timestamptz - interval '7 days' THEN 'LATE_7'
                               WHEN b.ends < :now::timestamptz - interval '3 days' THEN 'LATE_3'
                               ELSE 'LATE_1' END AS step) r
             WHERE b.state = 'OUT' AND b.ends < :now::timestamptz - interval '1 day'
               AND NOT EXISTS (SELECT 1 FROM sharing.told t
                                WHERE t.booking = b.id AND t.step = r.step)
             ORDER BY b.ends, b.id LIMIT :limit
            """;

    List<Due> tomorrow(Handle db, Instant now, int limit) {
        return due(db, TOMORROW, now, limit);
    }

    List<Due> late(Handle db, Instant now, int limit) {
        return due(db, LATE, now, limit);
    }

    private static List<Due> due(Handle db, String sql, Instant now, int limit) {
        return db.createQuery(sql)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, _) -> new Due(row.getLong("id"), row.getString("step")))
                .list();
    }

    /// {@return whether nobody was told before}
    boolean tell(Handle db, Due it, Instant now) {
        return db.createUpdate(
                                """
                                INSERT INTO sharing.told (booking, step, at)
                                VALUES (:booking, :step, :now) ON CONFLICT DO NOTHING
                                """)
                        .bind("booking", it.booking())
                        .bind("step", it.step())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /// {@return the next loan of the same thing within a week}
    Optional<Long> next(Handle db, long booking, Instant now) {
        return db.createQuery(
                        """
                        SELECT n.id FROM sharing.booking n
                          JOIN sharing.booking b ON b.thing = n.thing AND b.id = :booking
                         WHERE n.state IN ('ACCEPTED', 'REQUESTED') AND n.id <> b.id
                           AND n.starts > :now AND n.starts < :now::timestamptz + interval '7 days'
                         ORDER BY n.starts, n.id LIMIT 1
                        """)
                .bind("booking", booking)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }
}
