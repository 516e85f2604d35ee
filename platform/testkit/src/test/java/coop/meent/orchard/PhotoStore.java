package coop.meent.orchard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Photographs of the orchard, in the database; the files themselves are the platform's to keep.
final class PhotoStore {
    /// A photograph.
    ///
    /// @param file the id of its file
    /// @param everyone whether visitors may see it too
    record Photo(String file, String title, boolean everyone) {}

    void insert(Handle db, String file, long picker, String title) {
        db.createUpdate(
                        """
                        INSERT INTO orchard.photo (file, picker, title)
                        VALUES (:file, :picker, :title)
                        """)
                .bind("file", file)
                .bind("picker", picker)
                .bind("title", title)
                .execute();
    }

    List<Photo> all(Handle db) {
        return db.createQuery("SELECT file, title, everyone FROM orchard.photo ORDER BY title")
                .map(PhotoStore::photo)
                .list();
    }

    boolean everyone(Handle db, String file) {
        return db.createQuery("SELECT everyone FROM orchard.photo WHERE file = :file")
                .bind("file", file)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    void show(Handle db, String file, boolean everyone) {
        db.createUpdate("UPDATE orchard.photo SET everyone = :everyone WHERE file = :file")
                .bind("file", file)
                .bind("everyone", everyone)
                .execute();
    }

    void delete(Handle db, String file) {
        db.createUpdate("DELETE FROM orchard.photo WHERE file = :file")
                .bind("file", file)
                .execute();
    }

    private static Photo photo(ResultSet row, StatementContext ignored) throws SQLException {
        return new Photo(row.getString("file"), row.getString("title"), row.getBoolean("everyone"));
    }
}
