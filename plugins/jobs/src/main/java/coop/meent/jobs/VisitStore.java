package coop.meent.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// How many people saw a page on a day, in the database.
final class VisitStore {
    private static final String COUNT =
            """
            WITH first AS (
                INSERT INTO jobs.visitor (day, vacancy, visitor)
                VALUES (:day, :vacancy, :visitor)
                    ON CONFLICT DO NOTHING
                RETURNING vacancy, day)
            INSERT INTO jobs.visits (vacancy, day, visitors)
            SELECT vacancy, day, 1 FROM first
                ON CONFLICT (vacancy, day) DO UPDATE SET visitors = visits.visitors + 1
            """;

    private static final String YEARS =
            """
              WITH posted AS (
                   SELECT extract(year FROM published_on)::int AS year,
                          count(*) AS vacancies,
                          count(DISTINCT organisation) FILTER (WHERE by_member) AS members,
                          count(DISTINCT organisation) FILTER (WHERE NOT by_member) AS others
                     FROM jobs.vacancy
                    WHERE published_on IS NOT NULL
                    GROUP BY 1),
                   read AS (
                   SELECT extract(year FROM day)::int AS year,
                          coalesce(sum(visitors) FILTER (WHERE vacancy <> 0), 0) AS readers,
                          coalesce(sum(visitors) FILTER (WHERE vacancy = 0), 0) AS overview
                     FROM jobs.visits
                    GROUP BY 1)
            SELECT year, coalesce(vacancies, 0) AS vacancies, coalesce(members, 0) AS members,
                   coalesce(others, 0) AS others, coalesce(readers, 0) AS readers,
                   coalesce(overview, 0) AS overview
              FROM posted FULL JOIN read USING (year)
             ORDER BY year DESC
            """;

    /// Counts a visitor who was not yet counted on that day.
    void count(Handle db, long vacancy, LocalDate day, String visitor) {
        db.createUpdate(COUNT)
                .bind("vacancy", vacancy)
                .bind("day", day)
                .bind("visitor", visitor)
                .execute();
    }

    /// Adds visitors who were counted elsewhere.
    void add(Handle db, long vacancy, LocalDate day, int visitors) {
        db.createUpdate(
                        """
                        INSERT INTO jobs.visits (vacancy, day, visitors)
                        VALUES (:vacancy, :day, :visitors)
                            ON CONFLICT (vacancy, day)
                            DO UPDATE SET visitors = visits.visitors + excluded.visitors
                        """)
                .bind("vacancy", vacancy)
                .bind("day", day)
                .bind("visitors", visitors)
                .execute();
    }

    /// {@return the visitors of each day that had any, newest first}
    List<Visits.Day> days(Handle db, long vacancy, int limit) {
        return db.createQuery(
                        """
                        SELECT day, visitors
                          FROM jobs.visits
                         WHERE vacancy = :vacancy
                         ORDER BY day DESC
                         LIMIT :limit
                        """)
                .bind("vacancy", vacancy)
                .bind("limit", limit)
                .map((row, _) ->
                        new Visits.Day(
                                row.getObject("day", LocalDate.class), row.getInt("visitors")))
                .list();
    }

    /// {@return the visitors of all days together, by vacancy; none for who had none}
    Map<Long, Long> sums(Handle db, Collection<Long> vacancies) {
        return db
                .createQuery(
                        """
                        SELECT vacancy, sum(visitors) AS visitors
                          FROM jobs.visits
                         WHERE vacancy = ANY(:vacancies)
                         GROUP BY vacancy
                        """)
                .bindArray("vacancies", Long.class, List.copyOf(vacancies))
                .map((row, _) -> Map.entry(row.getLong("vacancy"), row.getLong("visitors")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Visits.Year> years(Handle db) {
        return db.createQuery(YEARS).map((row, _) -> year(row)).list();
    }

    private static Visits.Year year(ResultSet row) throws SQLException {
        return new Visits.Year(
                row.getInt("year"),
                row.getInt("vacancies"),
                row.getInt("members"),
                row.getInt("others"),
                row.getLong("readers"),
                row.getLong("overview"));
    }

    /// Forgets who was counted before that day.
    void forget(Handle db, LocalDate before) {
        db.createUpdate("DELETE FROM jobs.visitor WHERE day < :before")
                .bind("before", before)
                .execute();
    }
}
