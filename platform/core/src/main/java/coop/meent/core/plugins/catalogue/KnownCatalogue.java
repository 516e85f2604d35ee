package coop.meent.core.plugins.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of a catalogue.
///
/// @param catalogue as it was read last; empty when it never was
/// @param signer whose key vouches for it; empty when nobody's does
/// @param readAt when that was
/// @param failure why the last attempt failed; empty when it did not
/// @param triedAt when that was; empty when nobody tried
public record KnownCatalogue(
        Optional<Catalogue> catalogue,
        String signer,
        Optional<Instant> readAt,
        String failure,
        Optional<Instant> triedAt) {
    static final KnownCatalogue NOTHING =
            new KnownCatalogue(Optional.empty(), "", Optional.empty(), "", Optional.empty());

    /// {@return what it warns of in a version of a plugin}
    public List<String> warnings(String id, String version, String language) {
        return catalogue
                .flatMap(it -> it.find(id))
                .map(it -> it.warnings(version, language))
                .orElse(List.of());
    }
}
