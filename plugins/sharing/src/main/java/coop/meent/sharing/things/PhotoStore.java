package coop.meent.sharing.things;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The pictures of things in the database; their bytes stand on a shelf of the platform.
final class PhotoStore {
    private static final String SELECT =
            "SELECT f.thing, f.file, f.position, f.path, f.alt FROM sharing.photo f ";

    /// {@return the pictures of a thing, in their order}
    List<Photo> of(Handle db, long thing) {
        return db.createQuery(SELECT + "WHERE f.thing = :thing ORDER BY f.position, f.file")
                .bind("thing", thing)
                .map((row, _) ->
                        new Photo(
                                row.getLong("thing"),
                                row.getString("file"),
                                row.getInt("position"),
                                row.getString("path"),
                                row.getString("alt")))
                .list();
    }

    void insert(Handle db, Photo photo) {
        db.createUpdate(
                        """
                        INSERT INTO sharing.photo (thing, file, position, path, alt)
                        VALUES (:thing, :file, :position, :path, :alt)
                        """)
                .bind("thing", photo.thing())
                .bind("file", photo.file())
                .bind("position", photo.position())
                .bind("path", photo.path())
                .bind("alt", photo.alt())
                .execute();
    }

    void update(Handle db, Photo photo) {
        db.createUpdate(
                        """
                        UPDATE sharing.photo SET position = :position, alt = :alt
                         WHERE thing = :thing AND file = :file
                        """)
                .bind("thing", photo.thing())
                .bind("file", photo.file())
                .bind("position", photo.position())
                .bind("alt", photo.alt())
                .execute();
    }

    /// {@return whether it was there}
    boolean delete(Handle db, long thing, String file) {
        return db.createUpdate("DELETE FROM sharing.photo WHERE thing = :thing AND file = :file")
                        .bind("thing", thing)
                        .bind("file", file)
                        .execute()
                > 0;
    }

    /// {@return whether somebody may see a thing that has the picture}
    boolean reads(Handle db, Map<String, Object> eyes, String file) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM sharing.photo f"
                                + " JOIN sharing.thing t ON t.id = f.thing WHERE f.file = :file AND "
                                + Sight.SEES
                                + ")")
                .bind("file", file)
                .bindMap(eyes)
                .mapTo(Boolean.class)
                .one();
    }
}
