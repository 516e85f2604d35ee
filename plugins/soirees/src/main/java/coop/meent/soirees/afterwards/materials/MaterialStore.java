package coop.meent.soirees.afterwards.materials;

import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.materials.Material.Readers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The materials in the database.
final class MaterialStore {
    private static final String SELECT =
            "SELECT m.id, m.event, m.title, m.file, m.audience FROM soirees.material m WHERE ";

    private static final String READS =
            """
             AND (:all OR m.audience = 'PUBLIC' OR m.audience = 'MEMBERS' AND :member
                  OR EXISTS (SELECT 1 FROM soirees.registration r
                              WHERE r.event = m.event AND r.person = :person
                                AND r.state = 'PLACED')
                  OR EXISTS (SELECT 1 FROM soirees.speaks p
                               JOIN soirees.speaker s ON s.id = p.speaker
                              WHERE p.event = m.event AND s.person = :person))
             ORDER BY m.id
            """;

    /// {@return all of an event, for who organises it or was there}
    List<Material> of(Handle db, long event) {
        return db.createQuery(SELECT + "m.event = :event ORDER BY m.id")
                .bind("event", event)
                .map((row, _) -> material(row))
                .list();
    }

    /// {@return what the viewer may read of an event that they may know of}
    List<Material> readable(Handle db, Viewer viewer, long event, boolean all) {
        return db.createQuery(SELECT + "m.event = :event" + READS)
                .bind("event", event)
                .bind("all", all)
                .bind("member", viewer.member())
                .bind("person", viewer.person().orElse(0))
                .map((row, _) -> material(row))
                .list();
    }

    Optional<Material> byFile(Handle db, String file) {
        return db.createQuery(SELECT + "m.file = :file")
                .bind("file", file)
                .map((row, _) -> material(row))
                .findOne();
    }

    long insert(Handle db, Material it) {
        return db.createQuery(
                        """
                        INSERT INTO soirees.material (event, title, file, audience)
                        VALUES (:event, :title, :file, :audience) RETURNING id
                        """)
                .bind("event", it.event())
                .bind("title", it.title())
                .bind("file", it.file())
                .bind("audience", it.readers())
                .mapTo(Long.class)
                .one();
    }

    /// {@return the file of what was removed}
    Optional<String> remove(Handle db, long event, long id) {
        return db.createQuery(
                        "DELETE FROM soirees.material WHERE id = :id AND event = :event"
                                + " RETURNING file")
                .bind("id", id)
                .bind("event", event)
                .mapTo(String.class)
                .findOne();
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                row.getLong("id"),
                row.getLong("event"),
                row.getString("title"),
                row.getString("file"),
                Readers.valueOf(row.getString("audience")));
    }
}
