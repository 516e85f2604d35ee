package coop.meent.sharing.asks;

import coop.meent.api.Audience;
import coop.meent.sharing.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the ask that it is.
final class AskRow implements RowMapper<Ask> {
    /// The columns of the table `a` that it reads.
    static final String COLUMNS =
            """
            a.id, a.asker, a.organisation, a.title, a.body, a.tags, a.sector, a.town, a.language,
            a.audience, a.by_when, a.state, a.replies, a.asked_at, a.closed_at, a.version, a.hidden
            """;

    @Override
    public Ask map(ResultSet row, StatementContext context) throws SQLException {
        var wording =
                new Wording(
                        row.getString("title"),
                        row.getString("body"),
                        Cells.texts(row, "tags"),
                        row.getString("sector"),
                        row.getString("town"),
                        row.getString("language"));
        return new Ask(
                row.getLong("id"),
                Cells.number(row, "asker"),
                Cells.number(row, "organisation"),
                wording,
                new Audience(row.getString("audience")),
                row.getObject("by_when", LocalDate.class),
                Ask.State.valueOf(row.getString("state")),
                row.getInt("replies"),
                Cells.moment(row, "asked_at"),
                Cells.perhaps(row, "closed_at"),
                row.getInt("version"),
                row.getString("hidden"));
    }
}
