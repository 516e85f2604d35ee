package coop.meent.core.plugins.catalogue;

import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginArchive;
import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/// A plugin's zip, about to be listed.
///
/// @param manifest what it says of itself
/// @param signature of its author, beside it; empty when it has none
record CatalogueZip(Path file, Manifest manifest, long size, String sha256, String signature) {
    private static final String SCREENSHOTS = "screenshots/";

    static CatalogueZip of(Path file) throws IOException {
        try {
            return new CatalogueZip(
                    file,
                    new PluginArchive(file).manifest(),
                    Files.size(file),
                    Hash.of(file),
                    signature(file));
        } catch (PluginRefused refusal) {
            throw new PluginRefused(
                    "%s: %s".formatted(file.getFileName(), refusal.getMessage()), refusal);
        }
    }

    private static String signature(Path file) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".sig");
        return Files.exists(beside) ? Files.readString(beside).strip() : "";
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    String version() {
        return manifest.version();
    }

    /// {@return a picture that lies in it, in the folder `screenshots`}
    Optional<byte[]> picture(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(SCREENSHOTS + name);
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes((int) PictureShelf.LARGEST + 1));
            }
        }
    }
}
