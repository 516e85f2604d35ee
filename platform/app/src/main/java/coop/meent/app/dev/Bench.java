package coop.meent.app.dev;

import coop.meent.core.plugins.Folders;
import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Makes one version after the other of a plugin.
public final class Bench {
    private final Project project;
    private final Path plugins;
    private final Libraries libraries;
    private final Compiler compiler = Compiler.ofThisJava();
    private int count;

    /// @param plugins where the host loads plugins from
    public Bench(Project project, Path plugins) {
        this.project = project;
        this.plugins = plugins;
        this.libraries = new Libraries(project);
        Folders.remove(plugins.resolve(project.manifest().id()));
    }

    Project project() {
        return project;
    }

    /// What a build ends with.
    sealed interface Built {}

    /// A version that the host can load.
    record Whole(Stage stage) implements Built {}

    /// Nothing that could run.
    ///
    /// @param problems one text per mistake, the place in its first line
    record Broken(List<String> problems) implements Built {}

    Built build() {
        try {
            return compiled(begun());
        } catch (PluginRefused refused) {
            return new Broken(List.of(String.valueOf(refused.getMessage())));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot lay out the plugin", failure);
        }
    }

    private Stage begun() throws IOException {
        var name = "%s/dev-%d".formatted(project.manifest().id(), ++count);
        return Stage.begun(plugins, project, name, libraries.jars());
    }

    private Built compiled(Stage stage) throws IOException {
        var mistakes = compiler.compile(project, stage.libraries(), stage.classes());
        if (mistakes.isEmpty()) {
            return new Whole(stage);
        }
        stage.remove();
        return new Broken(mistakes);
    }
}
