package coop.meent.compass.scans;

import coop.meent.compass.scores.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Scans as they are listed, and how far they are.
final class ListStore {
    private static final String LISTED =
            "SELECT "
                    + ScanRow.COLUMNS
                    + """
                      , r.role AS mine, r.done_at IS NOT NULL AS done
                      FROM compass.scan s
                      LEFT JOIN compass.respondent r ON r.scan = s.id AND r.person = :person
                     WHERE s.id IN (
                           SELECT id FROM compass.scan WHERE organisation = ANY(:organisations)
                           UNION
                           SELECT id FROM compass.scan
                            WHERE organisation IS NULL AND person = :person
                           UNION
                           SELECT scan FROM compass.respondent WHERE person = :person)
                    """;

    /// A scan in the list of somebody.
    ///
    /// @param mine as what they answer it; empty when they did not begin
    /// @param done whether they said that they are ready
    record Listed(Scan scan, Optional<Role> mine, boolean done) {
        /// {@return whether it waits for them}
        boolean waits() {
            return scan.open() && !done;
        }
    }

    /// How many answer in a role.
    record Count(long begun, long ready) {}

    /// {@return the scans of somebody's organisations, their own, and those that they answer}
    ///
    /// @param before those with a smaller id; 0 for the newest
    List<Listed> list(
            Handle db, long person, Collection<Long> organisations, long before, int limit) {
        return db.createQuery(
                        LISTED
                                + """
                                   AND (:before = 0 OR s.id < :before)
                                 ORDER BY s.id DESC LIMIT :limit
                                """)
                .bind("person", person)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("before", before)
                .bind("limit", limit)
                .map(ListStore::listed)
                .list();
    }

    /// {@return those of them that wait for their answers, what ends first on top}
    List<Listed> waiting(Handle db, long person, Collection<Long> organisations, int limit) {
        return db.createQuery(
                        LISTED
                                + """
                                   AND s.state = 'OPEN' AND r.done_at IS NULL
                                 ORDER BY s.closes_on NULLS LAST, s.id LIMIT :limit
                                """)
                .bind("person", person)
                .bindArray("organisations", Long.class, List.copyOf(organisations))
                .bind("limit", limit)
                .map(ListStore::listed)
                .list();
    }

    private static Listed listed(ResultSet row, StatementContext context) throws SQLException {
        var scan = new ScanRow().map(row, context);
        var mine = Optional.ofNullable(row.getString("mine")).map(Role::valueOf);
        return new Listed(scan, mine, row.getBoolean("done"));
    }

    /// {@return how many began in each role and said that they are ready}
    Map<Role, Count> counts(Handle db, int scan) {
        var counts = new EnumMap<Role, Count>(Role.class);
        db.createQuery(
                        """
                        SELECT role, count(*), count(done_at) FROM compass.respondent
                         WHERE scan = :scan GROUP BY role
                        """)
                .bind("scan", scan)
                .map((row, _) ->
                        Map.entry(
                                Role.valueOf(row.getString(1)),
                                new Count(row.getLong(2), row.getLong(3))))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    /// {@return open scans that end on that day or before, and whose people were not reminded of
    /// their last day}
    List<Scan> near(Handle db, LocalDate today, LocalDate day, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ScanRow.COLUMNS
                                + """
                                  FROM compass.scan s
                                 WHERE s.state = 'OPEN' AND s.closes_on BETWEEN :today AND :day
                                   AND s.reminded_on IS DISTINCT FROM s.closes_on
                                 ORDER BY s.id LIMIT :limit
                                """)
                .bind("today", today)
                .bind("day", day)
                .bind("limit", limit)
                .map(new ScanRow())
                .list();
    }

    /// {@return scans that were closed in that time and after which none was opened}
    ///
    /// @param after those with a larger id
    List<Scan> last(Handle db, Instant from, Instant until, int after, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ScanRow.COLUMNS
                                + """
                                  FROM compass.scan s
                                 WHERE s.closed_at >= :from AND s.closed_at < :until AND s.id > :after
                                   AND NOT EXISTS (
                                       SELECT FROM compass.scan t
                                        WHERE t.id > s.id
                                          AND t.organisation IS NOT DISTINCT FROM s.organisation
                                          AND (s.organisation IS NOT NULL OR t.person = s.person))
                                 ORDER BY s.id LIMIT :limit
                                """)
                .bind("from", from)
                .bind("until", until)
                .bind("after", after)
                .bind("limit", limit)
                .map(new ScanRow())
                .list();
    }

    /// Keeps that people were reminded of the last day.
    ///
    /// @return whether they were not yet, and the day is still the same
    boolean reminded(Handle db, int scan, LocalDate day) {
        return db.createUpdate(
                                """
                                UPDATE compass.scan SET reminded_on = :day
                                 WHERE id = :scan AND state = 'OPEN' AND closes_on = :day
                                   AND reminded_on IS DISTINCT FROM :day
                                """)
                        .bind("scan", scan)
                        .bind("day", day)
                        .execute()
                == 1;
    }

    /// {@return who answers signed in and is not ready}
    List<Long> unready(Handle db, int scan) {
        return db.createQuery(
                        """
                        SELECT person FROM compass.respondent
                         WHERE scan = :scan AND person IS NOT NULL AND done_at IS NULL
                        """)
                .bind("scan", scan)
                .mapTo(Long.class)
                .list();
    }

    /// {@return the newest scan of an organisation or, without one, of a person}
    Optional<Scan> newest(Handle db, OptionalLong organisation, long person) {
        var whose =
                organisation.isPresent()
                        ? "s.organisation = :whose"
                        : "s.organisation IS NULL AND s.person = :whose";
        return db.createQuery(
                        "SELECT %s FROM compass.scan s WHERE %s ORDER BY s.id DESC LIMIT 1"
                                .formatted(ScanRow.COLUMNS, whose))
                .bind("whose", organisation.orElse(person))
                .map(new ScanRow())
                .findOne();
    }
}
