package coop.meent.knowledge.insight;

import coop.meent.knowledge.shelves.Sight;

/// The pieces of which the questions of [InsightStore] are made.
final class InsightSql {
    /// The collections that the viewer edits, and what readers see of them: `f` in what follows.
    private static final String FIELD =
            """
            WITH f AS (
              SELECT a.id, a.title, a.language, a.owner, a.review_by, a.headings, a.changed_at,
                     c.id AS collection, c.name, c.grace_days
                FROM knowledge.collection c JOIN knowledge.article a ON a.collection = c.id
               WHERE %s AND (:collection = 0 OR c.id = :collection) AND c.archived_at IS NULL
                 AND a.shown IS NOT NULL AND a.state <> 'ARCHIVED' AND a.hidden = '')
            """
                    .formatted(Sight.EDITS);

    private static final String SEEN =
            "(x.shown IS NOT NULL AND x.state <> 'ARCHIVED' AND x.hidden = '')";

    /// Why an article of `f` stands alone; empty when it does not.
    static final String ALONE =
            """
            array_remove(ARRAY[
              CASE WHEN NOT EXISTS (SELECT FROM knowledge.link l
                                      JOIN knowledge.article x ON x.id = l.article
                                     WHERE l.target = f.id AND l.article <> f.id AND %s)
                   THEN 'LINK' END,
              CASE WHEN f.owner IS NULL THEN 'OWNER' END,
              CASE WHEN (f.owner, f.collection) IN (SELECT * FROM unnest(:owners, :of))
                   THEN 'RIGHTS' END], NULL)
            """
                    .formatted(SEEN);

    /// The links of `f` that lead nowhere.
    static final String DEAD =
            """
            (SELECT l.article, l.destination, b.fault, coalesce(o.status, 0) AS status,
                    coalesce(o.dead_since, x.changed_at, f.changed_at) AS since
               FROM f JOIN knowledge.link l ON l.article = f.id
               LEFT JOIN knowledge.article x ON x.id = l.target
               LEFT JOIN knowledge.outside o
                      ON o.destination = l.destination AND o.dead_since IS NOT NULL
              CROSS JOIN LATERAL (SELECT CASE
                    WHEN o.destination IS NOT NULL THEN 'OUTSIDE'
                    WHEN l.target IS NOT NULL AND %s IS NOT TRUE THEN 'GONE'
                    WHEN l.anchor <> '' AND NOT x.headings @>
                         jsonb_build_array(jsonb_build_object('id', l.anchor)) THEN 'ANCHOR'
                    END AS fault) b
              WHERE b.fault IS NOT NULL)
            """
                    .formatted(SEEN);

    static final String STANDS =
            FIELD
                    + """
                    SELECT c.id, c.name, c.language, count(f.id) AS articles,
                           count(*) FILTER (WHERE f.review_by BETWEEN :today AND :until) AS soon,
                           count(*) FILTER (WHERE f.review_by < :today
                                 AND f.review_by + f.grace_days >= :today) AS overdue,
                           count(*) FILTER (WHERE f.review_by + f.grace_days < :today) AS beyond,
                           count(*) FILTER (WHERE f.id IS NOT NULL
                    """
                    + " AND cardinality("
                    + ALONE
                    + ") > 0) AS orphaned, (SELECT count(*) FROM "
                    + DEAD
                    + """
                     d JOIN knowledge.article a ON a.id = d.article WHERE a.collection = c.id) AS broken,
                           coalesce(sum((SELECT sum(r.visitors_reads + r.member_reads)
                                           FROM knowledge.read_day r
                                          WHERE r.article = f.id AND r.day >= :reads)), 0) AS reads,
                           coalesce(sum((SELECT count(*) FROM knowledge.opinion o
                                          WHERE o.article = f.id AND NOT o.useful
                                            AND o.at >= :year)), 0) AS useless
                      FROM knowledge.collection c LEFT JOIN f ON f.collection = c.id
                     WHERE c.archived_at IS NULL AND
                    """
                    + Sight.EDITS
                    + " GROUP BY c.id ORDER BY c.name, c.id LIMIT 500";

    private InsightSql() {}

    /// {@return a list of lines with the place of each, from a place on}
    ///
    /// @param columns beside the article, with `first` and `second`
    /// @param from behind the articles
    static String list(String columns, String from) {
        return FIELD
                + "SELECT * FROM (SELECT f.id, f.title, f.language, f.name, f.owner, "
                + columns
                + " FROM f "
                + from
                + """
                 ) line
                 WHERE (line.first, line.second) > (:first, :second)
                 ORDER BY line.first, line.second LIMIT :limit
                """;
    }
}
