package coop.meent.knowledge.articles;

import coop.meent.api.FileKind;
import coop.meent.knowledge.shelves.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Files of texts in the database.
final class AttachmentStore {
    // a reader has what stands in the text that is shown, a keeper all that ever stood in one
    private static final String READS =
            """
            (EXISTS (SELECT FROM knowledge.attachment t
                       JOIN knowledge.article a ON a.id = t.article
                       JOIN knowledge.collection c ON c.id = a.collection
                      WHERE t.file = f.id
                        AND (:team
                             OR EXISTS (SELECT FROM knowledge.keeper o
                                         WHERE o.collection = c.id AND o.person = :me)
                             OR (a.shown IS NOT NULL AND a.state <> 'ARCHIVED' AND a.hidden = ''
                                 AND EXISTS (SELECT FROM knowledge.link l
                                              WHERE l.article = a.id
                                                AND l.destination = 'file:' || f.id)
                                 AND %s)))
             OR (f.person = :me
                 AND NOT EXISTS (SELECT FROM knowledge.attachment n WHERE n.file = f.id)))
            """
                    .formatted(Sight.READS);

    private static final String SELECT =
            "SELECT f.id, f.name, f.kind, f.path, f.bytes, f.width, f.height, f.alt"
                    + " FROM knowledge.file f ";

    void insert(Handle db, Attachment file, OptionalLong person, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.file (id, name, kind, path, bytes, width, height, alt,
                               person, at)
                        VALUES (:id, :name, :kind, :path, :bytes, :width, :height, :alt, :person,
                               :at)
                        """)
                .bind("id", file.file())
                .bind("name", file.name())
                .bind("kind", file.kind().name())
                .bind("path", file.path())
                .bind("bytes", file.bytes())
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("alt", file.alt())
                .bind("person", ArticleStore.boxed(person))
                .bind("at", at)
                .execute();
    }

    /// {@return whether somebody may have the file at this moment}
    boolean reads(Handle db, Map<String, Object> eyes, String file) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM knowledge.file f WHERE f.id = :file AND "
                                + READS
                                + ")")
                .bind("file", file)
                .bindMap(eyes)
                .mapTo(Boolean.class)
                .one();
    }

    /// {@return those of the files that somebody may have}
    List<Attachment> known(Handle db, Map<String, Object> eyes, Collection<String> files) {
        return db.createQuery(SELECT + "WHERE f.id = ANY(:files) AND " + READS + " ORDER BY f.id")
                .bindArray("files", String.class, List.copyOf(files))
                .bindMap(eyes)
                .map(AttachmentStore::attachment)
                .list();
    }

    /// {@return all files of an article, of older texts too}
    List<Attachment> of(Handle db, long article) {
        return db.createQuery(
                        SELECT
                                + "JOIN knowledge.attachment t ON t.file = f.id"
                                + " WHERE t.article = :id ORDER BY f.name, f.id")
                .bind("id", article)
                .map(AttachmentStore::attachment)
                .list();
    }

    void attach(Handle db, long article, List<Attachment> files) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.attachment (article, file)
                        SELECT :article, unnest(:files) ON CONFLICT DO NOTHING
                        """)
                .bind("article", article)
                .bindArray("files", String.class, files.stream().map(Attachment::file).toList())
                .execute();
    }

    /// Takes away what nobody put into a text, nor has in a draft.
    ///
    /// @return their ids
    List<String> forget(Handle db, Instant before) {
        return db.createQuery(
                        """
                        DELETE FROM knowledge.file f
                         WHERE f.at < :before
                           AND NOT EXISTS (SELECT FROM knowledge.attachment t WHERE t.file = f.id)
                           AND NOT EXISTS (SELECT FROM knowledge.draft d
                                            WHERE d.person = f.person
                                              AND position('file:' || f.id IN d.body) > 0)
                        RETURNING f.id
                        """)
                .bind("before", before)
                .mapTo(String.class)
                .list();
    }

    private static Attachment attachment(ResultSet row, StatementContext context)
            throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("path"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"));
    }
}
