package coop.meent.core.plugins;

import coop.meent.api.MeentPlugin;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Look;
import coop.meent.core.web.Contribution;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A plugin that is loaded, with a handle to undo each of its registrations.
public final class LoadedPlugin {
    private static final Logger log = LoggerFactory.getLogger(LoadedPlugin.class);

    private final Manifest manifest;
    private final String folder;
    private final ClassLoader classes;
    private final MeentPlugin plugin;
    private final Contribution contribution;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    LoadedPlugin(
            Manifest manifest, String folder, ClassLoader classes, MeentPlugin plugin, Look look) {
        this.manifest = manifest;
        this.folder = folder;
        this.classes = classes;
        this.plugin = plugin;
        this.contribution =
                new Contribution(
                        manifest.id(),
                        "/" + manifest.id(),
                        look,
                        plugin.routes(),
                        plugin.apiRoutes(),
                        plugin.menu());
    }

    public Manifest manifest() {
        return manifest;
    }

    /// {@return the plugin's table of contents}
    public MeentPlugin plugin() {
        return plugin;
    }

    /// {@return its templates, words and files}
    public Look look() {
        return contribution.look();
    }

    /// {@return its own files, besides its classes}
    public Resources files() {
        return Resources.of(classes);
    }

    String folder() {
        return folder;
    }

    Contribution contribution() {
        return contribution;
    }

    void onStop(Runnable registration) {
        undo.push(registration);
    }

    /// Takes back what it registered, the newest first, and all of it.
    void unregister() {
        while (!undo.isEmpty()) {
            undo(undo.pop());
        }
    }

    private void undo(Runnable registration) {
        try {
            registration.run();
        } catch (RuntimeException failure) {
            log.warn("something of {} cannot be taken back", manifest.id(), failure);
        }
    }

    /// Lets go of its classes; nobody may be using them any more.
    void close() {
        close(manifest.id(), classes);
    }

    /// Lets go of the classes of a plugin, also of one that never came to life.
    static void close(String id, ClassLoader classes) {
        if (classes instanceof Closeable open) {
            try {
                open.close();
            } catch (IOException stuck) {
                log.warn("the classes of {} cannot be closed: {}", id, stuck.getMessage());
            }
        }
    }
}
