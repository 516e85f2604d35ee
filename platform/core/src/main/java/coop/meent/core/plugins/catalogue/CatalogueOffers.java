package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.preflight.Offer;
import coop.meent.core.plugins.preflight.PluginFacts;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the catalogue offers a preflight, as it was read last.
public final class CatalogueOffers {
    private static final CatalogueStore STORE = new CatalogueStore();

    private CatalogueOffers() {}

    /// {@return every version in the catalogue; none where it was never read}
    ///
    /// @param db also one that is not migrated yet
    /// @param source what `MEENT_CATALOGUE` says
    public static List<Offer> in(Handle db, String source) {
        if (source.isEmpty() || !STORE.isThere(db)) {
            return List.of();
        }
        return STORE.find(db, source).flatMap(CatalogueStore.Row::catalogue).stream()
                .flatMap(it -> it.plugins().stream())
                .flatMap(plugin -> plugin.versions().stream().map(it -> offer(plugin, it)))
                .toList();
    }

    private static Offer offer(ListedPlugin plugin, ListedVersion it) {
        var facts = new PluginFacts(plugin.id(), it.version(), it.api(), it.requires());
        return new Offer(facts, Offer.Source.CATALOGUE);
    }
}
