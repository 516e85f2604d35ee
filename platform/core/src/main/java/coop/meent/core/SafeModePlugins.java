package coop.meent.core;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.PluginStore;
import coop.meent.core.settings.Settings;
import coop.meent.core.web.SafeMode;
import java.util.Set;
import java.util.stream.Collectors;

/// The plugins that would run if the site were not in safe mode.
final class SafeModePlugins {
    private static final Viewer SELF = Viewer.system("safe-mode");

    private SafeModePlugins() {}

    static SafeMode mode(Settings settings, Transactions core) {
        return settings.safeMode() ? SafeMode.on(() -> wanted(core)) : SafeMode.off();
    }

    private static Set<String> wanted(Transactions core) {
        return core.read(SELF, new PluginStore()::all).stream()
                .filter(it -> it.wanted().equals("enabled"))
                .map(PluginRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
