package coop.meent.compass.deeds;

import coop.meent.api.Principle;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the action that it is.
final class ActionRow implements RowMapper<Action> {
    /// The columns of an action `a` of a scan `s` that it reads.
    static final String COLUMNS =
            """
            a.id, a.scan, a.principle, a.title, a.about, a.owner, a.due, a.state, a.changed,
            a.made_at, a.ended_at, a.version, s.organisation,
            CASE WHEN s.organisation IS NULL THEN s.person END AS person
            """;

    @Override
    public Action map(ResultSet row, StatementContext context) throws SQLException {
        var plan =
                new Action.Plan(
                        Principle.of(Principle.TAGS + row.getInt("principle")).orElseThrow(),
                        row.getString("title"),
                        row.getString("about"),
                        Cells.number(row, "owner"),
                        row.getObject("due", LocalDate.class));
        return new Action(
                row.getLong("id"),
                row.getInt("scan"),
                new Action.Whose(Cells.number(row, "organisation"), Cells.number(row, "person")),
                plan,
                Action.State.valueOf(row.getString("state")),
                row.getString("changed"),
                Cells.moment(row, "made_at"),
                Cells.perhaps(row, "ended_at"),
                row.getInt("version"));
    }
}
