package coop.meent.compass.network;

import coop.meent.compass.network.Uptake.Deeds;
import coop.meent.compass.network.Uptake.Year;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Counts who uses the compass.
final class UptakeStore {
    private static final String COUNTS =
            """
            WITH by_organisation AS (
                SELECT count(*) FILTER (WHERE state = 'CLOSED') AS closed
                  FROM compass.scan WHERE organisation IS NOT NULL GROUP BY organisation),
            deeds AS (
                SELECT count(*) FILTER (WHERE state = 'OPEN') AS open,
                       count(*) FILTER (WHERE state = 'DONE') AS done,
                       count(*) FILTER (WHERE state = 'DROPPED') AS dropped
                  FROM compass.action)
            SELECT (SELECT count(*) FROM by_organisation) AS opened,
                   (SELECT count(*) FROM by_organisation WHERE closed > 0) AS closed,
                   (SELECT count(*) FROM by_organisation WHERE closed > 1) AS back,
                   (SELECT count(*) FROM compass.scan WHERE organisation IS NULL) AS personal,
                   d.open, d.done, d.dropped
              FROM deeds d
            """;

    private static final String YEARS =
            """
            WITH happened AS (
                SELECT opened_at AS at, 'opened' AS what, organisation AS who
                  FROM compass.scan WHERE organisation IS NOT NULL
                UNION ALL
                SELECT closed_at, 'closed', organisation
                  FROM compass.scan WHERE organisation IS NOT NULL AND state = 'CLOSED'
                UNION ALL
                SELECT s.closed_at, 'back', s.organisation
                  FROM compass.scan s
                 WHERE s.state = 'CLOSED'
                   AND EXISTS (SELECT 1 FROM compass.scan e
                                WHERE e.organisation = s.organisation AND e.state = 'CLOSED'
                                  AND e.id < s.id)
                UNION ALL
                SELECT ended_at, 'done', id FROM compass.action
                 WHERE state = 'DONE' AND ended_at IS NOT NULL)
            SELECT extract(year FROM at AT TIME ZONE :zone)::integer AS year,
                   count(DISTINCT who) FILTER (WHERE what = 'opened') AS opened,
                   count(DISTINCT who) FILTER (WHERE what = 'closed') AS closed,
                   count(DISTINCT who) FILTER (WHERE what = 'back') AS back,
                   count(DISTINCT who) FILTER (WHERE what = 'done') AS done
              FROM happened
             GROUP BY 1 ORDER BY 1 DESC LIMIT 10
            """;

    Uptake read(Handle db, String zone) {
        var years = years(db, zone);
        return db.createQuery(COUNTS)
                .map((row, _) ->
                        new Uptake(
                                row.getInt("opened"),
                                row.getInt("closed"),
                                row.getInt("back"),
                                row.getInt("personal"),
                                new Deeds(
                                        row.getInt("open"),
                                        row.getInt("done"),
                                        row.getInt("dropped")),
                                years))
                .one();
    }

    private static List<Year> years(Handle db, String zone) {
        return db.createQuery(YEARS)
                .bind("zone", zone)
                .map((row, _) ->
                        new Year(
                                row.getInt("year"),
                                row.getInt("opened"),
                                row.getInt("closed"),
                                row.getInt("back"),
                                row.getInt("done")))
                .list();
    }
}
