package coop.meent.sharing.inventory;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The pictures that lie ready with a sheet, in the database.
final class PictureStore {
    /// A picture of a line, kept on the shelf of things.
    record Ready(int no, int position, String file, String path) {}

    void lay(Handle db, long id, List<Ready> pictures) {
        var batch =
                db.prepareBatch(
                        """
                        INSERT INTO sharing.import_photo (import, no, position, file, path)
                        VALUES (:import, :no, :position, :file, :path)
                        """);
        for (var it : pictures) {
            batch.bind("import", id)
                    .bind("no", it.no())
                    .bind("position", it.position())
                    .bind("file", it.file())
                    .bind("path", it.path())
                    .add();
        }
        if (!pictures.isEmpty()) {
            batch.execute();
        }
    }

    /// {@return the pictures of a line, which do not lie ready any more}
    List<Ready> take(Handle db, long id, int no) {
        return taken(db, " AND no = :no", id, no);
    }

    /// {@return all that still lie ready, and do not any more}
    List<Ready> takeAll(Handle db, long id) {
        return taken(db, " AND no > :no", id, 0);
    }

    private static List<Ready> taken(Handle db, String which, long id, int no) {
        return db.createQuery(
                        "WITH gone AS (DELETE FROM sharing.import_photo WHERE import = :id"
                                + which
                                + " RETURNING no, position, file, path)"
                                + " SELECT no, position, file, path FROM gone ORDER BY no, position")
                .bind("id", id)
                .bind("no", no)
                .map((row, _) ->
                        new Ready(
                                row.getInt("no"),
                                row.getInt("position"),
                                row.getString("file"),
                                row.getString("path")))
                .list();
    }
}
