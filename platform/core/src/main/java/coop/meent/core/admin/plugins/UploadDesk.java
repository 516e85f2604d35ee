package coop.meent.core.admin.plugins;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Candidate;
import coop.meent.core.plugins.Incoming;
import coop.meent.core.plugins.Inspection;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Switchboard.Others;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Takes archives in that administrators send: looked at first, installed when they say so again.
final class UploadDesk {
    private final Transactions core;
    private final Incoming incoming;
    private final Inspection inspection;
    private final PluginSwitch desk;
    private final boolean open;

    UploadDesk(PluginDesk.Surroundings around, PluginSwitch desk) {
        this.core = around.core();
        this.incoming = around.incoming();
        this.inspection = around.inspection();
        this.desk = desk;
        this.open = around.upload();
    }

    /// {@return whether the operator lets the team send archives}
    boolean open() {
        return open;
    }

    Path folder() {
        return incoming.folder();
    }

    /// Keeps an archive for an hour, when it could be installed.
    ///
    /// @return the key under which its sender finds it again
    /// @throws PluginRefused when it could not; nothing of it is left
    String receive(Viewer viewer, InputStream archive, Optional<InputStream> signature) {
        var key = kept(viewer, archive, signature);
        try {
            var manifest = inspection.look(viewer, zip(viewer, key).orElseThrow()).manifest();
            note(viewer, "plugin.uploaded", manifest.id(), manifest.version());
            return key;
        } catch (PluginRefused refusal) {
            incoming.discard(key);
            note(viewer, "plugin.upload-refused", "", String.valueOf(refusal.getMessage()));
            throw refusal;
        }
    }

    private String kept(Viewer viewer, InputStream archive, Optional<InputStream> signature) {
        try {
            return incoming.receive(viewer.person().orElseThrow(), archive, signature);
        } catch (PluginRefused refusal) {
            note(viewer, "plugin.upload-refused", "", String.valueOf(refusal.getMessage()));
            throw refusal;
        }
    }

    private Optional<Path> zip(Viewer viewer, String key) {
        return incoming.find(viewer.person().orElseThrow(), key);
    }

    /// {@return what waits under a key; empty when nothing does any more}
    Optional<Candidate> look(Viewer viewer, String key) {
        return zip(viewer, key).map(it -> inspection.look(viewer, it));
    }

    /// Installs what waits under a key.
    ///
    /// @param others what to do with those that could not go on with this version
    /// @throws PluginRefused when it cannot be installed any more, or others stand in the way
    void install(Viewer viewer, String key, Candidate candidate, Others others) {
        var manifest = candidate.manifest();
        note(viewer, "plugin.install-confirmed", manifest.id(), manifest.version());
        inspection.install(zip(viewer, key).orElseThrow(), others);
        incoming.discard(key);
        desk.begin();
    }

    void discard(Viewer viewer, String key) {
        if (zip(viewer, key).isPresent()) {
            incoming.discard(key);
            note(viewer, "plugin.upload-discarded", "", "");
        }
    }

    private void note(Viewer viewer, String action, String plugin, String what) {
        core.run(
                viewer,
                tx -> {
                    tx.audit(action, "plugin:" + plugin, Map.of("what", what));
                    return true;
                });
    }
}
