package coop.meent.core.plugins.removal;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.function.Consumer;

/// Takes away all that a plugin kept. Each part may be done again: a site that is killed halfway
/// ends it at its next start.
public final class PluginEraser {
    private static final Viewer SELF = Viewer.system("plugins.erase");

    private final Transactions core;
    private final PluginHoldings holdings;
    private final Consumer<String> documents;
    private final Consumer<String> schema;
    private final HoldingsStore store = new HoldingsStore();

    /// @param core the door of the schema `core`
    /// @param documents takes a plugin's documents out of the search
    /// @param schema drops a plugin's schema and its roles
    public PluginEraser(
            Transactions core,
            PluginHoldings holdings,
            Consumer<String> documents,
            Consumer<String> schema) {
        this.core = core;
        this.holdings = holdings;
        this.documents = documents;
        this.schema = schema;
    }

    /// Erases what there is of a plugin that does not run any more.
    public void erase(String plugin) {
        var all = holdings.of(SELF, plugin);
        documents.accept(plugin);
        schema.accept(plugin);
        core.run(
                SELF,
                tx -> {
                    store.clear(tx.handle(), plugin);
                    tx.audit(
                            "plugin.data-erased",
                            "plugin:" + plugin,
                            Map.of("tables", all.tables().size(), "rows", all.rows()));
                    return true;
                });
    }
}
