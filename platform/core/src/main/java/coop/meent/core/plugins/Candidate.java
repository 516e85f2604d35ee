package coop.meent.core.plugins;

import coop.meent.core.plugins.trust.Vouched;
import java.util.Optional;

/// An archive that may be installed, and what that would change.
///
/// @param folder into which it would be unpacked
/// @param vouched who vouches for it
/// @param changes the migrations that would run
/// @param before what is there of this plugin; empty when it is new here
public record Candidate(
        Manifest manifest,
        String folder,
        Vouched vouched,
        SchemaChanges changes,
        Optional<Before> before) {
    /// What is there of a plugin already.
    ///
    /// @param row what is wanted of it
    /// @param manifest of the version that is wanted; empty when it is not unpacked any more
    public record Before(PluginRow row, Optional<Manifest> manifest) {}

    /// {@return whether just this archive is there and on}
    public boolean here() {
        return before.map(Before::row)
                .filter(it -> it.folder().equals(folder) && it.wanted().equals("enabled"))
                .isPresent();
    }

    /// {@return what the page was made for; another one means that something has changed since}
    public String against() {
        return before.map(it -> it.row().folder() + " " + it.row().wanted()).orElse("");
    }
}
