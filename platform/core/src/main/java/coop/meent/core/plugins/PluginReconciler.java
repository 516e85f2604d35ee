package coop.meent.core.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what runs to what is wanted: at start, after every change on this node, and every second
/// besides.
public final class PluginReconciler {
    private static final Logger log = LoggerFactory.getLogger(PluginReconciler.class);
    private static final Viewer SELF = Viewer.system("plugins.reconcile");

    private final PluginHost host;
    private final Transactions transactions;
    private final Path folder;
    private final PluginFolders folders;
    private final Consumer<String> eraseSchema;
    private final PluginStore store = new PluginStore();
    private final Map<String, Instant> failed = new HashMap<>();

    /// @param transactions the door of the schema `core`
    /// @param folder where plugins are unpacked
    /// @param folders in which zips are found
    /// @param eraseSchema removes the data of a plugin
    public PluginReconciler(
            PluginHost host,
            Transactions transactions,
            Path folder,
            PluginFolders folders,
            Consumer<String> eraseSchema) {
        this.host = host;
        this.transactions = transactions;
        this.folder = folder;
        this.folders = folders;
        this.eraseSchema = eraseSchema;
    }

    /// Does what is to be done; one plugin's failure is written beside it and keeps no other from
    /// starting.
    public synchronized void reconcile() {
        folders.takeIn();
        for (var row : transactions.read(SELF, store::all)) {
            reconcile(row);
        }
    }

    private void reconcile(PluginRow row) {
        try {
            switch (row.wanted()) {
                case "enabled" -> startUnlessSuspended(row);
                case "disabled" -> stop(row);
                default -> remove(row);
            }
        } catch (RuntimeException failure) {
            failed.put(row.id(), row.changedAt());
            log.error("plugin {} {} cannot be {}", row.id(), row.version(), row.wanted(), failure);
            observe(row, "failed", String.valueOf(failure.getMessage()));
            startFormer(row);
        }
    }

    // after a restart nothing serves any more: the version that did is better than none
    private void startFormer(PluginRow row) {
        boolean useless = !row.on() || row.good().isEmpty() || row.good().equals(row.folder());
        if (useless || host.find(row.id()).isPresent()) {
            return;
        }
        try {
            host.start(row.good());
        } catch (PluginRefused alsoRefused) {
            log.error("nor does the former version of {}: {}", row.id(), alsoRefused.getMessage());
        }
    }

    private void startUnlessSuspended(PluginRow row) {
        if (row.on()) {
            start(row);
        } else {
            host.stop(row.id());
            if (!row.observed().equals("failed")) {
                observe(row, "failed", row.suspended());
            }
        }
    }

    private void start(PluginRow row) {
        boolean runs =
                host.find(row.id()).filter(it -> it.folder().equals(row.folder())).isPresent();
        if (runs) {
            if (!row.observed().equals("started")) {
                observe(row, "started", "");
            }
        } else if (!row.changedAt().equals(failed.get(row.id()))) {
            host.start(row.folder());
            observe(row, "started", "");
        }
    }

    private void stop(PluginRow row) {
        host.stop(row.id());
        if (!row.observed().equals("stopped")) {
            observe(row, "stopped", "");
        }
    }

    // the row stays, so that a zip that ships with the site does not come back by itself
    private void remove(PluginRow row) {
        if (row.observed().equals("stopped")) {
            return;
        }
        host.stop(row.id());
        if (row.wanted().equals("erased")) {
            eraseSchema.accept(row.id());
        }
        Folders.remove(folder.resolve(row.id()));
        observe(row, "stopped", "");
    }

    private void observe(PluginRow row, String observed, String reason) {
        transactions.run(
                SELF,
                tx -> {
                    store.observe(tx.handle(), row, observed, reason);
                    return true;
                });
    }
}
