package coop.meent.core.plugins;

import coop.meent.api.Command;
import coop.meent.api.SearchSource;
import java.util.List;

/// Holds what a plugin brings against what its manifest says that it brings.
public final class Promises {
    private Promises() {}

    /// {@return what there is to undo: nothing}
    ///
    /// @throws PluginRefused with a line for each difference
    public static Runnable hold(LoadedPlugin plugin) {
        var problems = new ManifestProblems();
        capabilities(plugin, problems);
        searchTypes(plugin, problems);
        commands(plugin, problems);
        problems.pass();
        return () -> {};
    }

    private static void capabilities(LoadedPlugin plugin, ManifestProblems problems) {
        var manifest = plugin.manifest();
        var work = plugin.plugin().scheduledWork();
        if (!manifest.capabilities().jobs() && !work.isEmpty()) {
            problems.add(
                    "capabilities.jobs",
                    "it brings the work \"%s\", so it must say true."
                            .formatted(work.getFirst().name()));
        }
        var shelves = plugin.plugin().fileShelves();
        if (!manifest.capabilities().files() && !shelves.isEmpty()) {
            problems.add(
                    "capabilities.files",
                    "it brings the shelf \"%s\", so it must say true."
                            .formatted(shelves.getFirst().name()));
        }
    }

    private static void searchTypes(LoadedPlugin plugin, ManifestProblems problems) {
        var manifest = plugin.manifest();
        var brought = plugin.plugin().searchSources().stream().map(SearchSource::type).toList();
        missing(brought, manifest.searchTypes())
                .forEach(type ->
                        problems.add(
                                "searchTypes \"%s\"".formatted(type),
                                "it brings a source of these, so it must name them."));
        missing(manifest.searchTypes(), brought)
                .forEach(type ->
                        problems.add(
                                "searchTypes \"%s\"".formatted(type),
                                "it names these, but brings no source of them."));
    }

    private static void commands(LoadedPlugin plugin, ManifestProblems problems) {
        var declared = plugin.manifest().commands().stream().map(DeclaredCommand::name).toList();
        var brought = plugin.plugin().commands().stream().map(Command::name).toList();
        missing(brought, declared)
                .forEach(name ->
                        problems.add(
                                "commands \"%s\"".formatted(name),
                                "it brings this command, so it must describe it."));
        missing(declared, brought)
                .forEach(name ->
                        problems.add(
                                "commands \"%s\"".formatted(name),
                                "it describes this command, but does not bring it."));
    }

    private static List<String> missing(List<String> all, List<String> among) {
        return all.stream().filter(it -> !among.contains(it)).sorted().distinct().toList();
    }
}
