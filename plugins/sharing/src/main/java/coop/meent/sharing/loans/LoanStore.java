package coop.meent.sharing.loans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Loans as lists and reminders ask for them.
final class LoanStore {
    /// Whose loan it is.
    record Parties(long booking, long organisation, OptionalLong borrower) {}

    /// Something that waits for somebody.
    ///
    /// @param by until when
    record Open(long booking, String title, String state, Instant by) {}

    List<Parties> parties(Handle db, Collection<Long> bookings) {
        return db.createQuery(
                        """
                        SELECT b.id, t.organisation, b.borrower
                          FROM sharing.booking b JOIN sharing.thing t ON t.id = b.thing
                         WHERE b.id = ANY(:bookings)
                        """)
                .bindArray("bookings", Long.class, bookings)
                .map((row, _) ->
                        new Parties(
                                row.getLong("id"),
                                row.getLong("organisation"),
                                number(row, "borrower")))
                .list();
    }

    /// {@return requests that the organisations have to answer, and loans that the person keeps too
    /// long, the most urgent first}
    List<Open> open(
            Handle db, Collection<Long> organisations, long person, Instant now, int limit) {
        return db.createQuery(
                        """
                        (SELECT b.id, t.title, b.state, b.holds_until AS by
                           FROM sharing.booking b JOIN sharing.thing t ON t.id = b.thing
                          WHERE b.state = 'REQUESTED' AND b.holds_until > :now
                            AND t.organisation = ANY(:organisations)
                          ORDER BY b.holds_until LIMIT :limit)
                        UNION ALL
                        (SELECT b.id, t.title, b.state, b.ends AS by
                           FROM sharing.booking b JOIN sharing.thing t ON t.id = b.thing
                          WHERE b.state = 'OUT' AND b.ends < :now AND b.borrower = :person
                          ORDER BY b.ends LIMIT :limit)
                        ORDER BY by
                        """)
                .bindArray("organisations", Long.class, organisations)
                .bind("person", person)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, _) ->
                        new Open(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("state"),
                                row.getObject("by", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// {@return whether somebody keeps the thing of this loan too long, so that too few are there
    /// when it begins}
    boolean squeezed(Handle db, long booking, Instant now) {
        return db.createQuery(SHORT)
                .bind("booking", booking)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    // the units that are late, and those that others have while this loan lasts, leave too few
    private static final String SHORT =
            """
            SELECT EXISTS (
                SELECT 1
                  FROM sharing.booking b
                  JOIN sharing.thing t ON t.id = b.thing
                  CROSS JOIN LATERAL (
                       SELECT coalesce(sum(o.units), 0) AS late FROM sharing.booking o
                        WHERE o.thing = b.thing AND o.state = 'OUT' AND o.ends < :now
                          AND o.id <> b.id) gone
                  CROSS JOIN LATERAL (
                       SELECT count(*) AS taken FROM sharing.slot s
                        WHERE s.thing = b.thing AND s.booking <> b.id
                          AND upper(s.occupied) > lower(b.occupied)
                          AND s.occupied && b.occupied) beside
                 WHERE b.id = :booking AND b.state IN ('REQUESTED', 'ACCEPTED')
                   AND b.starts < :now::timestamptz + interval '7 days'
                   AND gone.late > 0 AND t.units - gone.late - beside.taken < b.units)
            """;

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
