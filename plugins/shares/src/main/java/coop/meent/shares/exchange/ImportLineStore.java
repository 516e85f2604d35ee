package coop.meent.shares.exchange;

import coop.meent.api.Problem;
import coop.meent.shares.exchange.Import.Total;
import coop.meent.shares.exchange.Import.Wrong;
import coop.meent.shares.exchange.SheetFile.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The lines of sheets that were sent in, in the database.
final class ImportLineStore {
    private static final String LINE =
            """
            INSERT INTO shares.import_line (register_id, import, line, cells)
            VALUES (shares.register_now(), :import, :line, :cells)
            """;

    private static final String READ =
            """
            UPDATE shares.import_line
               SET holder_key = :key, who = :who, first_number = :first, class = :class, quantity = :quantity,
                   value_cents = :value, paid_cents = :paid, since = :since,
                   problems = :problems
             WHERE register_id = shares.register_now() AND import = :import AND line = :line
            """;

    private static final String TOTALS =
            """
            SELECT class, count(DISTINCT holder_key) AS holders, sum(quantity) AS shares,
                   sum(paid_cents) AS paid
              FROM shares.import_line
             WHERE register_id = shares.register_now() AND import = :import AND class > 0
             GROUP BY class ORDER BY class
            """;

    void lay(Handle db, long id, List<Line> lines) {
        var batch = db.prepareBatch(LINE);
        for (var line : lines) {
            batch.bind("import", id)
                    .bind("line", line.number())
                    .bindArray("cells", String.class, line.cells())
                    .add();
        }
        batch.execute();
        db.createUpdate(
                        """
                        UPDATE shares.import SET lines = lines + :more
                         WHERE register_id = shares.register_now() AND id = :id
                        """)
                .bind("more", lines.size())
                .bind("id", id)
                .execute();
    }

    List<Line> lines(Handle db, long id, long after, int most) {
        return db.createQuery(
                        """
                        SELECT line, cells FROM shares.import_line
                         WHERE register_id = shares.register_now() AND import = :import
                           AND line > :after
                         ORDER BY line LIMIT :most
                        """)
                .bind("import", id)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> new Line(row.getLong("line"), texts(row, "cells")))
                .list();
    }

    /// {@return the rows of one table of a whole export}
    List<String> rows(Handle db, long id, String table) {
        return db.createQuery(
                        """
                        SELECT cells[2] FROM shares.import_line
                         WHERE register_id = shares.register_now() AND import = :import
                           AND cells[1] = :table
                         ORDER BY line
                        """)
                .bind("import", id)
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    void read(Handle db, long id, List<Numbered> lines) {
        var batch = db.prepareBatch(READ);
        for (var it : lines) {
            var line = it.read().line();
            batch.bind("import", id)
                    .bind("line", it.number())
                    .bind("key", line.holderKey())
                    .bind("who", line.who())
                    .bind(
                            "first",
                            line.firstNumber().isPresent() ? line.firstNumber().getAsLong() : null)
                    .bind("class", line.shareClass())
                    .bind("quantity", line.quantity())
                    .bind("value", line.valueCents())
                    .bind("paid", line.paidCents())
                    .bind("since", line.since())
                    .bindArray("problems", String.class, texts(it.read().problems()))
                    .add();
        }
        batch.execute();
    }

    /// A line that was read.
    record Numbered(long number, OpeningLine.Read read) {}

    /// Adds a problem to every line that one of these statements finds.
    void mark(Handle db, long id, String where, Problem problem) {
        db.createUpdate(
                        """
                        UPDATE shares.import_line AS l
                           SET problems = problems || CAST(:problem AS text)
                         WHERE register_id = shares.register_now() AND import = :import AND
                        """
                                + where)
                .bind("import", id)
                .bind("problem", text(problem))
                .execute();
    }

    long wrong(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM shares.import_line
                         WHERE register_id = shares.register_now() AND import = :import
                           AND problems <> '{}'
                        """)
                .bind("import", id)
                .mapTo(Long.class)
                .one();
    }

    List<Wrong> wrongLines(Handle db, long id, long after, int most) {
        return db.createQuery(
                        """
                        SELECT line, cells, problems FROM shares.import_line
                         WHERE register_id = shares.register_now() AND import = :import
                           AND problems <> '{}' AND line > :after
                         ORDER BY line LIMIT :most
                        """)
                .bind("import", id)
                .bind("after", after)
                .bind("most", most)
                .map((row, _) ->
                        new Wrong(
                                row.getLong("line"),
                                texts(row, "cells"),
                                texts(row, "problems").stream()
                                        .map(it -> List.of(it.split("\\|", -1)))
                                        .toList()))
                .list();
    }

    List<Total> totals(Handle db, long id) {
        return db.createQuery(TOTALS)
                .bind("import", id)
                .map((row, _) ->
                        new Total(
                                row.getInt("class"),
                                row.getLong("holders"),
                                row.getLong("shares"),
                                row.getLong("paid")))
                .list();
    }

    /// Forgets the lines; what was brought in stays.
    void forget(Handle db, long id) {
        for (var table : List.of("import_line", "import_holder")) {
            db.createUpdate(
                            "DELETE FROM shares."
                                    + table
                                    + " WHERE register_id = shares.register_now() AND import = :import")
                    .bind("import", id)
                    .execute();
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(ImportLineStore::text).toList();
    }

    private static String text(Problem problem) {
        var parts =
                Stream.concat(
                        Stream.of(problem.field(), problem.key()),
                        problem.arguments().stream().map(it -> it.toString().replace("|", " ")));
        return String.join("|", parts.toList());
    }
}
