package coop.meent.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs the classes of a module under test as the zip that an administrator would install.
public final class PluginZip {
    private PluginZip() {}

    /// {@return a zip with the manifest, and the rest of the folder as its jar}
    ///
    /// @param classes a folder with `plugin.json`, e.g. `target/classes`
    /// @param folder where to write it
    public static Path of(Path classes, Path folder) {
        var name = classes.toAbsolutePath().normalize().toString().replaceAll("[^a-z0-9]+", "-");
        var zip = folder.resolve(name + ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("plugin.json"));
            Files.copy(classes.resolve("plugin.json"), out);
            out.closeEntry();
            out.putNextEntry(new ZipEntry("lib/plugin.jar"));
            jar(classes, out);
            out.closeEntry();
            return zip;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void jar(Path classes, OutputStream out) throws IOException {
        var jar = new ZipOutputStream(out);
        try (Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
        jar.finish();
    }
}
