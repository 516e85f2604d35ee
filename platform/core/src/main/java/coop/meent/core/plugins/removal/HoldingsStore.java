package coop.meent.core.plugins.removal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is in a plugin's schema, and what the platform keeps under a plugin's name.
final class HoldingsStore {
    // one statement, whatever the number of tables; what the role may not read counts as nothing
    private static final String TABLES =
            """
            SELECT c.relname AS name,
                   CASE WHEN has_table_privilege(c.oid, 'SELECT')
                        THEN (xpath('/row/count/text()',
                                    query_to_xml(format('SELECT count(*) FROM %I.%I', n.nspname, c.relname),
                                                 false, true, '')))[1]::text::bigint
                        ELSE 0 END AS rows
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = :schema AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname
            """;

    private static final String KEPT =
            """
            SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = :plugin) AS schema,
                   (SELECT count(*) FROM core.notice n JOIN core.notice_event e ON e.id = n.event
                     WHERE starts_with(e.kind, :plugin || '.')) AS notices,
                   (SELECT count(*) FROM core.file WHERE plugin = :plugin) AS files,
                   (SELECT count(*) FROM core.plugin_setting WHERE plugin = :plugin) AS settings
            """;

    /// What the platform keeps.
    ///
    /// @param schema whether there is one
    record Kept(boolean schema, long notices, long files, long settings) {}

    Kept kept(Handle db, String plugin) {
        return db.createQuery(KEPT)
                .bind("plugin", plugin)
                .map((row, _) ->
                        new Kept(
                                row.getBoolean("schema"),
                                row.getLong("notices"),
                                row.getLong("files"),
                                row.getLong("settings")))
                .one();
    }

    /// {@return the tables of a schema, under whose role this is asked}
    List<Holdings.Table> tables(Handle db, String schema) {
        return db.createQuery(TABLES)
                .bind("schema", schema)
                .map((row, _) -> new Holdings.Table(row.getString("name"), row.getLong("rows")))
                .list();
    }

    /// Takes away what the platform keeps under a plugin's name.
    void clear(Handle db, String plugin) {
        for (var statement :
                List.of(
                        "DELETE FROM core.personal_data WHERE plugin = :plugin",
                        "DELETE FROM core.scheduled_tasks WHERE starts_with(task_instance, :plugin || '/')",
                        "DELETE FROM core.notice_event WHERE starts_with(kind, :plugin || '.')",
                        "DELETE FROM core.notice_channel WHERE starts_with(kind, :plugin || '.')",
                        "DELETE FROM core.file WHERE plugin = :plugin",
                        "DELETE FROM core.long_work WHERE plugin = :plugin",
                        "DELETE FROM core.upload WHERE plugin = :plugin",
                        "DELETE FROM core.outbox WHERE plugin = :plugin",
                        "DELETE FROM core.link WHERE owner = :plugin",
                        "DELETE FROM core.freshness_thing WHERE plugin = :plugin",
                        "DELETE FROM core.freshness_answer WHERE plugin = :plugin",
                        "DELETE FROM core.plugin_version WHERE plugin = :plugin")) {
            db.createUpdate(statement).bind("plugin", plugin).execute();
        }
        clearAnswers(db, plugin);
    }

    // the answers of requests hold what its pages showed
    private static void clearAnswers(Handle db, String plugin) {
        db.createUpdate(
                        """
                        DELETE FROM core.request
                         WHERE route ~ ('^[A-Z]+ (/(fr|en))?(/api/v1)?/' || :plugin || '(/|$)')
                        """)
                .bind("plugin", plugin)
                .execute();
    }
}
