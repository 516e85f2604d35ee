package coop.meent.core.plugins;

import coop.meent.core.plugins.Condition.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What plugins need to run, whether it is so, and how that changed lately.
public final class ConditionStore {
    private static final int KEPT = 20;

    /// {@return the conditions of all plugins, by id, each in the order of the kinds}
    public Map<String, List<Condition>> all(Handle db) {
        var all = new HashMap<String, List<Condition>>();
        db.createQuery("SELECT plugin, kind, met, reason, since AS at FROM core.plugin_condition")
                .map((row, _) -> Map.entry(row.getString("plugin"), condition(row)))
                .forEach(it ->
                        all.computeIfAbsent(it.getKey(), _ -> new ArrayList<>())
                                .add(it.getValue()));
        all.values().forEach(it -> it.sort(Comparator.comparing(Condition::kind)));
        return all;
    }

    /// {@return how the conditions of one plugin changed lately, the newest first}
    public List<Condition.Change> changes(Handle db, String plugin) {
        return db.createQuery(
                        """
                        SELECT version, kind, met, reason, at FROM core.plugin_change
                         WHERE plugin = :plugin ORDER BY seq DESC
                        """)
                .bind("plugin", plugin)
                .map((row, _) -> new Condition.Change(row.getString("version"), condition(row)))
                .list();
    }

    /// Writes down that something is so, or is not; nothing when that is known already.
    ///
    /// @param reason why not, or what is worth to be known; may be empty
    public void set(Handle db, String plugin, Kind kind, boolean met, String reason) {
        int news =
                db.createUpdate(
                                """
                                INSERT INTO core.plugin_condition AS c (plugin, kind, met, reason, since)
                                SELECT id, :kind, :met, :reason, clock_timestamp()
                                  FROM core.plugin WHERE id = :plugin
                                    ON CONFLICT (plugin, kind) DO UPDATE
                                   SET met = excluded.met, reason = excluded.reason,
                                       since = CASE WHEN c.met = excluded.met THEN c.since
                                                    ELSE excluded.since END
                                 WHERE (c.met, c.reason) <> (excluded.met, excluded.reason)
                                """)
                        .bind("plugin", plugin)
                        .bind("kind", kind.key())
                        .bind("met", met)
                        .bind("reason", reason)
                        .execute();
        if (news > 0) {
            remember(db, plugin, kind);
            forgetOld(db, plugin);
        }
    }

    /// Takes away what is not known any more.
    void forget(Handle db, String plugin, Kind kind) {
        db.createUpdate("DELETE FROM core.plugin_condition WHERE plugin = :plugin AND kind = :kind")
                .bind("plugin", plugin)
                .bind("kind", kind.key())
                .execute();
    }

    private static void remember(Handle db, String plugin, Kind kind) {
        db.createUpdate(
                        """
                        INSERT INTO core.plugin_change (plugin, version, kind, met, reason, at)
                        SELECT p.id, p.version, c.kind, c.met, c.reason, clock_timestamp()
                          FROM core.plugin p JOIN core.plugin_condition c ON c.plugin = p.id
                         WHERE p.id = :plugin AND c.kind = :kind
                        """)
                .bind("plugin", plugin)
                .bind("kind", kind.key())
                .execute();
    }

    private static void forgetOld(Handle db, String plugin) {
        db.createUpdate(
                        """
                        DELETE FROM core.plugin_change
                         WHERE plugin = :plugin
                           AND seq <= (SELECT seq FROM core.plugin_change WHERE plugin = :plugin
                                        ORDER BY seq DESC OFFSET :kept LIMIT 1)
                        """)
                .bind("plugin", plugin)
                .bind("kept", KEPT)
                .execute();
    }

    private static Condition condition(ResultSet row) throws SQLException {
        return new Condition(
                Kind.of(row.getString("kind")),
                row.getBoolean("met"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
