package coop.meent.core.plugins;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What was in each version of a plugin when it was checked.
final class FileStore {
    /// Keeps the files of a version, in the place of what was kept of it.
    void keep(Handle db, String plugin, String folder, Map<String, String> hashes) {
        db.createUpdate("DELETE FROM core.plugin_file WHERE folder = :folder")
                .bind("folder", folder)
                .execute();
        db.createUpdate(
                        """
                        INSERT INTO core.plugin_file (plugin, folder, path, hash)
                        SELECT :plugin, :folder, f.path, f.hash
                          FROM unnest(:paths, :hashes) AS f (path, hash)
                        """)
                .bind("plugin", plugin)
                .bind("folder", folder)
                .bindArray("paths", String.class, hashes.keySet())
                .bindArray("hashes", String.class, hashes.values())
                .execute();
    }

    /// {@return hash by path; empty when nothing is known of the version}
    Map<String, String> of(Handle db, String folder) {
        var hashes = new TreeMap<String, String>();
        db.createQuery("SELECT path, hash FROM core.plugin_file WHERE folder = :folder")
                .bind("folder", folder)
                .map((row, _) -> Map.entry(row.getString("path"), row.getString("hash")))
                .forEach(it -> hashes.put(it.getKey(), it.getValue()));
        return hashes;
    }
}
