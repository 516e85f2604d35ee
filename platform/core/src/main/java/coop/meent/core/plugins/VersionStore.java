package coop.meent.core.plugins;

import coop.meent.core.plugins.trust.Vouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The versions of plugins that are unpacked.
final class VersionStore {
    private static final String LISTED =
            """
            SELECT plugin, folder, version, trust, signer, taken_at, started_at
              FROM core.plugin_version
             WHERE plugin = :plugin OR :plugin = ''
             ORDER BY plugin, coalesce(started_at, 'epoch') DESC, taken_at DESC, folder
            """;

    /// Writes down that a version was taken in.
    void take(Handle db, String plugin, String folder, String version, Vouched vouched) {
        db.createUpdate(
                        """
                        INSERT INTO core.plugin_version (plugin, folder, version, trust, signer)
                        VALUES (:plugin, :folder, :version, :trust, :signer)
                            ON CONFLICT (plugin, folder) DO UPDATE
                           SET trust = excluded.trust, signer = excluded.signer, taken_at = now()
                        """)
                .bind("plugin", plugin)
                .bind("folder", folder)
                .bind("version", version)
                .bind("trust", vouched.kind())
                .bind("signer", vouched.by())
                .execute();
    }

    /// Writes down that a version started.
    void started(Handle db, String plugin, String folder, Instant at) {
        db.createUpdate(
                        """
                        UPDATE core.plugin_version SET started_at = :at
                         WHERE plugin = :plugin AND folder = :folder
                        """)
                .bind("plugin", plugin)
                .bind("folder", folder)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// {@return the versions of a plugin, the one that started last first}
    List<PluginVersion> of(Handle db, String plugin) {
        return listed(db, plugin);
    }

    /// {@return all versions of all plugins, by plugin, the one that started last first}
    List<PluginVersion> all(Handle db) {
        return listed(db, "");
    }

    private static List<PluginVersion> listed(Handle db, String plugin) {
        return db.createQuery(LISTED).bind("plugin", plugin).map((row, _) -> version(row)).list();
    }

    /// Forgets versions that are not unpacked any more.
    void forget(Handle db, List<String> folders) {
        db.createUpdate("DELETE FROM core.plugin_version WHERE folder = ANY(:folders)")
                .bindArray("folders", String.class, folders)
                .execute();
    }

    private static PluginVersion version(ResultSet row) throws SQLException {
        return new PluginVersion(
                row.getString("plugin"),
                row.getString("folder"),
                row.getString("version"),
                new Vouched(row.getString("trust"), row.getString("signer")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("started_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
