package coop.meent.trials;

import coop.meent.testkit.PluginZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The two little plugins of the testkit, compiled from their sources and packed.
final class LittlePlugins {
    private static final Path TESTS = Path.of("..", "testkit", "src", "test");

    private final Path folder;

    /// @param folder where to write
    LittlePlugins(Path folder) {
        this.folder = folder;
    }

    /// {@return the zip of one}
    ///
    /// @param id `orchard` or `kitchen`
    Path zip(String id) throws IOException {
        var classes = Files.createDirectories(folder.resolve(id));
        var options = new ArrayList<>(List.of("-proc:none", "-parameters"));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        options.addAll(List.of("-d", classes.toString()));
        files(TESTS.resolve("java/coop/meent/" + id)).forEach(it -> options.add(it.toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new AssertionError(id + " does not compile");
        }
        var resources = TESTS.resolve("resources/plugins/" + id);
        for (var file : files(resources)) {
            var target = classes.resolve(resources.relativize(file).toString());
            Files.createDirectories(target.resolve("..").normalize());
            Files.copy(file, target);
        }
        return PluginZip.of(classes, folder);
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
