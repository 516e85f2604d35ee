package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders in which zips of plugins are found: each zip is taken in once, and again when it has
/// changed. What is refused is kept with its reason for as long as it lies there.
public final class PluginFolders {
    private static final Logger log = LoggerFactory.getLogger(PluginFolders.class);
    private static final Viewer SELF = Viewer.system("plugins.folders");

    private final Transactions transactions;
    private final PluginIntake intake;
    private final List<Path> folders;
    private final RefusedStore store = new RefusedStore();
    private final Map<Path, FileTime> seen = new HashMap<>();
    private final Map<Path, String> refused = new TreeMap<>();
    private Map<Path, String> kept = Map.of(Path.of(""), "nothing is known of the last run");

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    /// @param folders in which zips are found; one that is not there is empty
    public PluginFolders(Transactions transactions, Path unpacked, List<Path> folders) {
        this.transactions = transactions;
        this.intake = new PluginIntake(transactions, unpacked);
        this.folders = List.copyOf(folders);
    }

    /// Takes in what is new.
    void takeIn() {
        refused.keySet().removeIf(Files::notExists);
        seen.keySet().removeIf(Files::notExists);
        folders.stream().filter(Files::isDirectory).forEach(this::takeIn);
        if (!kept.equals(refused)) {
            keep(Map.copyOf(refused));
        }
    }

    private void takeIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (var zip : files.filter(it -> it.toString().endsWith(".zip")).sorted().toList()) {
                var modified = Files.getLastModifiedTime(zip);
                if (!modified.equals(seen.put(zip, modified))) {
                    offer(zip);
                }
            }
        } catch (IOException unreadable) {
            log.warn("the folder {} cannot be read: {}", folder, unreadable.getMessage());
        }
    }

    private void offer(Path zip) {
        try {
            intake.offer(zip);
            refused.remove(zip);
        } catch (PluginRefused refusal) {
            log.error("{} is refused: {}", zip.getFileName(), refusal.getMessage());
            refused.put(zip, String.valueOf(refusal.getMessage()));
        }
    }

    private void keep(Map<Path, String> reasons) {
        transactions.run(
                SELF,
                tx -> {
                    store.keep(tx.handle(), reasons);
                    return true;
                });
        kept = reasons;
    }
}
