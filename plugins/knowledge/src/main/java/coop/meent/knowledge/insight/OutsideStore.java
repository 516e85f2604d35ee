package coop.meent.knowledge.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What addresses outside answered, in the database.
final class OutsideStore {
    /// An address to look at.
    ///
    /// @param failures how often in a row it failed
    record Address(String destination, int failures, Optional<Instant> deadSince) {}

    /// {@return addresses that readers are led to and that were not asked since, those never asked
    /// first}
    ///
    /// @param dead since when those are left alone that did not answer
    List<Address> toAsk(Handle db, Instant alive, Instant dead, int limit) {
        return db.createQuery(
                        """
                        SELECT l.destination, coalesce(o.failures, 0) AS failures, o.dead_since
                          FROM (SELECT DISTINCT l.destination
                                  FROM knowledge.link l JOIN knowledge.article x ON x.id = l.article
                                 WHERE l.destination LIKE 'https://%' AND x.shown IS NOT NULL
                                   AND x.state <> 'ARCHIVED' AND x.hidden = '') l
                          LEFT JOIN knowledge.outside o ON o.destination = l.destination
                         WHERE o.checked_at IS NULL OR o.checked_at < :alive
                            OR o.failures > 0 AND o.checked_at < :dead
                         ORDER BY o.checked_at NULLS FIRST, l.destination LIMIT :limit
                        """)
                .bind("alive", alive)
                .bind("dead", dead)
                .bind("limit", limit)
                .map((row, _) ->
                        new Address(
                                row.getString("destination"),
                                row.getInt("failures"),
                                Optional.ofNullable(row.getTimestamp("dead_since"))
                                        .map(it -> it.toInstant())))
                .list();
    }

    void keep(Handle db, Address address, int status, Instant now) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.outside (destination, checked_at, status, failures,
                               dead_since)
                        VALUES (:destination, :now, :status, :failures, :dead)
                        ON CONFLICT (destination) DO UPDATE
                           SET checked_at = excluded.checked_at, status = excluded.status,
                               failures = excluded.failures, dead_since = excluded.dead_since
                        """)
                .bind("destination", address.destination())
                .bind("now", now)
                .bind("status", status)
                .bind("failures", address.failures())
                .bind("dead", nullable(address.deadSince()))
                .execute();
    }

    /// Forgets what nobody leads to any more.
    void forget(Handle db) {
        db.createUpdate(
                        """
                        DELETE FROM knowledge.outside o
                         WHERE NOT EXISTS (SELECT FROM knowledge.link l
                                            WHERE l.destination = o.destination)
                        """)
                .execute();
    }

    /// Forgets all.
    void clear(Handle db) {
        db.createUpdate("DELETE FROM knowledge.outside").execute();
    }

    private static @Nullable Instant nullable(Optional<Instant> moment) {
        return moment.isPresent() ? moment.get() : null;
    }
}
