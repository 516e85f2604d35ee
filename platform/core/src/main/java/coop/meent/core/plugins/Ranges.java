package coop.meent.core.plugins;

import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/// Versions and their ranges, as PF4J reads them.
final class Ranges {
    private final VersionManager versions = new DefaultVersionManager();

    /// {@return whether the version lies in the range; never when the range cannot be read}
    boolean hold(String range, String version) {
        try {
            return versions.checkVersionConstraint(version, range);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
