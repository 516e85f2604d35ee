package coop.meent.knowledge.insight;

import coop.meent.knowledge.insight.Finding.About;
import coop.meent.knowledge.shelves.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// What the tables below say of the collections that somebody edits.
final class InsightStore {
    private static final int SOON = 30;
    private static final int READS = 90;

    private static final String DUE =
            InsightSql.list(
                    """
                    f.review_by, f.review_by - date '1970-01-01' AS first, f.id AS second,
                    CASE WHEN f.review_by >= :today THEN 'SOON'
                         WHEN f.review_by + f.grace_days >= :today THEN 'OVERDUE'
                         ELSE 'BEYOND' END AS standing
                    """,
                    "WHERE f.review_by <= :until");

    private static final String BROKEN =
            InsightSql.list(
                    """
                    d.destination, d.fault, d.status, d.since, f.id AS first,
                    hashtextextended(d.destination, 0) AS second
                    """,
                    "JOIN " + InsightSql.DEAD + " d ON d.article = f.id");

    private static final String ORPHANED =
            InsightSql.list(
                    "w.reasons, 3 - cardinality(w.reasons) AS first, f.id AS second",
                    "CROSS JOIN LATERAL (SELECT "
                            + InsightSql.ALONE
                            + " AS reasons) w WHERE cardinality(w.reasons) > 0");

    private static final String USEFUL =
            InsightSql.list(
                    """
                    s.yes, s.no, -s.no AS first, f.id AS second,
                    ARRAY(SELECT o.reason FROM knowledge.opinion o
                           WHERE o.article = f.id AND o.at >= :year AND o.reason <> ''
                           ORDER BY o.at DESC LIMIT 3) AS reasons
                    """,
                    """
                    JOIN (SELECT o.article, count(*) FILTER (WHERE o.useful) AS yes,
                                 count(*) FILTER (WHERE NOT o.useful) AS no
                            FROM knowledge.opinion o WHERE o.at >= :year
                           GROUP BY o.article) s ON s.article = f.id
                    """);

    private static final String READ =
            InsightSql.list(
                    """
                    coalesce(r.members, 0) AS members, coalesce(r.visitors, 0) AS visitors,
                    -coalesce(r.members + r.visitors, 0) AS first, f.id AS second
                    """,
                    """
                    LEFT JOIN (SELECT article, sum(member_reads) AS members,
                                      sum(visitors_reads) AS visitors
                                 FROM knowledge.read_day WHERE day >= :reads
                                GROUP BY article) r ON r.article = f.id
                    """);

    /// {@return how the collections stand that somebody edits}
    List<Stand> stands(Handle db, Scope scope) {
        return bound(db.createQuery(InsightSql.STANDS), scope).map((row, _) -> stand(row)).list();
    }

    /// {@return who looks after articles in the collections that somebody edits}
    Set<Scope.Post> posts(Handle db, Scope scope) {
        return db.createQuery(
                        """
                        SELECT DISTINCT a.owner, a.collection
                          FROM knowledge.article a JOIN knowledge.collection c ON c.id = a.collection
                         WHERE a.owner IS NOT NULL AND c.archived_at IS NULL AND
                        """
                                + Sight.EDITS)
                .bind("team", scope.eyes().get("team"))
                .bind("me", scope.eyes().get("me"))
                .map((row, _) -> new Scope.Post(row.getLong("owner"), row.getLong("collection")))
                .set();
    }

    List<Finding> list(Handle db, Lens lens, Scope scope, Finding.Key after, int limit) {
        return bound(db.createQuery(sql(lens)), scope)
                .bind("first", after.first())
                .bind("second", after.second())
                .bind("limit", limit)
                .map((row, _) -> new Finding(about(row), key(row), detail(lens, row)))
                .list();
    }

    private static String sql(Lens lens) {
        return switch (lens) {
            case DUE -> DUE;
            case BROKEN -> BROKEN;
            case ORPHANED -> ORPHANED;
            case USEFUL -> USEFUL;
            case READ -> READ;
            case VAIN -> throw new IllegalArgumentException("about no articles: " + lens);
        };
    }

    private static Finding.Detail detail(Lens lens, ResultSet row) throws SQLException {
        return switch (lens) {
            case DUE ->
                    new Finding.Due(
                            row.getObject("review_by", LocalDate.class),
                            Finding.Standing.valueOf(row.getString("standing")));
            case BROKEN ->
                    new Finding.Broken(
                            row.getString("destination"),
                            Finding.Fault.valueOf(row.getString("fault")),
                            row.getInt("status"),
                            moment(row, "since"));
            case ORPHANED ->
                    new Finding.Orphan(
                            texts(row, "reasons").stream()
                                    .map(Finding.Reason::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()));
            case USEFUL ->
                    new Finding.Useful(row.getInt("yes"), row.getInt("no"), texts(row, "reasons"));
            case READ -> new Finding.Read(row.getInt("members"), row.getInt("visitors"));
            case VAIN -> throw new IllegalArgumentException("about no articles: " + lens);
        };
    }

    private static About about(ResultSet row) throws SQLException {
        long owner = row.getLong("owner");
        var cares = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(owner);
        return new About(
                row.getLong("id"),
                row.getString("title"),
                row.getString("language"),
                row.getString("name"),
                cares);
    }

    private static Finding.Key key(ResultSet row) throws SQLException {
        return new Finding.Key(row.getLong("first"), row.getLong("second"));
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(
                row.getLong("id"),
                row.getString("name"),
                row.getString("language"),
                row.getInt("articles"),
                row.getInt("soon"),
                row.getInt("overdue"),
                row.getInt("beyond"),
                row.getInt("orphaned"),
                row.getInt("broken"),
                row.getInt("reads"),
                row.getInt("useless"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).toList();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Scope scope) {
        var lost = scope.lost().stream().toList();
        var today = scope.today();
        return statement
                .bind("team", scope.eyes().get("team"))
                .bind("me", scope.eyes().get("me"))
                .bind("collection", scope.collection())
                .bind("today", today)
                .bind("until", today.plusDays(SOON))
                .bind("reads", today.minusDays(READS))
                .bind("year", today.minusYears(1))
                .bindArray("owners", Long.class, lost.stream().map(Scope.Post::owner).toList())
                .bindArray("of", Long.class, lost.stream().map(Scope.Post::collection).toList());
    }
}
