package coop.meent.core.plugins;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The plugins that were switched off because of what they did. It holds for what somebody wanted
/// then: whatever is wanted afterwards, the same once more or another version, ends it.
final class SuspensionStore {
    /// {@return whether it was not suspended already}
    boolean suspend(Handle db, String plugin, String reason) {
        return db.createUpdate(
                                """
                                INSERT INTO core.plugin_suspension AS s (plugin, wanted_at, reason)
                                SELECT id, changed_at, :reason FROM core.plugin
                                 WHERE id = :plugin AND wanted = 'enabled'
                                    ON CONFLICT (plugin) DO UPDATE
                                   SET wanted_at = excluded.wanted_at, reason = excluded.reason,
                                       at = clock_timestamp()
                                 WHERE s.wanted_at <> excluded.wanted_at
                                """)
                        .bind("plugin", plugin)
                        .bind("reason", reason)
                        .execute()
                > 0;
    }

    Map<String, String> reasons(Handle db) {
        return db
                .createQuery(
                        """
                        SELECT s.plugin, s.reason
                          FROM core.plugin_suspension s
                          JOIN core.plugin p ON p.id = s.plugin AND p.changed_at = s.wanted_at
                        """)
                .map((row, _) -> Map.entry(row.getString("plugin"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
