package coop.meent.knowledge.articles;

import coop.meent.knowledge.articles.Reading.Titled;
import coop.meent.knowledge.shelves.CollectionRow;
import coop.meent.knowledge.shelves.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Articles with all that stands on their pages, and lists of what somebody may read.
final class ReadingStore {
    static final String VISIBLE =
            "(x.shown IS NOT NULL AND x.state <> 'ARCHIVED' AND x.hidden = '' AND "
                    + Sight.READS
                    + ")";

    // who keeps a collection knows what is being written in it
    private static final String NAMED =
            "("
                    + VISIBLE
                    + """
                     OR x.state <> 'ARCHIVED'
                        AND (:team OR EXISTS (SELECT FROM knowledge.keeper o
                                               WHERE o.collection = c.id AND o.person = :me)))
                    """;

    // the collection of the other article is c inside, and that of this one outside
    private static final String TITLED =
            """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title,
                                       'language', x.language) ORDER BY x.title, x.id), '[]')
               FROM knowledge.article x JOIN knowledge.collection c ON c.id = x.collection
              WHERE %s AND %s)
            """;

    /// What shares a label with this one, or is named in it, the nearest first.
    private static final String RELATED =
            """
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'title', n.title,
                                       'language', n.language)
                                       ORDER BY n.near DESC, n.changed_at DESC, n.id), '[]')
               FROM (SELECT x.id, x.title, x.language, x.changed_at,
                            (SELECT count(*) FROM unnest(x.tags) t WHERE t = ANY(a.tags))
                            + (EXISTS (SELECT FROM knowledge.link l
                                        WHERE l.article = a.id AND l.target = x.id))::int * 2
                            + (x.collection = a.collection)::int AS near
                       FROM knowledge.article x JOIN knowledge.collection c ON c.id = x.collection
                      WHERE x.id <> a.id AND x.concept <> a.concept AND x.language = a.language
                        AND x.id IN (
                            SELECT y.id FROM knowledge.article y WHERE y.tags && a.tags
                            UNION
                            SELECT l.target FROM knowledge.link l WHERE l.article = a.id)
                        AND NOT EXISTS (SELECT FROM knowledge.link l
                                         WHERE l.article = x.id AND l.target = a.id)
                        AND %s
                      ORDER BY near DESC, x.changed_at DESC, x.id LIMIT 5) n) AS related,
            """
                    .formatted(VISIBLE);

    static final String REST =
            """
            d.at AS checked_at, d.person AS checked_by,
            (SELECT q.id FROM knowledge.question q
              WHERE q.id = a.question AND q.withdrawn_at IS NULL
                AND (:team OR q.asker = :me
                     OR q.hidden = '' AND q.audience = ANY(:terms))) AS origin,
            (SELECT max(at) FROM knowledge.decision p
              WHERE p.article = a.id AND p.verdict = 'APPROVED') AS shown_at,
            (SELECT o.latest - a.based_on FROM knowledge.article o
              WHERE o.concept = a.concept AND o.original AND NOT a.original) AS behind,
            EXISTS (SELECT FROM knowledge.later s
                     WHERE s.article = a.id AND s.person = :me) AS later,
            (SELECT useful FROM knowledge.opinion o
              WHERE o.article = a.id AND o.person = :me) AS useful
              FROM knowledge.article a
              JOIN knowledge.collection c ON c.id = a.collection
              LEFT JOIN LATERAL (
                   SELECT at, person FROM knowledge.decision
                    WHERE article = a.id AND verdict IN ('APPROVED', 'CONFIRMED')
                    ORDER BY id DESC LIMIT 1) d ON true
            """;

    private static final String PAGE =
            "SELECT "
                    + ArticleRow.COLUMNS
                    + ", a.segments, a.headings, "
                    + CollectionRow.COLUMNS
                    + ", "
                    + linked(NAMED)
                    + TITLED.formatted(
                            "x.id IN (SELECT l.article FROM knowledge.link l WHERE l.target = a.id)"
                                    + " AND x.id <> a.id",
                            VISIBLE)
                    + " AS backlinks, "
                    + TITLED.formatted("x.concept = a.concept AND x.id <> a.id", VISIBLE)
                    + " AS translations, "
                    + RELATED
                    + REST
                    + " WHERE a.id = :id";

