package coop.meent.core.plugins;

import coop.meent.core.plugins.trust.Vouched;
import java.time.Instant;

/// A plugin as the database knows it.
///
/// @param id its id
/// @param version the version that is wanted
/// @param folder where that is unpacked, below `plugins/`
/// @param good the folder that started last; empty before the first time
/// @param wanted `enabled`, `disabled`, `removed` or `erased`
/// @param observed `unknown`, `started`, `stopped` or `failed`
/// @param reason why it failed; empty otherwise
/// @param suspended why the platform itself switched it off; empty when it did not
/// @param changedAt when somebody last wanted something of it
/// @param vouched who vouches for this version
public record PluginRow(
        String id,
        String version,
        String folder,
        String good,
        String wanted,
        String observed,
        String reason,
        String suspended,
        Instant changedAt,
        Vouched vouched) {
    /// {@return whether it is to run: wanted, and not switched off by the platform itself}
    public boolean on() {
        return wanted.equals("enabled") && suspended.isEmpty();
    }

    /// {@return whether it is taken away}
    public boolean gone() {
        return wanted.equals("removed") || wanted.equals("erased");
    }
}
