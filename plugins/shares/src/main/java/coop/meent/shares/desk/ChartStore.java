package coop.meent.shares.desk;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Counts of holders, for charts.
final class ChartStore {
    private static final String GROWTH =
            """
            WITH days AS (
                SELECT holder, counts_from, sum(quantity) AS change FROM shares.leg
                 WHERE counts_from <= :on GROUP BY holder, counts_from),
            run AS (
                SELECT counts_from, change,
                       sum(change) OVER (PARTITION BY holder ORDER BY counts_from) AS held
                  FROM days)
            SELECT extract(year FROM counts_from)::int AS year,
                   count(*) FILTER (WHERE held > 0 AND held = change) AS came,
                   count(*) FILTER (WHERE held = 0 AND change < 0) AS went,
                   sum(change)::bigint AS shares
              FROM run GROUP BY year ORDER BY year
            """;
    private static final String HELD =
            """
            WITH held AS (
                SELECT holder, sum(quantity) AS shares FROM shares.leg
                 WHERE counts_from <= :on GROUP BY holder HAVING sum(quantity) > 0)
            """;
    private static final String AGES =
            HELD
                    + """
                    SELECT CASE WHEN h.born IS NULL THEN -1
                                ELSE width_bucket(extract(year FROM age(:on, h.born))::int,
                                                  ARRAY[18, 30, 45, 60, 75]) END AS place,
                           '' AS name, count(*) AS number
                      FROM held JOIN shares.holder h ON h.no = held.holder
                     WHERE h.kind = 'NATURAL' GROUP BY place ORDER BY place
                    """;
    private static final String TOWNS =
            HELD
                    + """
                    SELECT 0 AS place, v.municipality AS name, count(*) AS number
                      FROM held
                      JOIN LATERAL (
                          SELECT municipality FROM shares.holder_version
                           WHERE holder = held.holder AND valid_from <= :on
                           ORDER BY valid_from DESC, no DESC LIMIT 1) AS v ON true
                     GROUP BY v.municipality ORDER BY number DESC, name
                    """;

    /// What a year brought.
    record Year(int year, long came, long went, long shares) {}

    /// So many of something.
    record Count(int place, String name, long number) {}

    List<Year> growth(Handle db, LocalDate on) {
        return db.createQuery(GROWTH)
                .bind("on", on)
                .map((row, _) ->
                        new Year(
                                row.getInt("year"),
                                row.getLong("came"),
                                row.getLong("went"),
                                row.getLong("shares")))
                .list();
    }

    /// {@return people by age: below 18, 30, 45, 60, 75 and from there; -1 for who is not known}
    List<Count> ages(Handle db, LocalDate on) {
        return counts(db, AGES, on);
    }

    /// {@return holders by municipality, most first}
    List<Count> towns(Handle db, LocalDate on) {
        return counts(db, TOWNS, on);
    }

    private static List<Count> counts(Handle db, String sql, LocalDate on) {
        return db.createQuery(sql)
                .bind("on", on)
                .map((row, _) ->
                        new Count(
                                row.getInt("place"), row.getString("name"), row.getLong("number")))
                .list();
    }
}
