package coop.meent.knowledge.reading;

import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.shelves.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reading lists in the database.
final class LaterStore {
    /// An article that somebody keeps for later.
    ///
    /// @param collection its name
    record Kept(
            long id, String title, String summary, String language, String collection, Instant at) {
        public String path() {
            return Article.path(id);
        }
    }

    void add(Handle db, long person, long article, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.later (person, article, at)
                        VALUES (:person, :article, :at)
                            ON CONFLICT DO NOTHING
                        """)
                .bind("person", person)
                .bind("article", article)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void remove(Handle db, long person, long article) {
        db.createUpdate("DELETE FROM knowledge.later WHERE person = :person AND article = :article")
                .bind("person", person)
                .bind("article", article)
                .execute();
    }

    /// {@return what somebody keeps and may still read, what was added last first}
    List<Kept> all(Handle db, Map<String, Object> eyes, int limit) {
        return db.createQuery(
                        """
                        SELECT a.id, a.title, a.summary, a.language, c.name, s.at
                          FROM knowledge.later s
                          JOIN knowledge.article a ON a.id = s.article
                          JOIN knowledge.collection c ON c.id = a.collection
                         WHERE s.person = :me AND a.shown IS NOT NULL AND a.state <> 'ARCHIVED'
                           AND a.hidden = '' AND
                        """
                                + Sight.READS
                                + " ORDER BY s.at DESC, a.id DESC LIMIT :limit")
                .bindMap(eyes)
                .bind("limit", limit)
                .map((row, _) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
