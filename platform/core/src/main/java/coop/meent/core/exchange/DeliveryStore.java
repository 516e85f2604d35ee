package coop.meent.core.exchange;

import coop.meent.api.Listener;
import coop.meent.core.data.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Who listens, and what waits for whom, in the database.
public final class DeliveryStore {
    private static final String HERE =
            """
            NOT EXISTS (SELECT FROM core.plugin p
                         WHERE p.id = l.plugin AND p.wanted IN ('removed', 'erased'))
            """;

    // an event that was emptied by an erasure is told to nobody
    private static final String KEEP =
            """
            INSERT INTO core.exchange_event (id, at, publisher, type, person, body)
            SELECT o.key, o.at, o.plugin, o.type, (o.body->>'person')::bigint, o.body->'event'
              FROM core.outbox o
             WHERE o.id = ANY(:rows)
               AND o.body->'event' IS NOT NULL
               AND EXISTS (SELECT FROM core.exchange_listener l WHERE l.event = o.type AND %s)
                ON CONFLICT DO NOTHING
            """
                    .formatted(HERE);

    private static final String ADDRESS =
            """
            INSERT INTO core.exchange_delivery (event, plugin, listener, due_at)
            SELECT e.id, l.plugin, l.name, :now
              FROM core.outbox o
              JOIN core.exchange_event e ON e.id = o.key
              JOIN core.exchange_listener l ON l.event = e.type
             WHERE o.id = ANY(:rows) AND %s
                ON CONFLICT DO NOTHING
            """
                    .formatted(HERE);

    private static final String WAITING =
            """
            SELECT d.event, d.plugin, d.listener, d.tries,
                   e.publisher, e.at, e.type, e.body::text AS body_text
              FROM core.exchange_delivery d
              JOIN core.exchange_event e ON e.id = d.event
            """;

    private static final String TROUBLES =
            """
            SELECT d.listener, e.type, count(*) AS waiting, max(d.tries) AS tries,
                   min(d.due_at) AS next, max(d.problem) AS problem
              FROM core.exchange_delivery d
              JOIN core.exchange_event e ON e.id = d.event
             WHERE d.plugin = :plugin AND d.tries > 0
             GROUP BY d.listener, e.type
             ORDER BY d.listener, e.type
            """;

    /// Gives each listener a delivery of its own of what these rows of the outbox tell.
    void spread(Handle db, Collection<Long> rows, Instant now) {
        db.createUpdate(KEEP).bindArray("rows", Long.class, rows).execute();
        db.createUpdate(ADDRESS).bindArray("rows", Long.class, rows).bind("now", now).execute();
    }

    /// {@return for whom something is due}
    Set<String> plugins(Handle db, Instant now) {
        return db.createQuery(
                        "SELECT DISTINCT plugin FROM core.exchange_delivery WHERE due_at <= :now")
                .bind("now", now)
                .mapTo(String.class)
                .set();
    }

    List<Delivery> due(Handle db, String plugin, Instant now, int most) {
        return db.createQuery(
                        WAITING
                                + " WHERE d.plugin = :plugin AND d.due_at <= :now"
                                + " ORDER BY e.at, e.id LIMIT :most")
                .bind("plugin", plugin)
                .bind("now", now)
                .bind("most", most)
                .map(DeliveryStore::delivery)
                .list();
    }

    /// {@return the delivery, and nobody else carries it until the commit; empty when it was heard,
    /// or somebody carries it}
    Optional<Delivery> taken(Handle db, Delivery one) {
        return db.createQuery(
                        WAITING
                                + " WHERE d.event = :event AND d.plugin = :plugin AND d.listener = :listener"
                                + " FOR UPDATE OF d SKIP LOCKED")
                .bind("event", one.event())
                .bind("plugin", one.plugin())
                .bind("listener", one.listener())
                .map(DeliveryStore::delivery)
                .findOne();
    }

    /// Notes that it was heard.
    void heard(Handle db, Delivery one) {
        db.createUpdate(
                        """
                        DELETE FROM core.exchange_delivery
                         WHERE event = :event AND plugin = :plugin AND listener = :listener
                        """)
                .bind("event", one.event())
                .bind("plugin", one.plugin())
                .bind("listener", one.listener())
                .execute();
    }

    void postpone(Handle db, Delivery one, Instant due, String problem) {
        db.createUpdate(
                        """
                        UPDATE core.exchange_delivery
                           SET tries = tries + 1, due_at = :due, problem = :problem
                         WHERE event = :event AND plugin = :plugin AND listener = :listener
                        """)
                .bind("event", one.event())
                .bind("plugin", one.plugin())
                .bind("listener", one.listener())
                .bind("due", due)
                .bind("problem", problem)
                .execute();
    }

    /// Remembers who listens, in the place of what was remembered of that plugin; what waits for it
    /// is tried at once.
    void listen(Handle db, String plugin, List<Listener<?>> listeners, Instant now) {
        var names = listeners.stream().map(Listener::name).toList();
        db.createUpdate(
                        "DELETE FROM core.exchange_listener WHERE plugin = :plugin AND name <> ALL(:names)")
                .bind("plugin", plugin)
                .bindArray("names", String.class, names)
                .execute();
        listeners.forEach(it -> listen(db, plugin, it));
        db.createUpdate(
                        "UPDATE core.exchange_delivery SET due_at = :now WHERE plugin = :plugin AND due_at > :now")
                .bind("plugin", plugin)
                .bind("now", now)
                .execute();
    }

    private static void listen(Handle db, String plugin, Listener<?> listener) {
        db.createUpdate(
                        """
                        INSERT INTO core.exchange_listener (plugin, name, event)
                        VALUES (:plugin, :name, :event)
                            ON CONFLICT (plugin, name) DO UPDATE SET event = excluded.event
                        """)
                .bind("plugin", plugin)
                .bind("name", listener.name())
                .bind("event", EventJson.type(listener.event()))
                .execute();
    }

    /// Forgets a plugin with all that waits for it.
    void forget(Handle db, String plugin) {
        db.createUpdate("DELETE FROM core.exchange_listener WHERE plugin = :plugin")
                .bind("plugin", plugin)
                .execute();
    }

    /// Drops what nobody listens to any more, and events that everybody has heard.
    int tidy(Handle db) {
        db.createUpdate(
                        """
                        DELETE FROM core.exchange_delivery d
                         WHERE NOT EXISTS (SELECT FROM core.exchange_listener l
                                            WHERE l.plugin = d.plugin AND l.name = d.listener AND %s)
                        """
                                .formatted(HERE))
                .execute();
        return db.createUpdate(
                        """
                        DELETE FROM core.exchange_event e
                         WHERE NOT EXISTS (SELECT FROM core.exchange_delivery d WHERE d.event = e.id)
                        """)
                .execute();
    }

    /// {@return what this plugin could not take in yet}
    public List<Trouble> troubles(Handle db, String plugin) {
        return db.createQuery(TROUBLES)
                .bind("plugin", plugin)
                .map((row, _) ->
                        new Trouble(
                                row.getString("listener"),
                                row.getString("type"),
                                row.getLong("waiting"),
                                row.getInt("tries"),
                                row.getTimestamp("next").toInstant(),
                                row.getString("problem")))
                .list();
    }

    private static Delivery delivery(ResultSet row, StatementContext ignored) throws SQLException {
        return new Delivery(
                row.getString("event"),
                row.getString("plugin"),
                row.getString("listener"),
                row.getString("publisher"),
                row.getTimestamp("at").toInstant(),
                row.getString("type"),
                row.getString("body_text"),
                row.getInt("tries"));
    }
}
