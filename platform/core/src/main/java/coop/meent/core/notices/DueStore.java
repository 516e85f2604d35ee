package coop.meent.core.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What is to be mailed, in the database.
final class DueStore {
    private static final String QUIET =
            """
            CASE WHEN coalesce(h.quiet_from, :from) = coalesce(h.quiet_until, :until) THEN false
                 WHEN coalesce(h.quiet_from, :from) < coalesce(h.quiet_until, :until)
                 THEN :time >= coalesce(h.quiet_from, :from) AND :time < coalesce(h.quiet_until, :until)
                 ELSE :time >= coalesce(h.quiet_from, :from) OR :time < coalesce(h.quiet_until, :until)
            END\
            """;

    private static final String DUE =
            """
            WITH due AS (
                SELECT DISTINCT n.person
                  FROM core.notice n
                  JOIN core.notice_event e ON e.id = n.event AND e.kind = ANY(:kinds)
                  JOIN core.person p ON p.id = n.person AND p.ended_at IS NULL
                  LEFT JOIN core.notice_habit h ON h.person = n.person
                 WHERE n.due_at <= :now AND NOT %s
                 ORDER BY n.person
                 LIMIT :persons
            )
            SELECT n.id, n.person, n.at, n.read_at, n.due_at <= n.at AS at_once, e.kind, e.subject, e.path, e.message,
                   e.arguments::text AS arguments_text, p.name, p.email, p.language,
                   coalesce(h.bare, false) AS bare
              FROM due
              JOIN core.notice n ON n.person = due.person AND n.due_at <= :now
              JOIN core.notice_event e ON e.id = n.event AND e.kind = ANY(:kinds)
              JOIN core.person p ON p.id = n.person
              LEFT JOIN core.notice_habit h ON h.person = n.person
             ORDER BY n.person, n.id
            """
                    .formatted(QUIET);

    /// Whom to write to.
    record Reader(long person, String name, String address, String language, boolean bare) {
        @Override
        public String toString() {
            return "person:" + person;
        }
    }

    /// A notice that is to be mailed.
    ///
    /// @param atOnce whether its person wants it in a mail of its own
    record Due(NoticeRow row, Reader to, boolean atOnce) {
        /// {@return the same, leading somewhere else}
        Due to(String path) {
            return new Due(row.to(path), to, atOnce);
        }
    }

    /// A moment, also as the site's clocks show it.
    record Moment(Instant now, LocalTime time) {}

    /// {@return what is due to some persons for whom it is no quiet hour}
    List<Due> due(Handle db, Moment moment, Set<String> kinds, int persons) {
        return db.createQuery(DUE)
                .bind("now", moment.now())
                .bind("time", moment.time())
                .bind("from", Habit.USUAL.quietFrom())
                .bind("until", Habit.USUAL.quietUntil())
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("persons", persons)
                .map((row, _) ->
                        new Due(NoticeStore.row(row), reader(row), row.getBoolean("at_once")))
                .list();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getLong("person"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                row.getBoolean("bare"));
    }

    /// {@return those that nobody else took, and that are ours from the commit on}
    Set<Long> take(Handle db, Collection<Long> ids, Instant now) {
        return new HashSet<>(
                db.createQuery(
                                """
                                UPDATE core.notice SET due_at = NULL
                                 WHERE id = ANY(:ids) AND due_at <= :now AND read_at IS NULL
                                RETURNING id
                                """)
                        .bindArray("ids", Long.class, ids.toArray())
                        .bind("now", now)
                        .mapTo(Long.class)
                        .list());
    }
}
