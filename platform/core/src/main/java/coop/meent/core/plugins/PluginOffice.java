package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What an operator wants of plugins; the running site, or the next start, carries it out.
public final class PluginOffice {
    private static final Viewer OPERATOR = Viewer.system("operator");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Path unpacked;
    private final Trust trust;
    private final PluginStore store = new PluginStore();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    public PluginOffice(Transactions transactions, Path unpacked, Trust trust) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.trust = trust;
    }

    public List<PluginRow> all() {
        return transactions.read(OPERATOR, store::all);
    }

    /// {@return zips in the folders for plugins that the site refused}
    public List<RefusedArchive> refused() {
        return transactions.read(OPERATOR, new RefusedStore()::all);
    }

    /// {@return whether there is such a plugin}
    ///
    /// @param wanted `enabled`, `disabled`, `removed` or `erased`
    public boolean want(String id, String wanted) {
        return transactions.run(
                OPERATOR,
                tx -> {
                    tx.audit("plugin." + wanted, "plugin:" + id, Map.of());
                    return store.want(tx.handle(), id, wanted);
                });
    }

    /// Checks and unpacks a zip, and wants it.
    ///
    /// @return the plugin's id
    /// @throws PluginRefused when the archive cannot be trusted
    public String install(Path zip) {
        return new PluginIntake(transactions, unpacked).install(zip, trust::chosen);
    }

    /// {@return the plugin once the site has done what is wanted, or as it is after 30 seconds}
    public PluginRow settled(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var row =
                    transactions
                            .read(OPERATOR, db -> store.find(db, id))
                            .orElseThrow(() -> new PluginRefused("There is no plugin " + id + "."));
            if (!row.observed().equals("unknown") || System.nanoTime() > end) {
                return row;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
