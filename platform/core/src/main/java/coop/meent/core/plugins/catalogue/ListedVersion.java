package coop.meent.core.plugins.catalogue;

import static java.nio.charset.StandardCharsets.US_ASCII;

import coop.meent.core.plugins.Capabilities;
import coop.meent.core.plugins.Versions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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
    public record Archive(String file, long size, String sha256, String signature) {
        Optional<InputStream> signatureStream() {
            return signature.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ByteArrayInputStream(signature.getBytes(US_ASCII)));
        }
    }

    /// {@return whether it comes after another version}
    public boolean isNewerThan(String other) {
        return Versions.compare(version, other) > 0;
    }

    public ListedVersion {
        requires = Map.copyOf(requires);
    }
}
