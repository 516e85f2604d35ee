package coop.meent.core.plugins.settings;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The settings of plugins in the database.
final class SettingsStore {
    /// A row of it.
    ///
    /// @param secret whether the value is encrypted
    record Row(String plugin, String key, String value, boolean secret) {}

    List<Row> all(Handle db) {
        return db.createQuery("SELECT plugin, key, value, secret FROM core.plugin_setting")
                .map((row, _) ->
                        new Row(
                                row.getString("plugin"),
                                row.getString("key"),
                                row.getString("value"),
                                row.getBoolean("secret")))
                .list();
    }

    void put(Handle db, Row row) {
        db.createUpdate(
                        """
                        INSERT INTO core.plugin_setting (plugin, key, value, secret)
                        VALUES (:plugin, :key, :value, :secret)
                            ON CONFLICT (plugin, key) DO UPDATE
                           SET value = excluded.value, secret = excluded.secret,
                               changed_at = clock_timestamp()
                        """)
                .bind("plugin", row.plugin())
                .bind("key", row.key())
                .bind("value", row.value())
                .bind("secret", row.secret())
                .execute();
    }

    void forget(Handle db, String plugin, String key) {
        db.createUpdate("DELETE FROM core.plugin_setting WHERE plugin = :plugin AND key = :key")
                .bind("plugin", plugin)
                .bind("key", key)
                .execute();
    }

    void forgetAll(Handle db, String plugin) {
        db.createUpdate("DELETE FROM core.plugin_setting WHERE plugin = :plugin")
                .bind("plugin", plugin)
                .execute();
    }
}
