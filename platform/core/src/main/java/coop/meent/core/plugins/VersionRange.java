package coop.meent.core.plugins;

import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/// The versions of something that a plugin works with.
///
/// @param text e.g. `>=1.2.0 & <2.0.0`
public record VersionRange(String text) {
    private static final VersionManager VERSIONS = new DefaultVersionManager();
    private static final String FAR_AWAY = "999999.0.0";

    /// {@return whether a version lies within}
    public boolean admits(String version) {
        return VERSIONS.checkVersionConstraint(version, text);
    }

    /// {@return what is wrong with it, or nothing}
    String problem() {
        try {
            return text.isEmpty() || admits(FAR_AWAY)
                    ? "\"%s\" has no upper bound; write e.g. \">=1.0.0 & <2.0.0\".".formatted(text)
                    : "";
        } catch (RuntimeException unreadable) {
            // the library has a kind of its own for each kind of mistake
            return "\"%s\" is no range of versions; write e.g. \">=1.0.0 & <2.0.0\"."
                    .formatted(text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
