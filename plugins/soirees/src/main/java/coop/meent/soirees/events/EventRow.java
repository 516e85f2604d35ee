package coop.meent.soirees.events;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the event that it is.
public final class EventRow implements RowMapper<Event> {
    /// The columns of the table `e` that it reads.
    public static final String COLUMNS =
            """
            e.id AS event_id, e.series, e.kind, e.host, e.language AS event_language, e.title,
            e.body, e.starts, e.ends, e.zone, e.opens, e.closes, e.place, e.address, e.online,
            e.capacity, e.hold_hours, e.audience, e.guests, e.state AS event_state, e.reason,
            e.changed_at AS event_changed_at, e.version, e.announced_starts, e.announced_hall
            """;

    @Override
    public Event map(ResultSet row, StatementContext context) throws SQLException {
        return new Event(
                row.getLong("event_id"),
                Event.Kind.valueOf(row.getString("kind")),
                row.getLong("host"),
                new Event.Words(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("event_language")),
                times(row),
                new Event.Venue(
                        row.getString("place"), row.getString("address"), row.getString("online")),
                new Event.Terms(
                        row.getInt("capacity"),
                        row.getInt("hold_hours"),
                        row.getString("audience"),
                        row.getBoolean("guests")),
                new Event.Status(
                        Event.State.valueOf(row.getString("event_state")),
                        row.getString("reason"),
                        Cells.moment(row, "event_changed_at"),
                        row.getInt("version"),
                        announced(row)),
                Cells.number(row, "series"));
    }

    private static Optional<Event.Announced> announced(ResultSet row) throws SQLException {
        boolean hall = row.getBoolean("announced_hall");
        return Cells.perhaps(row, "announced_starts").map(it -> new Event.Announced(it, hall));
    }

    private static Event.Times times(ResultSet row) throws SQLException {
        return new Event.Times(
                Cells.moment(row, "starts"),
                Cells.moment(row, "ends"),
                ZoneId.of(row.getString("zone")),
                Cells.perhaps(row, "opens"),
                Cells.perhaps(row, "closes"));
    }
}
