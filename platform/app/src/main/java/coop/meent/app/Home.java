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

    /// {@return the data folder, unless the operator names another}
    static Path data() {
        return Path.of(System.getProperty("meent.root", "."), "data").normalize();
    }
}
