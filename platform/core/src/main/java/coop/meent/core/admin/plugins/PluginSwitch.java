package coop.meent.core.admin.plugins;

import coop.meent.api.MeentException;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.KeptVersions;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Switchboard;
import coop.meent.core.plugins.Switchboard.Others;

/// Says what the team wants of a plugin, and lets the site do it.
final class PluginSwitch {
    private final Transactions core;
    private final KeptVersions versions;
    private final Runnable reconcile;
    private final Switchboard board;

    PluginSwitch(PluginDesk.Surroundings around) {
        this.core = around.core();
        this.versions = around.versions();
        this.reconcile = around.reconcile();
        this.board = new Switchboard(around.unpacked());
    }

    /// Wants something of a plugin.
    ///
    /// @param wanted `enabled`, `disabled`, `removed` or `erased`
    /// @param others what to do with those that need it
    /// @throws MeentException NOT_FOUND when there is none
    /// @throws PluginRefused when others stand in the way
    void want(Viewer viewer, String id, String wanted, Others others) {
        if (!core.run(viewer, tx -> board.want(tx, id, wanted, others))) {
            throw MeentException.notFound("plugin " + id);
        }
        begin();
    }

    /// Wants a version that is still unpacked.
    ///
    /// @param others what to do with those that could not go on with it
    /// @throws MeentException NOT_FOUND when it is not
    /// @throws PluginRefused when others stand in the way
    void putBack(Viewer viewer, String id, String folder, Others others) {
        if (!versions.putBack(viewer, id, folder, others)) {
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
