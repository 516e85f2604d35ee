package coop.meent.core.admin.plugins;

import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.catalogue.KnownCatalogue;
import java.util.List;
import java.util.Optional;

/// A plugin on the administrator's page and in the API.
///
/// @param id its id
/// @param name in the viewer's language
/// @param about one sentence
/// @param version the version that is wanted
/// @param state `started`, `stopped`, `failed` or `unknown`
/// @param enabled whether it is wanted
/// @param reason why it does not start; empty otherwise
/// @param trust `shipped`, `signed` or `unsigned`
/// @param signer whose key vouches for it; empty when it is not signed
/// @param warnings of the catalogue about this version
public record PluginView(
        String id,
        String name,
        String about,
        String version,
        String state,
        boolean enabled,
        String reason,
        String trust,
        String signer,
        List<String> warnings) {
    static PluginView of(
            PluginRow row, Optional<Manifest> manifest, KnownCatalogue known, String language) {
        return new PluginView(
                row.id(),
                manifest.map(it -> it.name(language)).orElse(row.id()),
                manifest.map(it -> it.about(language)).orElse(""),
                row.version(),
                row.observed(),
                row.on(),
                row.reason(),
                row.vouched().kind(),
                row.vouched().by(),
                known.warnings(row.id(), row.version(), language));
    }

    /// {@return the same with this reason, unless it has one}
    PluginView orBecause(String other) {
        return reason.isEmpty()
                ? new PluginView(
                        id, name, about, version, state, enabled, other, trust, signer, warnings)
                : this;
    }

    /// {@return whether it does not start}
    public boolean failed() {
        return state.equals("failed");
    }
}
