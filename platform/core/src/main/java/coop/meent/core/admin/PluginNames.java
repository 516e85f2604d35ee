package coop.meent.core.admin;

import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginRow;
import java.nio.file.Path;
import java.util.Optional;

/// How plugins call themselves, also those that do not run.
public final class PluginNames {
    private final Path folder;

    /// @param folder where plugins are unpacked
    public PluginNames(Path folder) {
        this.folder = folder;
    }

    String name(PluginRow row, String language) {
        return manifest(row).map(it -> it.name(language)).orElse(row.id());
    }

    String about(PluginRow row, String language) {
        return manifest(row).map(it -> it.about(language)).orElse("");
    }

    private Optional<Manifest> manifest(PluginRow row) {
        try {
            return Optional.of(Manifest.in(folder.resolve(row.folder())));
        } catch (PluginRefused unreadable) {
            return Optional.empty();
        }
    }
}
