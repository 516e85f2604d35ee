package coop.meent.core.plugins;

import coop.meent.core.plugins.trust.Vouched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What is wanted of plugins, and what came of it.
public final class PluginStore {
    private static final String COLUMNS =
            "id, version, folder, good, wanted, observed, reason, suspended, changed_at, trust, signer";

    private final ConditionStore conditions = new ConditionStore();

    /// {@return all plugins, by id}
    public List<PluginRow> all(Handle db) {
        return db.createQuery("SELECT " + COLUMNS + " FROM core.plugin ORDER BY id")
                .map((row, _) -> row(row))
                .list();
    }

    /// {@return all plugins, by id; nobody wants something of one of them until this transaction
    /// ends}
    List<PluginRow> locked(Handle db) {
        return db.createQuery("SELECT " + COLUMNS + " FROM core.plugin ORDER BY id FOR UPDATE")
                .map((row, _) -> row(row))
                .list();
    }

    /// {@return one plugin}
    public Optional<PluginRow> find(Handle db, String id) {
        return db.createQuery("SELECT " + COLUMNS + " FROM core.plugin WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /// Wants a version of a plugin; a new one is enabled, a known one stays as it was.
    ///
    /// @return whether this is news
    boolean offer(Handle db, Manifest manifest, String folder) {
        return db.createUpdate(
                                """
                                INSERT INTO core.plugin AS p (id, version, folder, wanted, observed)
                                VALUES (:id, :version, :folder, 'enabled', 'unknown')
                                    ON CONFLICT (id) DO UPDATE
                                   SET version = excluded.version, folder = excluded.folder,
                                       observed = 'unknown', reason = '', changed_at = clock_timestamp()
                                 WHERE p.folder <> excluded.folder
                                """)
                        .bind("id", manifest.id())
                        .bind("version", manifest.version())
                        .bind("folder", folder)
                        .execute()
                > 0;
    }

    /// Says who vouches for the version that is wanted.
    void vouch(Handle db, String id, Vouched vouched) {
        db.createUpdate(
                        """
                        UPDATE core.plugin SET trust = :trust, signer = :signer
                         WHERE id = :id AND (trust, signer) <> (:trust, :signer)
                        """)
                .bind("id", id)
                .bind("trust", vouched.kind())
                .bind("signer", vouched.by())
                .execute();
    }

    /// Wants something of a plugin.
    ///
    /// @return whether there is such a plugin
    public boolean want(Handle db, String id, String wanted) {
        return db.createUpdate(
                                """
                                UPDATE core.plugin
                                   SET wanted = :wanted, observed = 'unknown', reason = '',
                                       changed_at = clock_timestamp(),
                                       suspended = CASE :wanted WHEN 'enabled' THEN ''
                                                   ELSE suspended END
                                 WHERE id = :id
                                """)
                        .bind("id", id)
                        .bind("wanted", wanted)
                        .execute()
                > 0;
    }

    /// Switches a plugin off for a reason of the platform's own: it stays off, also after a
    /// restart, until somebody enables it. The first reason stays.
    ///
    /// @return whether it was on
    public boolean suspend(Handle db, String id, String reason) {
        boolean was =
                db.createUpdate(
                                        """
                                        UPDATE core.plugin
                                           SET suspended = :reason, observed = 'unknown', reason = :reason
                                         WHERE id = :id AND wanted = 'enabled' AND suspended = ''
                                        """)
                                .bind("id", id)
                                .bind("reason", reason)
                                .execute()
                        > 0;
        if (was) {
            conditions.set(db, id, Condition.Kind.HEALTHY, false, reason);
        }
        return was;
    }

    /// Says what came of it, unless somebody wants something else by now.
    void observe(Handle db, PluginRow row, String observed, String reason) {
        db.createUpdate(
                        """
                        UPDATE core.plugin
                           SET observed = :observed, reason = :reason,
                               good = CASE WHEN :observed = 'started' THEN folder
                                           WHEN wanted IN ('removed', 'erased') THEN ''
                                           ELSE good END
                         WHERE id = :id AND wanted = :wanted AND folder = :folder
                           AND suspended = :suspended
                        """)
                .bind("id", row.id())
                .bind("wanted", row.wanted())
                .bind("folder", row.folder())
                .bind("suspended", row.suspended())
                .bind("observed", observed)
                .bind("reason", reason)
                .execute();
    }

    private static PluginRow row(ResultSet row) throws SQLException {
        return new PluginRow(
                row.getString("id"),
                row.getString("version"),
                row.getString("folder"),
                row.getString("good"),
                row.getString("wanted"),
                row.getString("observed"),
                row.getString("reason"),
                row.getString("suspended"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Vouched(row.getString("trust"), row.getString("signer")));
    }
}
