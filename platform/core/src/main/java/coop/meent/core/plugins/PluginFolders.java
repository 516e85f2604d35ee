package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.trust.Trust;
import coop.meent.core.plugins.trust.Vouching;
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
    private final List<Path> shipped;
    private final Path own;
    private final Path unpacked;
    private final Trust trust;
    private final RefusedStore store = new RefusedStore();
    private final Map<Path, List<FileTime>> seen = new HashMap<>();
    private final Map<Path, String> refused = new TreeMap<>();
    private final Path list;
    private final PluginWishes wishes;
    private boolean started;
    private Map<Path, String> kept = Map.of(Path.of(""), "nothing is known of the last run");

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    /// @param shipped folders that belong to the distribution
    /// @param own the folder of this site; none of them need be there
    public PluginFolders(
            Transactions transactions, Path unpacked, List<Path> shipped, Path own, Trust trust) {
        this.transactions = transactions;
        this.intake = new PluginIntake(transactions, unpacked);
        this.shipped = List.copyOf(shipped);
        this.own = own;
        this.unpacked = unpacked;
        this.trust = trust;
        this.list = own.resolveSibling("plugins.txt");
        this.wishes = new PluginWishes(list, transactions, intake, trust, this::take);
    }

    /// Takes in what is new; at the start also what the list names.
    void takeIn() {
        refused.keySet().removeIf(Files::notExists);
        seen.keySet().removeIf(Files::notExists);
        shipped.forEach(it -> takeIn(it, Trust::shipped));
        takeIn(own, trust::found);
        if (!started) {
            started = true;
            carryOut();
        }
        if (!kept.equals(refused)) {
            keep(Map.copyOf(refused));
        }
    }

    /// Unpacks a version anew, where its archive is still here and somebody vouches for it.
    ///
    /// @return whether that was so
    public boolean unpackAgain(String folder) {
        return shipped.stream().anyMatch(it -> unpackAgain(it, Trust::shipped, folder))
                || unpackAgain(own, trust::found, folder);
    }

    private boolean unpackAgain(Path place, Vouching vouching, String folder) {
        return zips(place).stream().anyMatch(it -> unpackedAgain(it, vouching, folder));
    }

    private boolean unpackedAgain(Path zip, Vouching vouching, String folder) {
        try {
            return intake.unpackAgain(zip, vouching, folder);
        } catch (PluginRefused refusal) {
            log.debug("{} is no help: {}", zip, refusal.getMessage());
            return false;
        }
    }

    private void carryOut() {
        var problems = wishes.carryOut();
        if (!problems.isEmpty()) {
            var text = String.join(" ", problems);
            log.error("{} is not carried out in full: {}", list.getFileName(), text);
            refused.put(list, text);
        }
    }

    private boolean take(String id, String version) {
        return shipped.stream().anyMatch(it -> take(zips(it), Trust::shipped, id, version))
                || take(zips(own), trust::found, id, version);
    }

    private boolean take(List<Path> zips, Vouching vouching, String id, String version) {
        var fitting = zips.stream().filter(it -> is(it, id, version)).findFirst();
        fitting.ifPresent(it -> intake.take(it, vouching));
        return fitting.isPresent();
    }

    /// Unpacks a version again whose files are gone, from the zip that still lies in a folder.
    ///
    /// @throws PluginRefused when there is none
    void bringBack(PluginRow row) {
        if (Files.notExists(unpacked.resolve(row.folder())) && !take(row.id(), row.version())) {
            throw new PluginRefused(
                    Condition.Kind.UNPACKED,
                    "Its files are gone, and no zip of %s %s lies in a folder for plugins: install it again from its zip."
                            .formatted(row.id(), row.version()));
        }
    }

    private static boolean is(Path zip, String id, String version) {
        try {
            var manifest = new PluginArchive(zip).manifest();
            return manifest.id().equals(id) && manifest.version().equals(version);
        } catch (PluginRefused unreadable) {
            return false;
        }
    }

    private void takeIn(Path folder, Vouching vouching) {
        for (var zip : zips(folder)) {
            var moments = trust.moments(zip);
            if (!moments.equals(seen.put(zip, moments))) {
                offer(zip, vouching);
            }
        }
    }

    private static List<Path> zips(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".zip")).sorted().toList();
        } catch (IOException unreadable) {
            log.warn("the folder {} cannot be read: {}", folder, unreadable.getMessage());
            return List.of();
        }
    }

    private void offer(Path zip, Vouching vouching) {
        try {
            intake.offer(zip, vouching);
            refused.remove(zip);
        } catch (PluginRefused refusal) {
            var reason = String.valueOf(refusal.getMessage());
            if (!reason.equals(refused.put(zip, reason))) {
                log.error("{} is refused: {}", zip.getFileName(), reason);
            }
            // what other plugins stand in the way of is tried again: they may be gone by then
            if (!refusal.blockers().isEmpty()) {
                seen.remove(zip);
            }
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
