package coop.meent.compass.scans;

import coop.meent.compass.sets.SetKey;
import coop.meent.compass.typed.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of the table as the scan that it is.
public final class ScanRow implements RowMapper<Scan> {
    /// The columns of the table `s` that it reads.
    public static final String COLUMNS =
            """
            s.id, s.organisation, s.person, s.set_id, s.set_version, s.sector, s.size, s.founded,
            s.last_first, s.closes_on, s.opened_at, s.closed_at, s.shared_at, s.version
            """;

    @Override
    public Scan map(ResultSet row, StatementContext context) throws SQLException {
        int founded = row.getInt("founded");
        var profile =
                new Scan.Profile(
                        row.getString("sector"),
                        Size.of(row.getString("size")).orElseThrow(),
                        founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded));
        return new Scan(
                row.getInt("id"),
                Cells.number(row, "organisation"),
                Cells.number(row, "person"),
                new SetKey(row.getString("set_id"), row.getInt("set_version")),
                profile,
                row.getBoolean("last_first"),
                Optional.ofNullable(row.getObject("closes_on", LocalDate.class)),
                Cells.moment(row, "opened_at"),
                Cells.perhaps(row, "closed_at"),
                Cells.perhaps(row, "shared_at"),
                row.getInt("version"));
    }
}
