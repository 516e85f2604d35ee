package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the booking that it is.
public final class BookingRow implements RowMapper<Booking> {
    /// The columns of the table `b` that it reads.
    public static final String COLUMNS =
            """
            b.id, b.thing, b.state, b.units, b.starts, b.ends, lower(b.occupied) AS occupied_from,
            upper(b.occupied) AS occupied_until, b.borrower, b.organisation, b.guest, b.purpose,
            b.reason, b.terms_version, b.holds_until, b.series, b.requested_at, b.decided_at,
            b.handed_at, b.returned_at, b.changed_at, b.version
            """;

    @Override
    public Booking map(ResultSet row, StatementContext context) throws SQLException {
        return new Booking(
                row.getLong("id"),
                row.getLong("thing"),
                Booking.State.valueOf(row.getString("state")),
                row.getInt("units"),
                new Span(at(row, "starts"), at(row, "ends")),
                new Span(at(row, "occupied_from"), at(row, "occupied_until")),
                borrower(row),
                new Booking.Words(row.getString("purpose"), row.getString("reason")),
                row.getInt("terms_version"),
                moment(row, "holds_until"),
                number(row, "series"),
                moments(row),
                row.getInt("version"));
    }

    private static Borrower borrower(ResultSet row) throws SQLException {
        var person = number(row, "borrower");
        var guest = number(row, "guest");
        if (person.isPresent()) {
            return new Borrower.Person(person.getAsLong(), number(row, "organisation"));
        }
        return guest.isPresent() ? new Borrower.Guest(guest.getAsLong()) : new Borrower.Nobody();
    }

    private static Booking.Moments moments(ResultSet row) throws SQLException {
        return new Booking.Moments(
                at(row, "requested_at"),
                moment(row, "decided_at"),
                moment(row, "handed_at"),
                moment(row, "returned_at"),
                at(row, "changed_at"));
    }

    static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
