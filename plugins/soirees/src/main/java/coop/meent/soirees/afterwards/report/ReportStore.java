package coop.meent.soirees.afterwards.report;

import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The figures of events in the database.
final class ReportStore {
    private static final String FIGURES =
            """
            SELECT e.id AS event, 1 AS events, count(r.id) AS placed,
                   count(r.id) FILTER (WHERE p.state IN ('HERE', 'LEFT')) AS came,
                   count(r.id) FILTER (WHERE p.state = 'MISSED') AS missed,
                   count(r.id) FILTER (WHERE r.email <> '' OR r.forgotten) AS guests,
                   count(DISTINCT r.organisation) AS organisations,
                   count(DISTINCT r.organisation) FILTER (WHERE NOT EXISTS (
                       SELECT 1 FROM soirees.registration x
                         JOIN soirees.event b ON b.id = x.event
                        WHERE x.organisation = r.organisation AND x.state = 'PLACED'
                          AND b.host = e.host AND b.state = 'PUBLISHED'
                          AND (b.starts, b.id) < (e.starts, e.id))) AS fresh
              FROM soirees.event e
              LEFT JOIN soirees.registration r ON r.event = e.id AND r.state = 'PLACED'
              LEFT JOIN soirees.presence p ON p.registration = r.id
             WHERE e.id = ANY(:ids)
             GROUP BY e.id
            """;

    private static final String YEAR =
            " WHERE e.state = 'PUBLISHED' AND e.ends <= :now"
                    + " AND (:all OR e.host = ANY(:hosts)) AND (:host = 0 OR e.host = :host)"
                    + " AND extract(year FROM e.starts AT TIME ZONE e.zone) = :year";

    /// Which events of a year are asked for.
    ///
    /// @param all whether of every host
    /// @param hosts otherwise of these alone
    /// @param host of this one; 0 for all of them
    record Which(int year, boolean all, Collection<Long> hosts, long host, Instant now) {}

    private record Line(long event, Figures figures) {}

    /// {@return the figures of each of these events}
    Map<Long, Figures> figures(Handle db, Collection<Long> events) {
        return db
                .createQuery(FIGURES)
                .bindArray("ids", Long.class, List.copyOf(events))
                .map((row, _) ->
                        new Line(
                                row.getLong("event"),
                                new Figures(
                                        row.getInt("events"),
                                        row.getInt("placed"),
                                        row.getInt("came"),
                                        row.getInt("missed"),
                                        row.getInt("guests"),
                                        row.getInt("organisations"),
                                        row.getInt("fresh"))))
                .stream()
                .collect(Collectors.toMap(Line::event, Line::figures));
    }

    /// {@return the events of a year that are over, in their order}
    List<Event> events(Handle db, Which which) {
        return db.createQuery(
                        "SELECT "
                                + EventRow.COLUMNS
                                + " FROM soirees.event e"
                                + YEAR
                                + " ORDER BY e.starts, e.id LIMIT 500")
                .bind("now", which.now())
                .bind("all", which.all())
                .bindArray("hosts", Long.class, List.copyOf(which.hosts()))
                .bind("host", which.host())
                .bind("year", which.year())
                .map(new EventRow())
                .list();
    }

    /// {@return how many different organisations came to these events, and how many of them came to
    /// none of their host before the year}
    Houses houses(Handle db, Collection<Long> events) {
        return db.createQuery(
                        """
                        SELECT count(DISTINCT r.organisation) AS houses,
                               count(DISTINCT r.organisation) FILTER (WHERE NOT EXISTS (
                                   SELECT 1 FROM soirees.registration x
                                     JOIN soirees.event b ON b.id = x.event
                                    WHERE x.organisation = r.organisation AND x.state = 'PLACED'
                                      AND b.host = e.host AND b.state = 'PUBLISHED'
                                      AND b.starts < e.starts AND b.id <> ALL(:ids))) AS fresh
                          FROM soirees.event e
                          JOIN soirees.registration r ON r.event = e.id AND r.state = 'PLACED'
                         WHERE e.id = ANY(:ids)
                        """)
                .bindArray("ids", Long.class, List.copyOf(events))
                .map((row, _) -> new Houses(row.getInt("houses"), row.getInt("fresh")))
                .one();
    }

    /// Different organisations over several events.
    record Houses(int all, int fresh) {}
}
