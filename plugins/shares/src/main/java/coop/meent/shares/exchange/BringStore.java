package coop.meent.shares.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What of a sheet comes in next, in the database.
final class BringStore {
    private static final String HOLDERS =
            """
            SELECT l.line, l.holder_key, l.cells, 0 AS holder, 0 AS class, 0 AS quantity,
                   0 AS value_cents, 0 AS paid_cents, since, CAST(NULL AS bigint) AS first_number
              FROM shares.import_line l
             WHERE l.register_id = shares.register_now() AND l.import = :import
               AND l.line = (SELECT min(f.line)
                               FROM shares.import_line f
                              WHERE f.register_id = shares.register_now()
                                AND f.import = :import AND f.holder_key = l.holder_key)
               AND NOT EXISTS (SELECT
                                 FROM shares.import_holder h
                                WHERE h.register_id = shares.register_now()
                                  AND h.import = :import AND h.holder_key = l.holder_key)
             ORDER BY CASE WHEN l.holder_key LIKE 'nr %'
                           THEN substr(l.holder_key, 4)::bigint END NULLS LAST, l.line
             LIMIT :most
            """;

    private static final String ENTRIES =
            """
            SELECT l.line, l.holder_key, l.cells, h.holder, l.class, l.quantity, l.value_cents,
                   l.paid_cents, l.since, l.first_number
              FROM shares.import_line l
              JOIN shares.import_holder h USING (register_id, import, holder_key)
             WHERE l.register_id = shares.register_now() AND l.import = :import
             ORDER BY l.since, l.line
             LIMIT :most
            """;

    /// A line that comes in.
    ///
    /// @param key equal for lines of the same holder
    /// @param holder its number; 0 as long as it has none
    record Line(
            long line,
            String key,
            List<String> cells,
            long holder,
            int shareClass,
            long quantity,
            long valueCents,
            long paidCents,
            LocalDate since,
            OptionalLong firstNumber) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// {@return the first line of each holder without a number; former numbers upwards, then those
    /// without one}
    List<Line> holders(Handle db, long id, int most) {
        return lines(db, HOLDERS, id, most);
    }

    /// {@return the lines that did not come in yet, the oldest shares first}
    List<Line> entries(Handle db, long id, int most) {
        return lines(db, ENTRIES, id, most);
    }

    void number(Handle db, long id, List<String> keys, List<Long> numbers) {
        db.createUpdate(
                        """
                        INSERT INTO shares.import_holder (register_id, import, holder_key, holder)
                        SELECT shares.register_now(), :import, given.key, given.no
                          FROM unnest(:keys, :numbers) AS given (key, no)
                        """)
                .bind("import", id)
                .bindArray("keys", String.class, keys)
                .bindArray("numbers", Long.class, numbers)
                .execute();
    }

    void brought(Handle db, long id, List<Long> lines) {
        db.createUpdate(
                        """
                        DELETE FROM shares.import_line
                         WHERE register_id = shares.register_now() AND import = :import
                           AND line = ANY(:lines)
                        """)
                .bind("import", id)
                .bindArray("lines", Long.class, lines)
                .execute();
    }

    private static List<Line> lines(Handle db, String sql, long id, int most) {
        return db.createQuery(sql)
                .bind("import", id)
                .bind("most", most)
                .map((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var first = row.getObject("first_number", Long.class);
        return new Line(
                row.getLong("line"),
                row.getString("holder_key"),
                List.of((String[]) row.getArray("cells").getArray()),
                row.getLong("holder"),
                row.getInt("class"),
                row.getLong("quantity"),
                row.getLong("value_cents"),
                row.getLong("paid_cents"),
                row.getObject("since", LocalDate.class),
                first == null ? OptionalLong.empty() : OptionalLong.of(first));
    }
}
