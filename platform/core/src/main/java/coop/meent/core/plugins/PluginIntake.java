package coop.meent.core.plugins;

import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.core.plugins.trust.Vouching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/// Takes a zip in: checks it, unpacks it, and writes down that there is such a plugin.
final class PluginIntake {
    private static final Viewer SELF = Viewer.system("plugins.intake");

    private final Transactions transactions;
    private final Path unpacked;
    private final Switchboard switchboard;
    private final PluginStore store = new PluginStore();
    private final VersionStore kept = new VersionStore();
    private final FileStore files = new FileStore();
    private final VersionManager versions = new DefaultVersionManager();

    PluginIntake(Transactions transactions, Path unpacked) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.switchboard = new Switchboard(unpacked);
    }

    Switchboard switchboard() {
        return switchboard;
    }

    /// Takes a zip that somebody wants to run.
    ///
    /// @param others what to do with those that could not go on with this version
    String install(Path zip, Vouching vouching, Others others) {
        return take(zip, vouching, others, true);
    }

    /// Takes a zip that lies in a folder; what was switched off or removed stays so, and what
    /// somebody installed since stays when it is newer.
    String offer(Path zip, Vouching vouching) {
        var manifest = new PluginArchive(zip).manifest();
        return hasNewer(manifest) ? manifest.id() : take(zip, vouching, Others.KEPT, false);
    }

    /// Takes just this zip, whatever there is already; what was switched off or removed stays so.
    String take(Path zip, Vouching vouching) {
        return take(zip, vouching, Others.KEPT, false);
    }

    /// Unpacks a version anew.
    ///
    /// @param folder of the version
    /// @return whether the archive is of that version
    boolean unpackAgain(Path zip, Vouching vouching, String folder) {
        var archive = new PluginArchive(zip);
        var manifest = archive.manifest();
        try {
            if (!archive.folder(manifest).equals(folder)) {
                return false;
            }
        } catch (IOException unreadable) {
            throw new PluginRefused("The archive cannot be read: " + unreadable.getMessage());
        }
        vouching.of(zip, manifest.id());
        archive.unpackInto(unpacked);
        return true;
    }

    private boolean hasNewer(Manifest offered) {
        return transactions
                .read(SELF, db -> store.find(db, offered.id()))
                .filter(row -> row.wanted().equals("enabled") || row.wanted().equals("disabled"))
                .filter(row -> versions.compareVersions(row.version(), offered.version()) > 0)
                .isPresent();
    }

    // what is there already has been welcomed, and stands in nobody's way
    private void welcome(Transaction tx, Manifest manifest, String folder, Others others) {
        var row = store.find(tx.handle(), manifest.id());
        if (row.filter(it -> it.folder().equals(folder)).isEmpty()) {
            switchboard.welcome(tx, manifest, others);
        }
    }

    private String take(Path zip, Vouching vouching, Others others, boolean wanted) {
        var archive = new PluginArchive(zip);
        var manifest = archive.manifest();
        var vouched = vouching.of(zip, manifest.id());
        var folder = archive.unpackInto(unpacked);
        var hashes = archive.files();
        transactions.run(
                SELF,
                tx -> {
                    welcome(tx, manifest, folder, others);
                    boolean news = store.offer(tx.handle(), manifest, folder);
                    store.vouch(tx.handle(), manifest.id(), vouched);
                    kept.take(tx.handle(), manifest.id(), folder, manifest.version(), vouched);
                    files.keep(tx.handle(), manifest.id(), folder, hashes.byPath());
                    if (wanted) {
                        switchboard.refuseLacking(tx.handle(), manifest);
                        store.want(tx.handle(), manifest.id(), "enabled");
                    }
                    if (news || wanted) {
                        var details =
                                Map.of("version", manifest.version(), "trust", vouched.kind());
                        tx.audit("plugin.installed", "plugin:" + manifest.id(), details);
                    }
                    return news;
                });
        return manifest.id();
    }
}
