package coop.meent.soirees.events;

import coop.meent.soirees.registrations.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Events for calendars and for the search, in the database.
final class CalendarStore {
    private static final String SELECT =
            "SELECT " + EventRow.COLUMNS + " FROM soirees.event e WHERE ";

    // who was to come hears that it was called off, though the registration went with it
    private static final String OWN =
            "SELECT "
                    + EventRow.COLUMNS
                    + """
                    , r.state AS standing
                      FROM soirees.event e
                      LEFT JOIN soirees.registration r ON r.event = e.id AND r.person = :person
                            AND (r.state <> 'CANCELLED'
                                 OR e.state = 'CANCELLED' AND r.changed_at >= e.changed_at)
                     WHERE e.starts > :early AND e.ends >= :from
                       AND (r.id IS NOT NULL OR e.host = ANY(:hosts))
                     ORDER BY e.starts, e.id LIMIT 500
                    """;

    /// An event of somebody's.
    ///
    /// @param standing how they are registered; empty for who holds it and does not come
    record Own(Event event, Optional<Registration.State> standing) {}

    /// {@return what is on between two moments, called off or not}
    List<Event> between(Handle db, Instant from, Instant until) {
        return db.createQuery(
                        SELECT
                                + """
                                e.state <> 'DRAFT' AND e.starts > :early AND e.ends >= :from
                                 AND e.starts < :until ORDER BY e.starts, e.id LIMIT 2000
                                """)
                .bind("early", from.minus(Event.LONGEST))
                .bind("from", from)
                .bind("until", until)
                .map(new EventRow())
                .list();
    }

    List<Own> own(Handle db, long person, Collection<Long> hosts, Instant from) {
        return db.createQuery(OWN)
                .bind("person", person)
                .bindArray("hosts", Long.class, List.copyOf(hosts))
                .bind("early", from.minus(Event.LONGEST))
                .bind("from", from)
                .map(CalendarStore::own)
                .list();
    }

    private static Own own(ResultSet row, StatementContext context) throws SQLException {
        return new Own(
                new EventRow().map(row, context),
                Optional.ofNullable(row.getString("standing")).map(Registration.State::valueOf));
    }

    /// {@return those of these ids, with what they are about}
    List<Found> found(Handle db, Collection<Long> ids) {
        return db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + ", e.principles FROM soirees.event e WHERE e.id = ANY(:ids)")
                .bindArray("ids", Long.class, List.copyOf(ids))
                .map(CalendarStore::row)
                .list();
    }

    /// Hands over each event, row by row.
    void each(Handle db, Consumer<Found> each) {
        db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + ", e.principles FROM soirees.event e WHERE e.state <> 'DRAFT'")
                .map(CalendarStore::row)
                .forEach(each);
    }

    /// An event as the search takes it.
    ///
    /// @param principles numbers of those that it is about
    record Found(Event event, List<Integer> principles) {}

    private static Found row(ResultSet row, StatementContext context) throws SQLException {
        var principles = (Integer[]) row.getArray("principles").getArray();
        return new Found(new EventRow().map(row, context), List.of(principles));
    }
}
