package coop.meent.testkit;

import coop.meent.core.Plan;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What kind of site a test wants.
///
/// @param connections how many serve
/// @param settings what the operator sets besides, as `NAME=value`
/// @param demo whether it is filled as a demo
/// @param scheduled whether scheduled work is done at its hour
record SiteKind(int connections, List<String> settings, boolean demo, boolean scheduled) {
    /// {@return what to build}
    ///
    /// @param more settings of this start, by the names of the environment
    Plan plan(Path folder, DatabaseLogin login, Clock clock, Map<String, String> more) {
        var shipped = List.of(folder.resolve("shipped"));
        return new Plan(
                settings(folder, more), login, shipped, clock, true, connections, demo, scheduled);
    }

    /// {@return the settings of a site on any free port}
    Settings settings(Path folder, Map<String, String> more) {
        var all = new HashMap<String, String>();
        all.put("MEENT_PORT", "0");
        all.put("MEENT_MANAGEMENT_PORT", "0");
        all.put("MEENT_ADDRESS", "127.0.0.1");
        all.put("MEENT_DATA", folder.toString());
        for (var setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        all.putAll(more);
        return Settings.from(all);
    }
}
