package coop.meent.core.admin;

import coop.meent.core.plugins.RefusedArchive;
import java.time.Instant;
import java.util.List;

/// The administrator's page of plugins.
///
/// @param items those that are known here
/// @param refused zips that the site did not take in
record PluginsView(List<PluginView> items, List<Refused> refused) {
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
