package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.core.plugins.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What an operator wants of plugins; the running site, or the next start, carries it out.
public final class PluginOffice {
    private static final Viewer OPERATOR = Viewer.system("operator");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final Path unpacked;
    private final Trust trust;
    private final Switchboard switchboard;
    private final PluginStore store = new PluginStore();

    /// @param transactions the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    public PluginOffice(Transactions transactions, Path unpacked, Trust trust) {
        this.transactions = transactions;
        this.unpacked = unpacked;
        this.trust = trust;
        this.switchboard = new Switchboard(unpacked);
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
    /// @throws PluginRefused when others stand in the way
    public boolean want(String id, String wanted) {
        return want(id, wanted, Others.KEPT);
    }

    /// {@return whether there is such a plugin}
    ///
    /// @param wanted `enabled`, `disabled`, `removed` or `erased`
    /// @param others what to do with those that need it
    public boolean want(String id, String wanted, Others others) {
        return transactions.run(OPERATOR, tx -> switchboard.want(tx, id, wanted, others));
    }

    /// {@return all that is known of a plugin}
    public Optional<PluginSheet> sheet(String id) {
        return transactions.read(OPERATOR, db -> PluginSheet.of(db, id, switchboard));
    }

    /// Checks and unpacks a zip, and wants it.
    ///
    /// @return the plugin's id
    /// @throws PluginRefused when the archive cannot be trusted
    public String install(Path zip) {
        return install(zip, Others.KEPT);
    }

    /// Checks and unpacks a zip, and wants it.
    ///
    /// @param others what to do with those that could not go on with this version
    /// @return the plugin's id
    /// @throws PluginRefused when the archive cannot be trusted, or others stand in the way
    public String install(Path zip, Others others) {
        return new PluginIntake(transactions, unpacked).install(zip, trust::chosen, others);
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
