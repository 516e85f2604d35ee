package coop.meent.core.plugins;

import coop.meent.api.MeentPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipFile;

/// Which api a site has. It stands in one place, a file among the api's own classes.
public final class ApiVersion {
    private static final String FILE = "coop/meent/api/version.properties";

    private ApiVersion() {}

    /// {@return the version of the api that this host implements}
    public static String ours() {
        try (var in = MeentPlugin.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the api has no " + FILE);
            }
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return the version in an api's jar, without running any of it; empty when it is no such
    /// jar}
    public static Optional<String> in(Path jar) throws IOException {
        try (var file = new ZipFile(jar.toFile())) {
            var entry = file.getEntry(FILE);
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = file.getInputStream(entry)) {
                return Optional.of(read(in));
            }
        }
    }

    /// {@return the version in the file itself}
    public static String read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        return properties.getProperty("version", "");
    }
}
