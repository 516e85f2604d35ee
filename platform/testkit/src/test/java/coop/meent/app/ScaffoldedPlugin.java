package coop.meent.app;

import coop.meent.core.plugins.Folders;
import coop.meent.testkit.PluginZip;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The plugin that `plugin new` writes, compiled and installed as it was written.
final class ScaffoldedPlugin {
    private ScaffoldedPlugin() {}

    static void installed(Site site, String id) {
        try {
            var parent = Files.createTempDirectory("scaffolded");
            var folder = new Scaffold(id, "0.1.0", parent).into(parent);
            compile(folder.resolve("src/main/java"), folder.resolve("src/main/resources"));
            try (var office = site.office()) {
                office.plugins()
                        .install(PluginZip.of(folder.resolve("src/main/resources"), parent));
                site.settled();
            }
            Folders.remove(parent);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var options = new ArrayList<>(List.of("-proc:none", "-parameters"));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        options.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(options::add);
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new AssertionError("what plugin new writes does not compile");
        }
    }
}
