package coop.meent.core.notices;

import coop.meent.api.NoticeKind.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The notices in the database.
final class NoticeStore {
    private static final String KEEP_EVENT =
            """
            WITH made AS (
                INSERT INTO core.notice_event (kind, subject, key, path, message, arguments, at)
                VALUES (:kind, :subject, :key, :path, :message, :arguments::jsonb, :now)
                    ON CONFLICT (kind, subject, key) DO NOTHING
                RETURNING id
            )
            SELECT id FROM made
             UNION ALL
            SELECT id FROM core.notice_event WHERE kind = :kind AND subject = :subject AND key = :key
             LIMIT 1
            """;

    private static final String SPREAD =
            """
            INSERT INTO core.notice (person, event, at, due_at)
            SELECT p.id, :event, :now,
                   CASE coalesce(c.channel, :usual)
                       WHEN 'NOW' THEN :now::timestamptz
                       WHEN 'DAILY' THEN :daily::timestamptz
                       WHEN 'WEEKLY' THEN :weekly::timestamptz
                   END
              FROM core.person p
              LEFT JOIN core.notice_channel c ON c.person = p.id AND c.kind = :kind
             WHERE p.ended_at IS NULL
               AND (:everybody OR p.id = ANY(:persons))
               AND coalesce(c.channel, :usual) <> 'NONE'
                ON CONFLICT (person, event) DO NOTHING
            """;

    private static final String ROWS =
            """
            SELECT n.id, n.person, n.at, n.read_at, e.kind, e.subject, e.path, e.message,
                   e.arguments::text AS arguments_text
              FROM core.notice n JOIN core.notice_event e ON e.id = n.event
             WHERE n.person = :person
            """;

    /// When the mails leave that are not sent at once.
    record Departures(Instant now, Instant daily, Instant weekly) {}

    /// Something that happened.
    ///
    /// @param arguments JSON
    record Kept(
            String kind,
            String subject,
            String key,
            String path,
            String message,
            String arguments) {}

    /// {@return the event's id, new or known}
    long keep(Handle db, Kept event, Instant now) {
        return db.createQuery(KEEP_EVENT)
                .bind("kind", event.kind())
                .bind("subject", event.subject())
                .bind("key", event.key())
                .bind("path", event.path())
                .bind("message", event.message())
                .bind("arguments", event.arguments())
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /// Gives an event to persons who have not got it yet and did not choose to hear nothing.
    ///
    /// @param persons empty for everybody
    /// @return how many got it
    int spread(
            Handle db,
            long event,
            Optional<Set<Long>> persons,
            Usual usual,
            Departures departures) {
        return db.createUpdate(SPREAD)
                .bind("event", event)
                .bind("kind", usual.kind())
                .bind("usual", usual.channel().name())
                .bind("everybody", persons.isEmpty())
                .bindArray("persons", Long.class, persons.orElse(Set.of()).toArray())
                .bind("now", departures.now())
                .bind("daily", departures.daily())
                .bind("weekly", departures.weekly())
                .execute();
    }

    /// How a kind comes to whoever chose nothing.
    record Usual(String kind, Channel channel) {}

    /// {@return the person's notices before an id, newest first}
    List<NoticeRow> before(Handle db, long person, long id, Set<String> kinds, int limit) {
        return db.createQuery(
                        ROWS
                                + "AND n.id < :id AND e.kind = ANY(:kinds) ORDER BY n.id DESC LIMIT :limit")
                .bind("person", person)
                .bind("id", id)
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list();
    }

    /// {@return the person's newest unread notices}
    List<NoticeRow> unread(Handle db, long person, Set<String> kinds, int limit) {
        return db.createQuery(
                        ROWS
                                + "AND n.read_at IS NULL AND e.kind = ANY(:kinds)"
                                + " ORDER BY n.id DESC LIMIT :limit")
                .bind("person", person)
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("limit", limit)
                .map((row, _) -> row(row))
                .list();
    }

    Optional<NoticeRow> find(Handle db, long person, long id) {
        return db.createQuery(ROWS + "AND n.id = :id")
                .bind("person", person)
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /// Marks one as read; what is read is not mailed any more.
    void read(Handle db, long person, long id, Instant now) {
        db.createUpdate(
                        """
                        UPDATE core.notice SET read_at = :now, due_at = NULL
                         WHERE person = :person AND id = :id AND read_at IS NULL
                        """)
                .bind("person", person)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /// Marks all as read up to an id, so that what came meanwhile stays unread.
    void readUpTo(Handle db, long person, long id, Instant now) {
        db.createUpdate(
                        """
                        UPDATE core.notice SET read_at = :now, due_at = NULL
                         WHERE person = :person AND id <= :id AND read_at IS NULL
                        """)
                .bind("person", person)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    /// Drops what was read before a moment, what is older than another, and events that nobody
    /// holds.
    ///
    /// @return how many notices
    int dropOld(Handle db, Instant readBefore, Instant before) {
        int dropped =
                db.createUpdate(
                                "DELETE FROM core.notice WHERE read_at < :readBefore OR at < :before")
                        .bind("readBefore", readBefore)
                        .bind("before", before)
                        .execute();
        db.createUpdate(
                        """
                        DELETE FROM core.notice_event e
                         WHERE e.at < :readBefore
                           AND NOT EXISTS (SELECT FROM core.notice n WHERE n.event = e.id)
                        """)
                .bind("readBefore", readBefore)
                .execute();
        return dropped;
    }

    static NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("kind"),
                row.getString("subject"),
                new NoticeRow.Words(
                        row.getString("message"),
                        Arguments.parse(row.getString("arguments_text")),
                        row.getString("path")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(it -> it.toInstant()));
    }
}
