package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.Capabilities;
import java.time.LocalDate;
import java.util.Map;

/// A version of a plugin in a catalogue.
///
/// @param released the day on which it came into the catalogue
/// @param api the range of api versions it works with
/// @param requires ranges of the versions of other plugins, by their ids
/// @param capabilities what it may do besides its own pages and tables
/// @param archive its zip
public record ListedVersion(
        String version,
        LocalDate released,
        String api,
        Map<String, String> requires,
        Capabilities capabilities,
        Archive archive) {
    /// A zip.
    ///
    /// @param file where it lies, seen from the catalogue
    /// @param size in bytes
    /// @param sha256 of its content
    /// @param signature of its author; empty when it has none
    public record Archive(String file, long size, String sha256, String signature) {}

    public ListedVersion {
        requires = Map.copyOf(requires);
    }
}
