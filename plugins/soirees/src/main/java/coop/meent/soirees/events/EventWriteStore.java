package coop.meent.soirees.events;

import coop.meent.soirees.events.Event.State;
import coop.meent.soirees.typed.Cells;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Writes events to the database.
final class EventWriteStore {
    private static final String INSERT =
            """
            INSERT INTO soirees.event (series, kind, host, language, title, body, starts, ends, zone,
                   opens, closes, place, address, online, capacity, hold_hours, audience, guests,
                   principles, state, created_by, created_at, changed_at, announced_starts,
                   announced_hall)
            VALUES (:series, :kind, :host, :language, :title, :body, :starts, :ends, :zone,
                    :opens, :closes, :place, :address, :online, :capacity, :hold, :audience, :guests,
                    :principles, :state, :by, :now, :now,
                    CASE WHEN :state <> 'DRAFT' THEN :starts::timestamptz END,
                    CASE WHEN :state <> 'DRAFT' THEN :place <> '' OR :address <> '' END)
            RETURNING id
            """;

    private static final String REWRITE =
            """
            UPDATE soirees.event
               SET kind = :kind, language = :language, title = :title, body = :body,
                   starts = :starts, ends = :ends, zone = :zone, opens = :opens, closes = :closes,
                   place = :place, address = :address, online = :online, capacity = :capacity,
                   hold_hours = :hold, audience = :audience, guests = :guests,
                   principles = :principles, changed_at = :now, version = version + 1
             WHERE id = :id
            """;

    /// How an event came about.
    ///
    /// @param by a person; nobody for the system
    record Made(long host, State state, OptionalLong series, OptionalLong by, Instant at) {}

    long insert(Handle db, What what, Made made) {
        return bound(db.createQuery(INSERT), what, made.at())
                .bind("series", Cells.boxed(made.series()))
                .bind("host", made.host())
                .bind("state", made.state())
                .bind("by", Cells.boxed(made.by()))
                .mapTo(Long.class)
                .one();
    }

    void rewrite(Handle db, long id, What what, Instant now) {
        bound(db.createUpdate(REWRITE), what, now).bind("id", id).execute();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, What what, Instant now) {
        return statement
                .bind("kind", what.kind())
                .bind("language", what.words().language())
                .bind("title", what.words().title())
                .bind("body", what.words().body())
                .bind("starts", what.times().starts())
                .bind("ends", what.times().ends())
                .bind("zone", what.times().zone().getId())
                .bind("opens", what.times().opens())
                .bind("closes", what.times().closes())
                .bind("place", what.venue().place())
                .bind("address", what.venue().address())
                .bind("online", what.venue().online())
                .bind("capacity", what.terms().capacity())
                .bind("hold", what.terms().holdHours())
                .bind("audience", what.terms().audience())
                .bind("guests", what.terms().guests())
                .bindArray("principles", Integer.class, what.principles())
                .bind("now", now);
    }

    void turn(Handle db, long id, State state, String reason, Instant now) {
        db.createUpdate(
                        """
                        UPDATE soirees.event
                           SET state = :state, reason = :reason, changed_at = :now,
                               version = version + 1,
                               announced_starts = coalesce(announced_starts, starts),
                               announced_hall =
                                   coalesce(announced_hall, place <> '' OR address <> '')
                         WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    void delete(Handle db, long id) {
        db.createUpdate("DELETE FROM soirees.event WHERE id = :id").bind("id", id).execute();
    }

    /// {@return the numbers of the principles that an event is about}
    List<Integer> principles(Handle db, long id) {
        return db.createQuery("SELECT principles FROM soirees.event WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer[].class)
                .findOne()
                .map(Arrays::asList)
                .orElse(List.of());
    }

    /// Copies what one can buy and what is asked from one event to another.
    void copy(Handle db, long from, long to) {
        db.createUpdate(
                        """
                        INSERT INTO soirees.ticket (event, position, name, cents, capability,
                               entitled_cents)
                        SELECT :to, position, name, cents, capability, entitled_cents
                          FROM soirees.ticket WHERE event = :from
                        """)
                .bind("from", from)
                .bind("to", to)
                .execute();
        db.createUpdate(
                        """
                        INSERT INTO soirees.asked (event, position, kind, text, choices, required)
                        SELECT :to, position, kind, text, choices, required
                          FROM soirees.asked WHERE event = :from
                        """)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /// {@return the id of a new series, of which the event is the first}
    long series(Handle db, long event, String told, Instant now) {
        long id =
                db.createQuery(
                                """
                                INSERT INTO soirees.series (repeat, at) VALUES (:told, :now)
                                RETURNING id
                                """)
                        .bind("told", told)
                        .bind("now", now)
                        .mapTo(Long.class)
                        .one();
        db.createUpdate("UPDATE soirees.event SET series = :series WHERE id = :event")
                .bind("series", id)
                .bind("event", event)
                .execute();
        return id;
    }

    /// {@return when the events of a series begin}
    Set<Instant> starts(Handle db, long series) {
        return db
                .createQuery("SELECT starts FROM soirees.event WHERE series = :series")
                .bind("series", series)
                .mapTo(Instant.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /// {@return the events of a series from a moment on that were not called off, which nobody else
    /// changes before this transaction ends}
    List<Event> lockSeries(Handle db, long series, Instant from) {
        return db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + """
                                  FROM soirees.event e
                                 WHERE e.series = :series AND e.starts >= :from
                                   AND e.state <> 'CANCELLED'
                                 ORDER BY e.id FOR UPDATE
                                """)
                .bind("series", series)
                .bind("from", from)
                .map(new EventRow())
                .list();
    }
}
