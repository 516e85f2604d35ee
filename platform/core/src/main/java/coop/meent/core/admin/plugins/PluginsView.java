package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.RefusedArchive;
import java.time.Instant;
import java.util.List;

/// The administrator's page of plugins.
///
/// @param items those that are known here, what does not start first
/// @param removed those that were taken away
/// @param refused zips that the site did not take in
/// @param freedAtRestart ids of those whose classes stay in memory until then
record PluginsView(
        List<PluginView> items,
        List<Removed> removed,
        List<Refused> refused,
        List<String> freedAtRestart) {
    /// {@return how many do not start}
    public long failing() {
        return items.stream().filter(PluginView::failed).count();
    }

    /// A plugin that was taken away.
    ///
    /// @param kept whether its data is still there
    /// @param at since when
    record Removed(String id, String version, boolean kept, Instant at) {
        static Removed of(PluginRow row) {
            boolean kept = row.wanted().equals("removed");
            return new Removed(row.id(), row.version(), kept, row.changedAt());
        }
    }

    /// A zip that the site did not take in.
    ///
    /// @param file its name
    /// @param reason why
    /// @param at since when
    record Refused(String file, String reason, Instant at) {
        static Refused of(RefusedArchive it) {
            return new Refused(it.file(), it.reason(), it.at());
        }
    }
}
