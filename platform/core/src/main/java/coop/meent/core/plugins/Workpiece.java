package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.trust.Vouched;
import java.nio.file.Path;

/// Takes a plugin that is being written as its author's folder, without an archive and without a
/// signature; only on a site that nobody else can reach.
public final class Workpiece {
    private static final Viewer AUTHOR = Viewer.system("plugins.author");
    private static final Vouched NOBODY = new Vouched("unsigned", "");

    private final Transactions transactions;
    private final Path unpacked;
    private final PluginStore store = new PluginStore();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins lie
    public Workpiece(Transactions transactions, Path unpacked) {
        this.transactions = transactions;
        this.unpacked = unpacked;
    }

    /// Wants the plugin in a folder; a site that starts after this starts with it.
    ///
    /// @param folder `<id>/<name>` below the folder of plugins
    /// @throws PluginRefused when its manifest cannot be used
    public void take(String folder) {
        var manifest = Manifest.in(unpacked.resolve(folder));
        transactions.run(
                AUTHOR,
                tx -> {
                    boolean news = store.offer(tx.handle(), manifest, folder);
                    store.vouch(tx.handle(), manifest.id(), NOBODY);
                    store.want(tx.handle(), manifest.id(), "enabled");
                    return news;
                });
    }

    PluginRow found(String folder) {
        var id = Manifest.in(unpacked.resolve(folder)).id();
        return transactions.read(AUTHOR, db -> store.find(db, id)).orElseThrow();
    }
}
