package coop.meent.core.plugins.removal;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Counts what there is of a plugin, whether it runs or not.
public final class PluginHoldings {
    private final Transactions core;
    private final Function<String, Transactions> doors;
    private final ToLongFunction<String> documents;
    private final Path unpacked;
    private final HoldingsStore store = new HoldingsStore();

    /// @param core the door of the schema `core`
    /// @param doors the door of each schema
    /// @param documents how many a plugin has in the search, -1 when nobody knows
    /// @param unpacked where plugins are unpacked
    public PluginHoldings(
            Transactions core,
            Function<String, Transactions> doors,
            ToLongFunction<String> documents,
            Path unpacked) {
        this.core = core;
        this.doors = doors;
        this.documents = documents;
        this.unpacked = unpacked;
    }

    /// {@return what there is of a plugin}
    public Holdings of(Viewer viewer, String plugin) {
        var kept = core.read(viewer, db -> store.kept(db, plugin));
        List<Holdings.Table> tables =
                kept.schema()
                        ? doors.apply(plugin).read(viewer, db -> store.tables(db, plugin))
                        : List.of();
        return new Holdings(
                plugin,
                tables,
                documents.applyAsLong(plugin),
                kept.settings(),
                kept.notices(),
                kept.files(),
                versions(unpacked.resolve(plugin)));
    }

    private static long versions(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> !it.getFileName().toString().startsWith(".")).count();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
