package coop.meent.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the program is installed, as the launcher says.
final class Home {
    private Home() {}

    /// {@return the folders with the plugins that come along}
    static List<Path> shippedPlugins() {
        return Optional.ofNullable(System.getProperty("meent.home")).stream()
                .map(home -> Path.of(home, "plugins"))
                .toList();
    }

    /// {@return the folder with the Maven artefacts that a plugin is built against}
    static Path maven() {
        return folder().resolve("maven");
    }

    /// {@return how the operator calls this program}
    static Path launcher() {
        return folder().resolve("meent");
    }

    /// {@return the version of Meent}
    static String version() {
        return Optional.ofNullable(Home.class.getPackage().getImplementationVersion())
                .orElseThrow(() -> new IllegalStateException("these classes are in no jar"));
    }

    private static Path folder() {
        return Path.of(System.getProperty("meent.home", "."));
    }

    /// {@return the data folder, unless the operator names another}
    static Path data() {
        return Path.of(System.getProperty("meent.root", "."), "data").normalize();
    }
}
