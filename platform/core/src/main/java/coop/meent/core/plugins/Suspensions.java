package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.work.watch.Judge;
import java.util.Map;

/// Switches off what went wrong: on every node and beyond a restart, until somebody switches it on
/// again.
public final class Suspensions implements Judge {
    private static final Viewer SELF = Viewer.system("plugins.watch");

    private final Transactions transactions;
    private final PluginStore store = new PluginStore();

    /// @param transactions the door of the schema `core`
    public Suspensions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void suspend(String plugin, String reason) {
        transactions.run(
                SELF,
                tx -> {
                    if (store.suspend(tx.handle(), plugin, reason)) {
                        tx.audit("plugin.suspended", "plugin:" + plugin, Map.of("reason", reason));
                        // wakes those who bring what runs to what is wanted
                        tx.publish("plugin", plugin);
                    }
                    return plugin;
                });
    }
}