    /// {@return a column with what an article leads to}
    ///
    /// @param seen the condition on what is named
    static String linked(String seen) {
        return TITLED.formatted(
                        "x.id IN (SELECT l.target FROM knowledge.link l WHERE l.article = a.id)",
                        seen)
                + " AS linked, ";
    }

    Optional<Reading> page(Handle db, Map<String, Object> eyes, long id) {
        return db.createQuery(PAGE)
                .bind("id", id)
                .bindMap(eyes)
                .map(ReadingStore::reading)
                .findOne();
    }

    /// {@return the titles of these that somebody may see}
    ///
    /// @param drafts whether also of what readers do not see yet
    Map<Long, Titled> titles(Handle db, Map<String, Object> eyes, List<Long> ids, boolean drafts) {
        var all =
                db.createQuery(
                                "SELECT "
                                        + TITLED.formatted(
                                                "x.id = ANY(:ids)", drafts ? NAMED : VISIBLE)
                                        + " AS titled")
                        .bindArray("ids", Long.class, ids)
                        .bindMap(eyes)
                        .map((row, _) -> titled(row, "titled"))
                        .one();
        return Reading.byId(all);
    }

    /// {@return the articles of a collection in their order}
    ///
    /// @param every whether also what readers do not see
    /// @param after place and id of the last one before
    List<Article> list(Handle db, long collection, boolean every, Reading.Key after, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ArticleRow.COLUMNS
                                + """
                                  FROM knowledge.article a
                                 WHERE a.collection = :collection
                                   AND (:every OR a.shown IS NOT NULL AND a.state <> 'ARCHIVED'
                                        AND a.hidden = '')
                                   AND (a.position, a.id) > (:position, :after)
                                 ORDER BY a.position, a.id LIMIT :limit
                                """)
                .bind("collection", collection)
                .bind("every", every)
                .bind("position", after.position())
                .bind("after", after.id())
                .bind("limit", limit)
                .map(new ArticleRow())
                .list();
    }

    /// {@return what waits for a reviewer who wrote none of it, the oldest first}
    List<Article> toReview(Handle db, Map<String, Object> eyes, int limit) {
        return db.createQuery(
                        "SELECT "
                                + ArticleRow.COLUMNS
                                + """
                                  FROM knowledge.article a
                                 WHERE a.state = 'REVIEW'
                                   AND (:team OR EXISTS (
                                        SELECT FROM knowledge.keeper k
                                         WHERE k.collection = a.collection AND k.person = :me
                                           AND k.part = 'REVIEWER'))
                                   AND NOT EXISTS (
                                        SELECT FROM knowledge.revision r
                                         WHERE r.article = a.id AND r.author = :me
                                           AND r.no > coalesce(a.shown, 0))
                                 ORDER BY a.changed_at, a.id LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("limit", limit)
                .map(new ArticleRow())
                .list();
    }

    /// {@return how many articles readers see, by collection}
    Map<Long, Integer> counts(Handle db) {
        return db.createQuery(
                        """
                        SELECT collection, count(*) AS many FROM knowledge.article
                         WHERE shown IS NOT NULL AND state <> 'ARCHIVED' AND hidden = ''
                         GROUP BY collection
                        """)
                .map((row, _) -> Map.entry(row.getLong("collection"), row.getInt("many")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    static Reading reading(ResultSet row, StatementContext context) throws SQLException {
        return new Reading(
                new ArticleRow().map(row, context),
                new CollectionRow().map(row, context),
                WrittenJson.segments(row.getString("segments")),
                WrittenJson.headings(row.getString("headings")),
                titled(row, "linked"),
                titled(row, "backlinks"),
                titled(row, "translations"),
                titled(row, "related"),
                new Reading.Own(
                        row.getBoolean("later"),
                        Optional.ofNullable(row.getObject("useful", Boolean.class))),
                ArticleRow.moment(row, "shown_at"),
                ArticleRow.moment(row, "checked_at"),
                ArticleRow.id(row, "checked_by"),
                ArticleRow.id(row, "origin"),
                ArticleRow.number(row, "behind"));
    }

    private static List<Titled> titled(ResultSet row, String column) throws SQLException {
        var all = new ArrayList<Titled>();
        WrittenJson.tree(row.getString(column))
                .forEach(it ->
                        all.add(
                                new Titled(
                                        it.path("id").asLong(),
                                        it.path("title").asText(),
                                        it.path("language").asText())));
        return List.copyOf(all);
    }
}
