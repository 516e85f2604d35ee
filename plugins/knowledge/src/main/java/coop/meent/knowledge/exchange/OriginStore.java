package coop.meent.knowledge.exchange;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What articles were in the folders from which they came, in the database.
final class OriginStore {
    void add(Handle db, long article, String path, boolean marked, Head head) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.origin (article, path, marked, owner, authors)
                        VALUES (:article, :path, :marked, :owner, :authors)
                        ON CONFLICT (article) DO NOTHING
                        """)
                .bind("article", article)
                .bind("path", path)
                .bind("marked", marked)
                .bind("owner", head.owner())
                .bindArray("authors", String.class, List.copyOf(head.authors()))
                .execute();
    }

    void addFile(Handle db, String file, String path) {
        db.createUpdate(
                        """
                        INSERT INTO knowledge.file_origin (file, path) VALUES (:file, :path)
                        ON CONFLICT (file) DO NOTHING
                        """)
                .bind("file", file)
                .bind("path", path)
                .execute();
    }
}
