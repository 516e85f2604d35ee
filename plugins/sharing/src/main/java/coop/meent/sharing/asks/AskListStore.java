package coop.meent.sharing.asks;

import coop.meent.sharing.asks.AskFilter.Which;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What viewers see of the asks. The eyes are what [AskSight#binds] gives.
final class AskListStore {
    private static final String SELECT =
            "SELECT " + AskRow.COLUMNS + " FROM sharing.ask a WHERE " + AskSight.SEES;

    /// {@return the asks that the viewer may see, newest first}
    List<Ask> list(
            Handle db, Map<String, Object> eyes, AskFilter filter, LocalDate today, int limit) {
        return db.createQuery(
                        SELECT
                                + condition(filter.which())
                                + """
                                 AND (:tag = '' OR a.tags @> CAST(ARRAY[:tag] AS text[]))
                                 AND (:before = 0 OR a.id < :before)
                                 ORDER BY a.id DESC LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("today", today)
                .bind("tag", filter.tag())
                .bind("before", filter.before())
                .bind("limit", limit)
                .map(new AskRow())
                .list();
    }

    // each names all that is bound
    private static String condition(Which which) {
        return switch (which) {
            case OPEN -> " AND a.state = 'OPEN' AND a.by_when >= :today AND a.hidden = ''";
            case HELPED -> " AND a.state = 'HELPED' AND :today IS NOT NULL";
            case MINE ->
                    " AND (a.asker = :me OR a.organisation = ANY(:own))"
                            + " AND :today IS NOT NULL";
        };
    }

    /// {@return tags of what is asked now, the most used first}
    List<String> tags(Handle db, Map<String, Object> eyes, LocalDate today, int limit) {
        return db.createQuery(
                        "SELECT tag FROM (SELECT a.tags FROM sharing.ask a WHERE "
                                + AskSight.SEES
                                + """
                                 AND a.state = 'OPEN' AND a.by_when >= :today
                                 ORDER BY a.id DESC LIMIT 300) AS latest,
                                       unnest(latest.tags) AS tag
                                 GROUP BY tag ORDER BY count(*) DESC, tag LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /// {@return the viewer's own open asks to which somebody offered help, or whose day has passed}
    List<Ask> waiting(Handle db, long person, LocalDate today, int limit) {
        return db.createQuery(
                        "SELECT "
                                + AskRow.COLUMNS
                                + """
                                 FROM sharing.ask a
                                 WHERE a.asker = :person AND a.state = 'OPEN' AND a.hidden = ''
                                   AND (a.replies > 0 OR a.by_when < :today)
                                 ORDER BY a.by_when, a.id LIMIT :limit
                                """)
                .bind("person", person)
                .bind("today", today)
                .bind("limit", limit)
                .map(new AskRow())
                .list();
    }
}
