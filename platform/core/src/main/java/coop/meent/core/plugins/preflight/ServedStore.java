package coop.meent.core.plugins.preflight;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which release served last, and the plugins. A database that is not migrated, or not even
/// prepared, is read too: no column is named that came after the second migration.
final class ServedStore {
    /// The release that served last.
    record Served(String version, String api) {
        boolean is(Release release) {
            return version.equals(release.version()) && api.equals(release.api());
        }

        String words() {
            return "%s, api %s".formatted(new Release(version, api, 0).name(), api);
        }
    }

    /// A plugin's row, as far as a preflight needs it.
    record Row(String id, String version, String folder, String wanted) {}

    Optional<Served> served(Handle db) {
        if (!isThere(db, "core.served")) {
            return Optional.empty();
        }
        return db.createQuery("SELECT version, api FROM core.served")
                .map((row, _) -> new Served(row.getString("version"), row.getString("api")))
                .findOne();
    }

    List<Row> plugins(Handle db) {
        if (!isThere(db, "core.plugin")) {
            return List.of();
        }
        return db.createQuery(
                        """
                        SELECT id, version, folder,
                               CASE WHEN wanted = 'enabled' AND to_jsonb(p) ->> 'suspended' <> ''
                                    THEN 'disabled' ELSE wanted END AS wanted
                          FROM core.plugin p
                         ORDER BY id
                        """)
                .map((row, _) ->
                        new Row(
                                row.getString("id"),
                                row.getString("version"),
                                row.getString("folder"),
                                row.getString("wanted")))
                .list();
    }

    private static boolean isThere(Handle db, String table) {
        return db.createQuery("SELECT to_regclass(:table) IS NOT NULL")
                .bind("table", table)
                .mapTo(Boolean.class)
                .one();
    }

    /// Switches a plugin off in a database of another release.
    ///
    /// @return whether there is such a plugin
    boolean disable(Handle db, String id) {
        int switched =
                db.createUpdate(
                                """
                                UPDATE core.plugin
                                   SET wanted = 'disabled', observed = 'unknown', reason = '',
                                       changed_at = clock_timestamp()
                                 WHERE id = :id
                                """)
                        .bind("id", id)
                        .execute();
        if (switched > 0) {
            db.createQuery(
                            """
                            SELECT core.write_audit('core', NULL, 'operator', 'plugin.disabled',
                                                    :subject, '{}'::jsonb)::text
                            """)
                    .bind("subject", "plugin:" + id)
                    .mapTo(String.class)
                    .list();
        }
        return switched > 0;
    }

    void keep(Handle db, Release release, Instant at) {
        db.createUpdate(
                        """
                        INSERT INTO core.served AS s (version, api, at) VALUES (:version, :api, :at)
                            ON CONFLICT (only_one) DO UPDATE
                           SET version = excluded.version, api = excluded.api, at = excluded.at
                         WHERE (s.version, s.api) <> (excluded.version, excluded.api)
                        """)
                .bind("version", release.version())
                .bind("api", release.api())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
