package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.PluginRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A list of plugins that can be had.
///
/// @param title how it is called
/// @param dated when it was made; one that is older than the last is refused
/// @param plugins by id
public record Catalogue(String title, Instant dated, List<ListedPlugin> plugins) {
    /// The name of the file; its signature has `.sig` behind it.
    public static final String FILE = "catalogue.json";

    /// The format that is written, and the newest that is read.
    static final int FORMAT = 1;

    static final int LARGEST = 4_000_000;

    public Catalogue {
        plugins = List.copyOf(plugins);
    }

    /// Reads one.
    ///
    /// @throws PluginRefused when it is none
    public static Catalogue read(String json) {
        return CatalogueReader.read(json);
    }

    /// {@return the plugin of this id}
    public Optional<ListedPlugin> find(String id) {
        return plugins.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
