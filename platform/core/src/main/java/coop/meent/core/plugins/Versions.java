package coop.meent.core.plugins;

import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/// How versions compare, and which of them a range includes.
public final class Versions {
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    private Versions() {}

    /// {@return whether a version is in a range such as `>=1.0.0 & <2.0.0`; nothing is in one that
    /// cannot be read}
    public static boolean within(String version, String range) {
        try {
            return new VersionRange(range).admits(version);
        } catch (RuntimeException garbled) {
            return false;
        }
    }

    /// Compares as SemVer says; what is no version comes before all that are.
    public static int compare(String one, String other) {
        try {
            return VERSIONS.compareVersions(one, other);
        } catch (RuntimeException garbled) {
            return Boolean.compare(isVersion(one), isVersion(other));
        }
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d+\\.\\d+\\.\\d+([-+].*)?");
    }
}
