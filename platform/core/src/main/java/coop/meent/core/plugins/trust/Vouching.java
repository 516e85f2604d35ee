package coop.meent.core.plugins.trust;

import java.nio.file.Path;

/// How much must be known of an archive, by the way on which it came.
public interface Vouching {
    /// {@return who vouches for it}
    ///
    /// @param id the plugin's
    /// @throws coop.meent.core.plugins.PluginRefused when that is not enough
    Vouched of(Path zip, String id);
}
