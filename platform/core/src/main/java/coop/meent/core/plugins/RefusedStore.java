package coop.meent.core.plugins;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The zips that were refused.
public final class RefusedStore {
    /// {@return all of them, by where they lie}
    public List<RefusedArchive> all(Handle db) {
        return db.createQuery("SELECT path, reason, at FROM core.refused_archive ORDER BY path")
                .map((row, _) ->
                        new RefusedArchive(
                                Path.of(row.getString("path")),
                                row.getString("reason"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Keeps these and no others. One that is refused again for the same reason keeps its moment.
    void keep(Handle db, Map<Path, String> reasons) {
        var paths = reasons.keySet().stream().map(Path::toString).toList();
        db.createUpdate("DELETE FROM core.refused_archive WHERE path <> ALL(:paths)")
                .bindArray("paths", String.class, paths)
                .execute();
        reasons.forEach((path, reason) -> keep(db, path, reason));
    }

    private static void keep(Handle db, Path path, String reason) {
        db.createUpdate(
                        """
                        INSERT INTO core.refused_archive AS r (path, reason)
                        VALUES (:path, :reason)
                            ON CONFLICT (path) DO UPDATE
                           SET reason = excluded.reason, at = excluded.at
                         WHERE r.reason <> excluded.reason
                        """)
                .bind("path", path.toString())
                .bind("reason", reason)
                .execute();
    }
}
