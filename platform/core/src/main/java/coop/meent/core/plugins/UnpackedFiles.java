package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Condition.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the unpacked files of plugins against what was checked when they were taken in. One byte
/// more or less: it does not start from them.
public final class UnpackedFiles {
    private static final Logger log = LoggerFactory.getLogger(UnpackedFiles.class);
    private static final Viewer SELF = Viewer.system("plugins.files");

    private final Transactions transactions;
    private final Path unpacked;
    private final Predicate<String> unpackAgain;
    private final FileStore store = new FileStore();
    private final Map<String, String> found = new ConcurrentHashMap<>();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    /// @param unpackAgain unpacks a version anew where its archive is still at hand
    public UnpackedFiles(Transactions transactions, Path unpacked, Predicate<String> unpackAgain) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.unpackAgain = unpackAgain;
    }

    /// Lets a version start only from the files that were checked, and unpacks them anew if need be
    /// and possible.
    ///
    /// @param folder of the version, below the folder of all
    /// @throws PluginRefused when they are others
    void check(String folder) {
        var wrong = difference(folder);
        if (wrong.isPresent() && unpackAgain.test(folder)) {
            log.warn("{}: {}; it is unpacked again from its archive", folder, wrong.get());
            wrong = difference(folder);
        }
        if (wrong.isPresent()) {
            throw new PluginRefused(Kind.UNPACKED, reason(wrong.get()));
        }
    }

    private static String reason(String difference) {
        return "Since it was checked, %s: install its archive again, and find out who did that."
                .formatted(difference);
    }

    private Optional<String> difference(String folder) {
        var kept = new FileHashes(transactions.read(SELF, db -> store.of(db, folder)));
        var wrong = kept.byPath().isEmpty() ? Optional.<String>empty() : difference(kept, folder);
        wrong.ifPresentOrElse(it -> found.put(folder, reason(it)), () -> found.remove(folder));
        return wrong;
    }

    private Optional<String> difference(FileHashes kept, String folder) {
        try {
            return kept.difference(FileHashes.ofFolder(unpacked.resolve(folder)));
        } catch (IOException unreadable) {
            return Optional.of("its files cannot be read");
        }
    }

    /// Looks at the files of these plugins anew.
    ///
    /// @return what is wrong, by plugin
    public Map<String, String> look(List<PluginRow> plugins) {
        var folders = plugins.stream().filter(PluginRow::on).map(PluginRow::folder).toList();
        found.keySet().retainAll(folders);
        folders.forEach(this::difference);
        return wrong();
    }

    /// {@return what was wrong when they were last looked at, by plugin}
    public Map<String, String> wrong() {
        var wrong = new TreeMap<String, String>();
        found.forEach((folder, reason) -> wrong.put(folder.replaceFirst("/.*", ""), reason));
        return wrong;
    }
}
