package coop.meent.core.plugins.catalogue;

import coop.meent.core.settings.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// Where a catalogue is read from.
sealed interface CataloguePlace permits CatalogueFolder, CatalogueSite {
    /// Copies a file of it.
    ///
    /// @param name seen from the catalogue, without steps upwards
    /// @param most how large it may be, in bytes
    /// @throws IOException when it is not there, cannot be reached or is larger
    void copy(String name, Path target, long most) throws IOException;

    /// {@return moments that tell whether it changed; empty where asking would be a visit}
    List<FileTime> moments();

    /// {@return the place that a setting names}
    ///
    /// @param allowed hosts to which the operator allows more than to others, with commas between
    static CataloguePlace of(String setting, String allowed) {
        if (!setting.contains("://")) {
            return new CatalogueFolder(Path.of(setting));
        }
        try {
            return CatalogueSite.at(new URI(setting), allowed);
        } catch (URISyntaxException | IllegalArgumentException wrong) {
            throw new SettingsException(
                    "MEENT_CATALOGUE must be a folder, or an address that begins with https://.");
        }
    }
}
