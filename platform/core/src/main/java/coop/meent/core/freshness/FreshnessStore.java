package coop.meent.core.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// What is kept fresh, in the database: the questions and their answers.
final class FreshnessStore {
    private static final String COLUMNS =
            "o.plugin, o.type, o.thing, o.title, o.path, o.edit, o.due_on, o.stale_on,"
                    + " o.checked_on";

    // an owner who acts for the organisation no more is none, and those who do are asked at once
    private static final String ASKED =
            """
            WITH open AS (
                SELECT t.*, t.stale_on <= :today AS late,
                       EXISTS (
                           SELECT FROM core.freshness_asked a
                            WHERE a.plugin = t.plugin AND a.type = t.type AND a.thing = t.thing AND NOT a.deputy
                              AND (t.organisation IS NULL OR EXISTS (
                                      SELECT FROM core.mandate m
                                       WHERE m.person = a.person AND m.organisation = t.organisation
                                         AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)))
                       ) AS owned
                  FROM core.freshness_thing t
                 WHERE t.due_on <= :until AND t.plugin || '/' || t.type = ANY(:kinds)
            ), asked AS (
                SELECT o.plugin, o.type, o.thing, a.person
                  FROM open o
                  JOIN core.freshness_asked a ON a.plugin = o.plugin AND a.type = o.type AND a.thing = o.thing
                 WHERE NOT a.deputy OR o.late
                 UNION
                SELECT o.plugin, o.type, o.thing, m.person
                  FROM open o
                  JOIN core.mandate m ON m.organisation = o.organisation
                   AND m.role IN ('REPRESENTATIVE', 'ADMINISTRATOR', 'EDITOR')
                   AND m.starts <= :today AND (m.ends IS NULL OR m.ends >= :today)
                 WHERE o.late OR NOT o.owned
            )
            """;

    private static final String OF_PERSONS =
            ASKED
                    + "SELECT w.person, "
                    + COLUMNS
                    + """

                      FROM asked w
                      JOIN open o ON o.plugin = w.plugin AND o.type = w.type AND o.thing = w.thing
                      JOIN core.person p ON p.id = w.person AND p.ended_at IS NULL
                     WHERE w.person = ANY(:persons)
                     ORDER BY w.person, o.due_on, o.plugin, o.type, o.thing
                    """;

    private static final String TO_WRITE =
            ASKED
                    + """
                    SELECT DISTINCT w.person
                      FROM asked w
                      JOIN core.person p ON p.id = w.person AND p.ended_at IS NULL
                     WHERE w.person > :after
                       AND NOT EXISTS (SELECT FROM core.notice_event e
                                        WHERE e.kind = :notice AND e.subject = 'person:' || w.person
                                          AND e.key = :week)
                     ORDER BY w.person
                     LIMIT :limit
                    """;

    private static final String OVERDUE =
            ASKED
                    + "SELECT "
                    + COLUMNS
                    + """
                    , coalesce(n.names, '') AS names, n.names IS NULL OR o.stale_on <= :forgotten AS team
                      FROM open o
                      LEFT JOIN LATERAL (
                           SELECT string_agg(p.name, ', ' ORDER BY p.name) AS names
                             FROM asked w
                             JOIN core.person p ON p.id = w.person AND p.ended_at IS NULL
                            WHERE w.plugin = o.plugin AND w.type = o.type AND w.thing = o.thing) n ON true
                     WHERE o.late OR n.names IS NULL
                     ORDER BY o.due_on, o.plugin, o.type, o.thing
                     LIMIT 200
                    """;

    /// Of what is asked.
    ///
    /// @param until what is due by then is asked about
    record Scope(LocalDate today, LocalDate until, Collection<String> kinds) {}

    List<Question> questions(Handle db, Scope scope, Collection<Long> persons) {
        return db.createQuery(OF_PERSONS)
                .bind("today", scope.today())
                .bind("until", scope.until())
                .bindArray("kinds", String.class, scope.kinds().toArray())
                .bindArray("persons", Long.class, persons.toArray())
                .map((row, _) -> new Question(row.getLong("person"), thing(row)))
                .list();
    }

    /// Who is written to.
    ///
    /// @param week in which nobody is written to twice
    record Round(String notice, String week, long after, int limit) {}

