package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.trust.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The list `plugins.txt` in the data folder: which plugins a start ends with. A line is an id, an
/// id and a version, or the path of a zip; with `exact` on the first line all others are off.
final class PluginWishes {
    private static final Viewer SELF = Viewer.system("plugins.list");

    private final Path file;
    private final Transactions transactions;
    private final PluginIntake intake;
    private final Switchboard switchboard;
    private final Trust trust;
    private final Shelf shelf;
    private final PluginStore store = new PluginStore();

    PluginWishes(
            Path file, Transactions transactions, PluginIntake intake, Trust trust, Shelf shelf) {
        this.file = file;
        this.transactions = transactions;
        this.intake = intake;
        this.switchboard = intake.switchboard();
        this.trust = trust;
        this.shelf = shelf;
    }

    /// The zips in the folders.
    interface Shelf {
        /// Takes this version in.
        ///
        /// @return whether it is there
        boolean take(String id, String version);
    }

    /// Wants what is listed; one line's failure keeps no other from being carried out.
    ///
    /// @return a sentence per line that could not be
    List<String> carryOut() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file).stream().map(String::strip).toList();
            boolean exact = !lines.isEmpty() && lines.getFirst().equals("exact");
            return carryOut(lines, exact);
        } catch (IOException unreadable) {
            return List.of("The list cannot be read: " + unreadable.getMessage());
        }
    }

    private List<String> carryOut(List<String> lines, boolean exact) {
        var problems = new ArrayList<String>();
        var listed = new HashSet<String>();
        for (int i = exact ? 1 : 0; i < lines.size(); i++) {
            try {
                carryOut(lines.get(i), listed);
            } catch (PluginRefused refusal) {
                problems.add("Line %d: %s".formatted(i + 1, refusal.getMessage()));
            }
        }
        // a plugin whose line is wrong would be switched off by a slip of the pen
        if (exact && problems.isEmpty()) {
            switchOffAllBut(listed);
        }
        problems.addAll(lacking(listed));
        return problems;
    }

    private void carryOut(String line, Set<String> listed) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var id = line.endsWith(".zip") ? zip(line) : known(line.split("\\s+", 2));
        enable(id);
        listed.add(id);
    }

    private String zip(String path) {
        return intake.take(file.resolveSibling(path), trust::found);
    }

    private String known(String[] words) {
        if (words.length == 2) {
            version(words[0], words[1]);
        }
        return words[0];
    }

    private void version(String id, String version) {
        boolean there =
                transactions
                        .read(SELF, db -> store.find(db, id))
                        .filter(row -> row.version().equals(version))
                        .isPresent();
        if (!there && !shelf.take(id, version)) {
            throw new PluginRefused(
                    "There is no zip with %s %s in a folder for plugins.".formatted(id, version));
        }
    }

    private void enable(String id) {
        var row =
                transactions
                        .read(SELF, db -> store.find(db, id))
                        .orElseThrow(() -> new PluginRefused("There is no plugin " + id + "."));
        if (!row.wanted().equals("enabled")) {
            want(id, "enabled");
        }
    }

    private List<String> lacking(Set<String> listed) {
        return transactions.read(
                SELF,
                db ->
                        listed.stream()
                                .sorted()
                                .flatMap(id ->
                                        switchboard.lacking(db, id).stream()
                                                .map(it -> "%s needs %s.".formatted(id, it)))
                                .toList());
    }

    private void switchOffAllBut(Set<String> listed) {
        transactions.read(SELF, store::all).stream()
                .filter(row -> row.wanted().equals("enabled") && !listed.contains(row.id()))
                .forEach(row -> want(row.id(), "disabled"));
    }

    private void want(String id, String wanted) {
        transactions.run(
                SELF,
                tx -> {
                    tx.audit("plugin." + wanted, "plugin:" + id, Map.of());
                    return store.want(tx.handle(), id, wanted);
                });
    }
}
