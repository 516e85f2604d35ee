package coop.meent.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;

/// A little plugin whose sources stand among the tests of the testkit: its classes in the package
/// of its name, everything else in `plugins/<name>` among the resources.
public enum TestPlugin {
    ORCHARD,
    KITCHEN;

    /// {@return its id}
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return its classes and resources, laid out as in a Maven module of its own, so that what
    /// reads the sources of a plugin finds them}
    public Path classes() {
        try {
            var module = Files.createTempDirectory("meent-" + id());
            for (var half : Half.values()) {
                half.copy(id(), module);
            }
            var keys = Files.createDirectories(module.resolve("src/test/resources"));
            copy(
                    module.resolve("src/main/resources/message-keys.txt"),
                    keys.resolve("message-keys.txt"));
            return module.resolve("target/classes").toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What of a module comes from where.
    private enum Half {
        CODE("target/test-classes/coop/meent/%s", "target/classes/coop/meent/%s"),
        RESOURCES("src/test/resources/plugins/%s", "target/classes"),
        SOURCES("src/test/java/coop/meent/%s", "src/main/java/coop/meent/%s"),
        TEXTS("src/test/resources/plugins/%s", "src/main/resources");

        private final String from;
        private final String to;

        Half(String from, String to) {
            this.from = from;
            this.to = to;
        }

        void copy(String id, Path module) throws IOException {
            var source = Path.of(from.formatted(id));
            var target = module.resolve(to.formatted(id));
            try (Stream<Path> files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    TestPlugin.copy(file, target.resolve(source.relativize(file)));
                }
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
