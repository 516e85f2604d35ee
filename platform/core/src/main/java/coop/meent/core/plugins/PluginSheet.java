package coop.meent.core.plugins;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// All that is known of one plugin.
///
/// @param row what is wanted of it, and what came of it
/// @param conditions what it needs to run, and whether that is so
/// @param changes how those changed lately, the newest first
/// @param needs the plugins that it needs, and those that it gladly uses
/// @param neededBy the plugins that are on and could not go on without it
public record PluginSheet(
        PluginRow row,
        List<Condition> conditions,
        List<Condition.Change> changes,
        Needs needs,
        List<String> neededBy) {
    private static final PluginStore STORE = new PluginStore();
    private static final ConditionStore CONDITIONS = new ConditionStore();

    /// {@return what is known of a plugin; empty when there is none of this id}
    public static Optional<PluginSheet> of(Handle db, String id, Switchboard switchboard) {
        return STORE.find(db, id)
                .map(row ->
                        new PluginSheet(
                                row,
                                CONDITIONS.all(db).getOrDefault(id, List.of()),
                                CONDITIONS.changes(db, id),
                                switchboard.needs(row),
                                switchboard.dependents(db, id)));
    }
}
