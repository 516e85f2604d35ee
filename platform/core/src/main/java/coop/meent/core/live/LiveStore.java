package coop.meent.core.live;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What the outbox says of live pages.
final class LiveStore {
    // an order is not needed, so nobody's long transaction is waited for: what may have been
    // committed since the last look is read again
    private static final String SINCE =
            """
            SELECT plugin || '/' || key AS topic, max((body ->> 'version')::bigint) AS version
              FROM core.outbox
             WHERE topic = 'live' AND xid >= :horizon::text::xid8
             GROUP BY plugin, key
            """;

    /// {@return the first transaction whose end may still be to come}
    long horizon(Handle db) {
        return db.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .mapTo(Long.class)
                .one();
    }

    /// {@return the newest version of each topic, by topic}
    Map<String, Long> since(Handle db, long horizon) {
        return db
                .createQuery(SINCE)
                .bind("horizon", horizon)
                .map((row, _) -> Map.entry(row.getString("topic"), row.getLong("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is new, and from where to look the next time.
    record News(long horizon, Map<String, Long> versions) {}

    News news(Handle db, Optional<Long> horizon) {
        long next = horizon(db);
        return new News(next, horizon.map(it -> since(db, it)).orElse(Map.of()));
    }
}
