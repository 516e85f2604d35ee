package coop.meent.knowledge.articles;

import coop.meent.knowledge.shelves.CollectionRow;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Many articles with their texts, as somebody may read them: for papers and feeds.
final class BookStore {
    private static final String READABLE = ReadingStore.VISIBLE.replace("x.", "a.");

    private static final String READINGS =
            "SELECT "
                    + ArticleRow.COLUMNS
                    + ", a.segments, a.headings, "
                    + CollectionRow.COLUMNS
                    + ", "
                    + ReadingStore.linked(ReadingStore.VISIBLE)
                    + "'[]' AS backlinks, '[]' AS translations, '[]' AS related, "
                    + ReadingStore.REST
                    + " WHERE "
                    + READABLE;

    List<Reading> pages(
            Handle db, Map<String, Object> eyes, long collection, Reading.Key after, int limit) {
        return db.createQuery(
                        READINGS
                                + """
                                  AND a.collection = :collection
                                  AND (a.position, a.id) > (:position, :after)
                                ORDER BY a.position, a.id LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("collection", collection)
                .bind("position", after.position())
                .bind("after", after.id())
                .bind("limit", limit)
                .map(ReadingStore::reading)
                .list();
    }

    List<Long> bound(Handle db, Map<String, Object> eyes, long collection) {
        return db.createQuery(
                        """
                        SELECT a.id FROM knowledge.article a
                          JOIN knowledge.collection c ON c.id = a.collection
                         WHERE a.collection = :collection AND
                        """
                                + READABLE
                                + " ORDER BY a.position, a.id")
                .bindMap(eyes)
                .bind("collection", collection)
                .mapTo(Long.class)
                .list();
    }

    List<Reading> newest(Handle db, Map<String, Object> eyes, long collection, int limit) {
        return db.createQuery(
                        READINGS
                                + """
                                  AND (:collection = 0 OR a.collection = :collection)
                                ORDER BY shown_at DESC, a.id DESC LIMIT :limit
                                """)
                .bindMap(eyes)
                .bind("collection", collection)
                .bind("limit", limit)
                .map(ReadingStore::reading)
                .list();
    }
}
