package coop.meent.soirees.events;

import coop.meent.soirees.events.Event.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Lists of events in the database, each in one statement.
final class EventListStore {
    private static final String LISTED =
            "SELECT "
                    + EventRow.COLUMNS
                    + """
                    , taken.places AS taken, taken.waiting, price.least, price.most
                      FROM soirees.event e
                     CROSS JOIN LATERAL (SELECT
                            count(*) FILTER (WHERE r.state IN ('PLACED', 'OFFERED')) AS places,
                            count(*) FILTER (WHERE r.state = 'WAITING') AS waiting
                            FROM soirees.registration r WHERE r.event = e.id) taken
                     CROSS JOIN LATERAL (SELECT coalesce(min(t.entitled_cents), 0) AS least,
                            coalesce(max(t.cents), 0) AS most
                            FROM soirees.ticket t WHERE t.event = e.id) price
                     WHERE
                    """;

    private static final String SEEN =
            """
            (:team OR e.host = ANY(:hosts) OR e.state <> 'DRAFT' AND e.audience = ANY(:terms))
             AND (:kind = '' OR e.kind = :kind) AND (:host = 0 OR e.host = :host)
             AND (NOT :standing OR e.state = 'PUBLISHED')
            """;

    private static final String COMING =
            """
             AND e.starts > :early AND e.ends > :now
             AND (:id = 0 OR (e.starts, e.id) > (:starts, :id))
             ORDER BY e.starts, e.id LIMIT :limit
            """;

    private static final String PAST =
            """
             AND e.ends <= :now AND (:id = 0 OR (e.starts, e.id) < (:starts, :id))
             ORDER BY e.starts DESC, e.id DESC LIMIT :limit
            """;

    /// What part of a list is asked for.
    ///
    /// @param past what is over, latest first; what is to come otherwise, nearest first
    /// @param standing only what was published and not called off
    /// @param after the last of the piece before
    record Filter(
            boolean past,
            Optional<Kind> kind,
            OptionalLong host,
            boolean standing,
            Optional<Key> after) {
        /// {@return what is to come and goes on}
        static Filter coming() {
            return new Filter(
                    false, Optional.empty(), OptionalLong.empty(), true, Optional.empty());
        }

        /// {@return the same of one organisation}
        Filter of(long organisation) {
            return new Filter(past, kind, OptionalLong.of(organisation), standing, after);
        }
    }

    List<Listed> list(Handle db, EventSight.Sees sees, Filter filter, Instant now, int limit) {
        return seen(db.createQuery(LISTED + SEEN + (filter.past() ? PAST : COMING)), sees)
                .bind("kind", filter.kind().map(Kind::name).orElse(""))
                .bind("host", filter.host().orElse(0))
                .bind("standing", filter.standing())
                .bind("now", now)
                .bind("early", now.minus(Event.LONGEST))
                .bind("starts", filter.after().map(Key::starts).orElse(now))
                .bind("id", filter.after().map(Key::id).orElse(0L))
                .bind("limit", limit)
                .map(EventListStore::listed)
                .list();
    }

    private static Query seen(Query query, EventSight.Sees sees) {
        return query.bind("team", sees.team())
                .bindArray("hosts", Long.class, List.copyOf(sees.hosts()))
                .bindArray("terms", String.class, List.copyOf(sees.terms()));
    }

    Optional<Listed> find(Handle db, long id) {
        return db.createQuery(LISTED + "e.id = :id")
                .bind("id", id)
                .map(EventListStore::listed)
                .findOne();
    }

    /// {@return others of the same series that are still to come, nearest first}
    List<Listed> siblings(Handle db, Event event, Instant now, int limit) {
        return db.createQuery(
                        LISTED
                                + """
                                e.series = :series AND e.id <> :id AND e.state = 'PUBLISHED'
                                 AND e.audience = :audience AND e.ends > :now
                                 ORDER BY e.starts, e.id LIMIT :limit
                                """)
                .bind("series", event.series().orElse(0))
                .bind("id", event.id())
                .bind("audience", event.terms().audience())
                .bind("now", now)
                .bind("limit", limit)
                .map(EventListStore::listed)
                .list();
    }

    /// {@return drafts of these organisations that are to be before a moment}
    List<Event> drafts(Handle db, Collection<Long> hosts, Instant now, Instant until) {
        return db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + """
                                  FROM soirees.event e
                                 WHERE e.host = ANY(:hosts) AND e.state = 'DRAFT'
                                   AND e.starts > :now AND e.starts < :until
                                 ORDER BY e.starts, e.id LIMIT 5
                                """)
                .bindArray("hosts", Long.class, List.copyOf(Set.copyOf(hosts)))
                .bind("now", now)
                .bind("until", until)
                .map(new EventRow())
                .list();
    }

    private static Listed listed(ResultSet row, StatementContext context) throws SQLException {
        return new Listed(
                new EventRow().map(row, context),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getLong("least"),
                row.getLong("most"));
    }
}
