package coop.meent.sharing.calendar;

import coop.meent.sharing.calendar.Stay.Kind;
import coop.meent.sharing.times.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What occupies things, from the database.
final class StayStore {
    // a request whose time is over holds nothing any more, noted or not
    private static final String WITHIN =
            """
            SELECT b.id, b.thing, b.state, b.units, b.starts, b.ends, lower(b.occupied) AS first,
                   upper(b.occupied) AS last, b.borrower, b.organisation, g.name AS guest
              FROM sharing.slot s
              JOIN sharing.booking b ON b.id = s.booking
              LEFT JOIN sharing.guest g ON g.id = b.guest
             WHERE s.thing = ANY(:things) AND s.position = 1
               AND upper(s.occupied) > :from AND lower(s.occupied) < :until
               AND (b.state IN ('ACCEPTED', 'OUT', 'CLOSURE')
                    OR b.state = 'REQUESTED' AND b.holds_until > :now)
             ORDER BY b.starts, b.id
            """;

    /// {@return what touches the window, by its start; of all these things in one statement}
    List<Stay> within(Handle db, Collection<Long> things, Span window, Instant now) {
        return db.createQuery(WITHIN)
                .bindArray("things", Long.class, things)
                .bind("from", window.from())
                .bind("until", window.until())
                .bind("now", now)
                .map(StayStore::stay)
                .list();
    }

    private static Stay stay(ResultSet row, StatementContext ignored) throws SQLException {
        return new Stay(
                row.getLong("id"),
                row.getLong("thing"),
                kind(row.getString("state")),
                row.getInt("units"),
                new Span(moment(row, "first"), moment(row, "last")),
                new Span(moment(row, "starts"), moment(row, "ends")),
                number(row, "borrower"),
                number(row, "organisation"),
                Objects.requireNonNullElse(row.getString("guest"), ""));
    }

    private static Kind kind(String state) {
        return switch (state) {
            case "CLOSURE" -> Kind.CLOSURE;
            case "REQUESTED" -> Kind.REQUEST;
            default -> Kind.LOAN;
        };
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
