package coop.meent.core.events;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The outbox in the database.
public final class OutboxStore {
    private static final String COMMITTED =
            """
            SELECT xid::text::bigint AS xid_number, id, plugin, topic, type, key, body::text AS body_text
              FROM core.outbox
             WHERE (xid, id) > (:xid::text::xid8, :id)
               AND xid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY xid, id
             LIMIT :limit
            """;

    // a week without news leaves no row, but still a place
    private static final String LAST =
            """
            SELECT xid::text::bigint AS xid_number, id
              FROM (SELECT xid, id FROM core.outbox WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                     UNION ALL
                    SELECT xid, id FROM core.outbox_position WHERE reader = '(dropped)') AS place
             ORDER BY xid DESC, id DESC
             LIMIT 1
            """;

    private static final String OUTDATED =
            """
            SELECT EXISTS (SELECT FROM core.outbox_position
                            WHERE reader = '(dropped)' AND (xid, id) > (:xid::text::xid8, :id))
            """;

    private static final String DROP_OLD =
            """
            WITH dropped AS (
                DELETE FROM core.outbox
                 WHERE at < now() - interval '7 days'
                   AND (topic <> 'event'
                        OR (xid, id) <= (SELECT xid, id FROM core.outbox_position
                                          WHERE reader = 'exchange'))
                RETURNING xid, id
            ), newest AS (
                INSERT INTO core.outbox_position (reader, xid, id)
                SELECT '(dropped)', xid, id FROM dropped ORDER BY xid DESC, id DESC LIMIT 1
                    ON CONFLICT (reader) DO UPDATE SET xid = excluded.xid, id = excluded.id
                 WHERE (outbox_position.xid, outbox_position.id) < (excluded.xid, excluded.id)
            )
            SELECT count(*) FROM dropped
            """;

    /// {@return what was committed after the position and can be overtaken by nothing any more}
    public List<Event> after(Handle db, Position position, int limit) {
        return db.createQuery(COMMITTED)
                .bind("xid", position.xid())
                .bind("id", position.id())
                .bind("limit", limit)
                .map((row, _) ->
                        new Event(
                                new Position(row.getLong("xid_number"), row.getLong("id")),
                                row.getString("plugin"),
                                row.getString("topic"),
                                row.getString("type"),
                                row.getString("key"),
                                row.getString("body_text")))
                .list();
    }

    /// {@return the newest position that can be read; a rebuild starts from it}
    public Position last(Handle db) {
        return db.createQuery(LAST)
                .map((row, _) -> new Position(row.getLong("xid_number"), row.getLong("id")))
                .findOne()
                .orElse(Position.START);
    }

    /// {@return whether rows after the position have been dropped, so that a reader must start
    /// over}
    public boolean outdated(Handle db, Position position) {
        return db.createQuery(OUTDATED)
                .bind("xid", position.xid())
                .bind("id", position.id())
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return how far the named reader is}; until the commit, no other node reads under this name
    public Optional<Position> position(Handle db, String reader) {
        db.createQuery(
                        "SELECT pg_advisory_xact_lock(hashtextextended('outbox ' || :reader, 0))::text")
                .bind("reader", reader)
                .mapTo(String.class)
                .list();
        return db.createQuery(
                        "SELECT xid::text::bigint AS xid_number, id FROM core.outbox_position WHERE reader = :reader")
                .bind("reader", reader)
                .map((row, _) -> new Position(row.getLong("xid_number"), row.getLong("id")))
                .findOne();
    }

    /// Remembers how far the named reader is.
    public void remember(Handle db, String reader, Position position) {
        db.createUpdate(
                        """
                        INSERT INTO core.outbox_position (reader, xid, id)
                        VALUES (:reader, :xid::text::xid8, :id)
                            ON CONFLICT (reader) DO UPDATE SET xid = excluded.xid, id = excluded.id
                        """)
                .bind("reader", reader)
                .bind("xid", position.xid())
                .bind("id", position.id())
                .execute();
    }

    /// Drops what every reader has had a week for, and remembers up to where.
    ///
    /// @return how many rows
    public int dropOld(Handle db) {
        return db.createQuery(DROP_OLD).mapTo(Integer.class).one();
    }
}
