package coop.meent.core.admin.plugins;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.KeptVersions;
import coop.meent.core.plugins.PluginStore;
import java.util.Map;

/// Says what the team wants of a plugin, and lets the site do it.
final class PluginSwitch {
    private final Transactions core;
    private final KeptVersions versions;
    private final Runnable reconcile;
    private final PluginStore plugins = new PluginStore();

    PluginSwitch(PluginDesk.Surroundings around) {
        this.core = around.core();
        this.versions = around.versions();
        this.reconcile = around.reconcile();
    }

    /// Wants something of a plugin.
    ///
    /// @param wanted `enabled`, `disabled`, `removed` or `erased`
    /// @throws MeentException NOT_FOUND when there is none
    void want(Viewer viewer, String id, String wanted) {
        boolean known =
                core.run(
                        viewer,
                        tx -> {
                            boolean there = plugins.want(tx.handle(), id, wanted);
                            if (there) {
                                tx.audit("plugin." + wanted, "plugin:" + id, Map.of());
                            }
                            return there;
                        });
        if (!known) {
            throw MeentException.notFound("plugin " + id);
        }
        begin();
    }

    /// Wants a version that is still unpacked.
    ///
    /// @throws MeentException NOT_FOUND when it is not
    void putBack(Viewer viewer, String id, String folder) {
        if (!versions.putBack(viewer, id, folder)) {
            throw MeentException.notFound("version " + folder);
        }
        begin();
    }

    /// Lets the site do what is wanted.
    void begin() {
        // the route table drains before it goes, and this request is in it: so not on this thread
        Thread.ofVirtual().name("reconcile").start(reconcile);
    }
}
