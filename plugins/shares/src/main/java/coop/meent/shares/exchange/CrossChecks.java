package coop.meent.shares.exchange;

import coop.meent.api.Problem;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What can be wrong between the lines of a sheet, or between the sheet and the register: found by
/// the database, once every line was read.
final class CrossChecks {
    private static final List<Check> CHECKS =
            List.of(
                    check(
                            Field.NUMBER,
                            "number.other",
                            """
                            EXISTS (SELECT FROM shares.import_line o
                                     WHERE o.register_id = l.register_id AND o.import = l.import
                                       AND o.holder_key = l.holder_key AND o.who <> l.who)
                            """),
                    check(
                            Field.NUMBER,
                            "number.taken",
                            """
                            EXISTS (SELECT FROM shares.head h
                                     WHERE h.register_id = l.register_id
                                       AND h.holder_no >= CASE WHEN l.holder_key LIKE 'nr %'
                                                               THEN substr(l.holder_key, 4)::bigint
                                                          END)
                            """),
                    check(
                            Field.NAME,
                            "line.twice",
                            """
                            EXISTS (SELECT FROM shares.import_line o
                                     WHERE o.register_id = l.register_id AND o.import = l.import
                                       AND o.holder_key = l.holder_key AND o.since = l.since
                                       AND o.line < l.line AND o.cells = l.cells)
                            """),
                    check(
                            Field.FIRST_NUMBER,
                            "number.overlap",
                            """
                            line IN (SELECT line
                                       FROM (SELECT line, first_number,
                                                    max(first_number + quantity - 1) OVER (
                                                        PARTITION BY class ORDER BY first_number, line
                                                        ROWS BETWEEN UNBOUNDED PRECEDING
                                                                 AND 1 PRECEDING) AS taken
                                               FROM shares.import_line
                                              WHERE register_id = shares.register_now()
                                                AND import = :import
                                                AND first_number IS NOT NULL) AS ranges
                                      WHERE first_number <= taken)
                            """));

    private final ImportLineStore lines;

    CrossChecks(ImportLineStore lines) {
        this.lines = lines;
    }

    private record Check(Problem problem, String where) {}

    void mark(Handle db, long id) {
        CHECKS.forEach(check -> lines.mark(db, id, check.where(), check.problem()));
    }

    private static Check check(Field field, String key, String where) {
        return new Check(Problem.of(field.key(), "shares.import.wrong." + key), where);
    }
}
