package coop.meent.core.care;

import coop.meent.core.care.CareCase.Stage;
import coop.meent.core.care.CareCase.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Cases as they are read: one with all that belongs to it, the queue, the years.
final class CaseReadStore {
    private static final String SELECT =
            """
            SELECT c.id, c.type, c.thing, c.title, c.path, c.author, c.organisation, c.state,
                   c.opened_at, c.waiting_at,
                   (SELECT count(*) FROM core.care_report r WHERE r.care_case = c.id) AS reports
              FROM core.care_case c
            """;

    private static final String YEARS =
            """
            SELECT extract(year FROM at AT TIME ZONE :zone)::int AS year,
                   count(*) FILTER (WHERE what = 'report') AS reports,
                   count(*) FILTER (WHERE what = 'hide') AS hidden,
                   count(*) FILTER (WHERE what = 'appeal') AS appeals,
                   count(*) FILTER (WHERE what = 'grant') AS granted
              FROM (SELECT at, 'report' AS what FROM core.care_report
                    UNION ALL
                    SELECT at, 'appeal' FROM core.care_appeal
                    UNION ALL
                    SELECT at, CASE stage WHEN 'report' THEN outcome
                                          ELSE CASE outcome WHEN 'keep' THEN 'grant' END END
                      FROM core.care_decision) AS happened
             GROUP BY year
             ORDER BY year DESC
            """;

    /// What a year brought.
    public record Year(int year, int reports, int hidden, int appeals, int granted) {}

    /// {@return what waits for the team, longest first}
    List<CareCase> waiting(Handle db, Instant after, long afterId, int limit) {
        return db.createQuery(
                        SELECT
                                + """
                                WHERE c.state IN ('open', 'appealed')
                                  AND (c.waiting_at, c.id) > (:after, :afterId)
                                ORDER BY c.waiting_at, c.id
                                LIMIT :limit
                                """)
                .bind("after", after)
                .bind("afterId", afterId)
                .bind("limit", limit)
                .map((row, _) -> careCase(row))
                .list();
    }

    /// {@return what was decided, newest case first}
    List<CareCase> decided(Handle db, long before, int limit) {
        return db.createQuery(
                        SELECT
                                + """
                                WHERE c.state NOT IN ('open', 'appealed') AND c.id < :before
                                ORDER BY c.id DESC
                                LIMIT :limit
                                """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> careCase(row))
                .list();
    }

    /// {@return the case with all that belongs to it}
    Optional<CareCase.File> file(Handle db, long id) {
        return db.createQuery(SELECT + " WHERE c.id = :id")
                .bind("id", id)
                .map((row, _) -> careCase(row))
                .findOne()
                .map(one ->
                        new CareCase.File(one, reports(db, id), appeal(db, id), decisions(db, id)));
    }

    /// {@return the newest case of a thing, without its reports}
    Optional<CareCase.File> last(Handle db, String type, String thing) {
        return db.createQuery(
                        SELECT
                                + """
                                WHERE c.type = :type AND c.thing = :thing
                                ORDER BY c.id DESC
                                LIMIT 1
                                """)
                .bind("type", type)
                .bind("thing", thing)
                .map((row, _) -> careCase(row))
                .findOne()
                .map(one ->
                        new CareCase.File(
                                one, List.of(), appeal(db, one.id()), decisions(db, one.id())));
    }

    private static List<CareCase.Report> reports(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT r.person, coalesce(p.name, '') AS name, r.email, r.language, r.rule,
                               r.words, r.at
                          FROM core.care_report r
                          LEFT JOIN core.person p ON p.id = r.person
                         WHERE r.care_case = :id
                         ORDER BY r.at, r.id
                         LIMIT 200
                        """)
                .bind("id", id)
                .map((row, _) ->
                        new CareCase.Report(
                                number(row, "person"),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language"),
                                row.getString("rule"),
                                row.getString("words"),
                                moment(row, "at")))
                .list();
    }

    private static Optional<CareCase.Appeal> appeal(Handle db, long id) {
        return db.createQuery(
                        "SELECT person, words, at FROM core.care_appeal WHERE care_case = :id")
                .bind("id", id)
                .map((row, _) ->
                        new CareCase.Appeal(
                                number(row, "person"), row.getString("words"), moment(row, "at")))
                .findOne();
    }

    private static List<CareCase.Decision> decisions(Handle db, long id) {
        return db.createQuery(
                        """
                        SELECT stage, outcome, rule, words, note, person, at
                          FROM core.care_decision
                         WHERE care_case = :id
                         ORDER BY at
                        """)
                .bind("id", id)
                .map((row, _) ->
                        new CareCase.Decision(
                                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                                row.getString("outcome").equals("hide"),
                                row.getString("rule"),
                                row.getString("words"),
                                row.getString("note"),
                                number(row, "person"),
                                moment(row, "at")))
                .list();
    }

    /// {@return the years, newest first}
    List<Year> years(Handle db, String zone) {
        return db.createQuery(YEARS)
                .bind("zone", zone)
                .map((row, _) ->
                        new Year(
                                row.getInt("year"),
                                row.getInt("reports"),
                                row.getInt("hidden"),
                                row.getInt("appeals"),
                                row.getInt("granted")))
                .list();
    }

    private static CareCase careCase(ResultSet row) throws SQLException {
        return new CareCase(
                row.getLong("id"),
                row.getString("type"),
                row.getString("thing"),
                row.getString("title"),
                row.getString("path"),
                number(row, "author"),
                number(row, "organisation"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                moment(row, "opened_at"),
                moment(row, "waiting_at"),
                row.getInt("reports"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
