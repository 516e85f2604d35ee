package coop.meent.core.plugins.preflight;

import java.util.Optional;

/// A plugin as the database knows it, with what its files say.
///
/// @param wanted `enabled`, `disabled`, `removed` or `erased`
/// @param facts empty when its files are gone
record InstalledPlugin(String id, String version, String wanted, Optional<PluginFacts> facts) {
    boolean isOn() {
        return wanted.equals("enabled");
    }

    boolean isHere() {
        return isOn() || wanted.equals("disabled");
    }
}
