package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The bookings in the database.
final class BookingStore {
    private static final String SELECT = "SELECT " + BookingRow.COLUMNS + " FROM sharing.booking b";

    private static final String INSERT =
            """
            WITH b AS (
                INSERT INTO sharing.booking
                       (thing, state, units, starts, ends, occupied, borrower, organisation, guest,
                        purpose, terms_version, holds_until, series, requested_at, decided_at,
                        changed_at)
                VALUES (:thing, :state, :units, :starts, :ends, tstzrange(:from, :until),
                        :borrower, :organisation, :guest, :purpose, :terms, :holds, :series,
                        :requested, :decided, :changed)
                RETURNING *),
            -- who has it waits no more
            q AS (
                DELETE FROM sharing.queue
                 WHERE thing = :thing AND person = :borrower
                   AND starts < :ends AND ends > :starts),
            s AS (
                INSERT INTO sharing.slot (booking, position, thing, unit, occupied, holds_until)
                SELECT b.id, u.position, b.thing, u.unit, b.occupied, b.holds_until
                  FROM b, unnest(:numbers) WITH ORDINALITY u(unit, position))
            SELECT %s FROM b
            """
                    .formatted(BookingRow.COLUMNS);

    /// {@return the booking as it was kept, with its units}
    Booking insert(Handle db, Booking booking, List<Integer> units) {
        return times(db.createQuery(INSERT), booking)
                .bind("thing", booking.thing())
                .bind("borrower", SlotStore.boxed(booking.borrower().person()))
                .bind("organisation", SlotStore.boxed(booking.borrower().organisation()))
                .bind("guest", SlotStore.boxed(booking.borrower().guest()))
                .bind("purpose", booking.words().purpose())
                .bind("terms", booking.termsVersion())
                .bind("series", SlotStore.boxed(booking.series()))
                .bind("requested", booking.at().requested())
                .bindArray("numbers", Integer.class, units)
                .map(new BookingRow())
                .one();
    }

    // what both a new booking and a change say
    private static <S extends SqlStatement<S>> S times(S statement, Booking booking) {
        return statement
                .bind("state", booking.state())
                .bind("units", booking.units())
                .bind("starts", booking.span().from())
                .bind("ends", booking.span().until())
                .bind("from", booking.occupied().from())
                .bind("until", booking.occupied().until())
                .bind("holds", booking.holdsUntil().orElse(null))
                .bind("decided", booking.at().decided().orElse(null))
                .bind("changed", booking.at().changed());
    }

    Optional<Booking> find(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE b.id = :id")
                .bind("id", id)
                .map(new BookingRow())
                .findOne();
    }

    List<Booking> byId(Handle db, Collection<Long> ids) {
        return db.createQuery(SELECT + " WHERE b.id = ANY(:ids) ORDER BY b.id")
                .bindArray("ids", Long.class, ids)
                .map(new BookingRow())
                .list();
    }

    /// Writes what has changed; who borrows and what for never does.
    void update(Handle db, Booking booking) {
        times(
                        db.createUpdate(
                                """
                                UPDATE sharing.booking
                                   SET state = :state, units = :units, starts = :starts,
                                       ends = :ends, occupied = tstzrange(:from, :until),
                                       reason = :reason, holds_until = :holds,
                                       decided_at = :decided, handed_at = :handed,
                                       returned_at = :returned, changed_at = :changed,
                                       version = :version
                                 WHERE id = :id
                                """),
                        booking)
                .bind("id", booking.id())
                .bind("reason", booking.words().reason())
                .bind("handed", booking.at().handed().orElse(null))
                .bind("returned", booking.at().returned().orElse(null))
                .bind("version", booking.version())
                .execute();
    }

    /// {@return the bookings of these things that touch a time and hold it, by start}
    List<Booking> within(Handle db, Collection<Long> things, Span within) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE b.thing = ANY(:things) AND b.starts < :until
                                   AND b.ends > :from
                                   AND b.state IN
                                       ('REQUESTED', 'ACCEPTED', 'OUT', 'RETURNED', 'CLOSURE')
                                 ORDER BY b.starts, b.id LIMIT 2000
                                """)
                .bindArray("things", Long.class, things)
                .bind("from", within.from())
                .bind("until", within.until())
                .map(new BookingRow())
                .list();
    }

    /// {@return bookings of a thing that are not over}
    List<Booking> ahead(Handle db, long thing, Instant now) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE b.thing = :thing AND upper(b.occupied) > :now
                                   AND b.state IN ('REQUESTED', 'ACCEPTED', 'OUT', 'CLOSURE')
                                   AND (b.holds_until IS NULL OR b.holds_until > :now)
                                 ORDER BY b.starts, b.id
                                """)
                .bind("thing", thing)
                .bind("now", now)
                .map(new BookingRow())
                .list();
    }

    /// {@return requests whose time is over, the longest first}
    List<Booking> lapsed(Handle db, Instant now, int most) {
        return db.createQuery(
                        SELECT
                                + """
                                 WHERE b.state = 'REQUESTED' AND b.holds_until <= :now
                                 ORDER BY b.holds_until, b.id LIMIT :most
                                """)
                .bind("now", now)
                .bind("most", most)
                .map(new BookingRow())
                .list();
    }

    long series(Handle db, long thing, Borrower borrower, Instant now) {
        return db.createQuery(
                        """
                        INSERT INTO sharing.series (thing, person, at)
                        VALUES (:thing, :person, :now) RETURNING id
                        """)
                .bind("thing", thing)
                .bind("person", SlotStore.boxed(borrower.person()))
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }
}
