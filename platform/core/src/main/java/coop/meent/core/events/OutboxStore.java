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

    private static final String LAST =
            """
            SELECT xid::text::bigint AS xid_number, id
              FROM core.outbox
             WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
             ORDER BY xid DESC, id DESC
             LIMIT 1
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

    /// {@return whether rows after the position may have been dropped, so that a reader must start
    /// over}
    public boolean outdated(Handle db, Position position) {
        return db.createQuery(
                        """
                        SELECT NOT EXISTS (SELECT FROM core.outbox WHERE (xid, id) <= (:xid::text::xid8, :id))
                           AND EXISTS (SELECT FROM core.outbox)
                           AND (SELECT min(id) FROM core.outbox) > :id + 1
                        """)
                .bind("xid", position.xid())
                .bind("id", position.id())
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return how far the named reader is}
    public Optional<Position> position(Handle db, String reader) {
        return db.createQuery(
                        "SELECT xid::text::bigint AS xid_number, id FROM core.outbox_position WHERE reader = :reader"
                                + " FOR UPDATE")
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

    /// Drops what every reader has had a week for.
    public int dropOld(Handle db) {
        return db.createUpdate("DELETE FROM core.outbox WHERE at < now() - interval '7 days'")
                .execute();
    }
}
