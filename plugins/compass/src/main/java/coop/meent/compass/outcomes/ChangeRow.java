package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// A row of the table as the change that it is.
final class ChangeRow {
    private ChangeRow() {}

    static Year.Change of(ResultSet row) throws SQLException {
        return new Year.Change(
                Principle.of(Principle.TAGS + row.getInt("principle")).orElseThrow(),
                row.getInt("questions"),
                tenths(row, "before_tenths"),
                tenths(row, "now_tenths"));
    }

    private static Optional<BigDecimal> tenths(ResultSet row, String column) throws SQLException {
        int tenths = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(BigDecimal.valueOf(tenths, 1));
    }
}
