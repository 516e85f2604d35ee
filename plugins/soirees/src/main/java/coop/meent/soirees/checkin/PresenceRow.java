package coop.meent.soirees.checkin;

import coop.meent.soirees.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the presence that it is.
public final class PresenceRow implements RowMapper<Presence> {
    /// The columns of the table `p` that it reads.
    public static final String COLUMNS =
            """
            p.registration, p.state AS presence, p.arrived_at, p.left_at, p.paid_at
            """;

    @Override
    public Presence map(ResultSet row, StatementContext context) throws SQLException {
        return new Presence(
                row.getLong("registration"),
                Presence.State.valueOf(row.getString("presence")),
                Cells.perhaps(row, "arrived_at"),
                Cells.perhaps(row, "left_at"),
                Cells.perhaps(row, "paid_at"));
    }
}