    List<Long> toWrite(Handle db, Scope scope, Round round) {
        return db.createQuery(TO_WRITE)
                .bind("today", scope.today())
                .bind("until", scope.until())
                .bindArray("kinds", String.class, scope.kinds().toArray())
                .bind("notice", round.notice())
                .bind("week", round.week())
                .bind("after", round.after())
                .bind("limit", round.limit())
                .mapTo(Long.class)
                .list();
    }

    List<Overdue> overdue(Handle db, Scope scope, LocalDate forgotten) {
        return db.createQuery(OVERDUE)
                .bind("today", scope.today())
                .bind("until", scope.until())
                .bindArray("kinds", String.class, scope.kinds().toArray())
                .bind("forgotten", forgotten)
                .map((row, _) ->
                        new Overdue(thing(row), row.getString("names"), row.getBoolean("team")))
                .list();
    }

    /// {@return what went stale without that its plugin was told, and is from now on}
    List<Key> untold(Handle db, LocalDate today, Collection<String> kinds, int limit) {
        return db.createQuery(
                        """
                        UPDATE core.freshness_thing SET told = true
                         WHERE (plugin, type, thing) IN (
                               SELECT plugin, type, thing
                                 FROM core.freshness_thing
                                WHERE NOT told AND stale_on <= :today AND plugin || '/' || type = ANY(:kinds)
                                LIMIT :limit)
                        RETURNING plugin, type, thing
                        """)
                .bind("today", today)
                .bindArray("kinds", String.class, kinds.toArray())
                .bind("limit", limit)
                .map((row, _) -> key(row))
                .list();
    }

    /// {@return whether the question was still open: it is correct until its next day}
    boolean confirm(Handle db, Key key, LocalDate asked, LocalDate today) {
        return db.createUpdate(
                                """
                                UPDATE core.freshness_thing
                                   SET checked_on = :today, due_on = :today + rhythm::interval,
                                       stale_on = :today + rhythm::interval + grace::interval + '1 day', told = false
                                 WHERE plugin = :plugin AND type = :type AND thing = :id AND due_on = :asked
                                """)
                        .bindMap(key.named())
                        .bind("asked", asked)
                        .bind("today", today)
                        .execute()
                > 0;
    }

    /// {@return whether the question was still open: the thing is kept no more}
    boolean end(Handle db, Key key, LocalDate asked) {
        return db.createUpdate(
                                """
                                DELETE FROM core.freshness_thing
                                 WHERE plugin = :plugin AND type = :type AND thing = :id AND due_on = :asked
                                """)
                        .bindMap(key.named())
                        .bind("asked", asked)
                        .execute()
                > 0;
    }

    /// What somebody said.
    record Said(OptionalLong person, String answer, LocalDate asked, Instant at) {}

    void note(Handle db, Key key, Said said) {
        db.createUpdate(
                        """
                        INSERT INTO core.freshness_answer (plugin, type, thing, person, answer, asked, at)
                        VALUES (:plugin, :type, :id, :person, :answer, :asked, :at)
                        """)
                .bindMap(key.named())
                .bind("person", said.person().isPresent() ? said.person().getAsLong() : null)
                .bind("answer", said.answer())
                .bind("asked", said.asked())
                .bind("at", said.at())
                .execute();
    }

    List<Given> given(Handle db, int limit) {
        return db.createQuery(
                        """
                        SELECT a.plugin, a.type, a.thing, a.answer, a.at, coalesce(p.name, '') AS name,
                               coalesce(t.title, '') AS title
                          FROM core.freshness_answer a
                          LEFT JOIN core.person p ON p.id = a.person
                          LEFT JOIN core.freshness_thing t
                            ON t.plugin = a.plugin AND t.type = a.type AND t.thing = a.thing
                         ORDER BY a.id DESC
                         LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, _) ->
                        new Given(
                                key(row),
                                row.getString("title"),
                                row.getString("name"),
                                row.getString("answer"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Thing thing(ResultSet row) throws SQLException {
        return new Thing(
                key(row),
                row.getString("title"),
                row.getString("path"),
                row.getString("edit"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("stale_on", LocalDate.class),
                Optional.ofNullable(row.getObject("checked_on", LocalDate.class)));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("plugin"), row.getString("type"), row.getString("thing"));
    }
}
