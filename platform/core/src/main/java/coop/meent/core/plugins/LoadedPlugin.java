package coop.meent.core.plugins;

import coop.meent.api.MeentPlugin;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Look;
import coop.meent.core.web.Contribution;
import coop.meent.core.work.watch.Crew;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A plugin that is loaded, with a handle to undo each of its registrations.
public final class LoadedPlugin {
    private static final Logger log = LoggerFactory.getLogger(LoadedPlugin.class);

    private final Manifest manifest;
    private final String folder;
    private final Crew crew;
    private final MeentPlugin itself;
    private final MeentPlugin plugin;
    private final Contribution contribution;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    LoadedPlugin(Manifest manifest, String folder, Crew crew, MeentPlugin itself, Look look) {
        this.manifest = manifest;
        this.folder = folder;
        this.crew = crew;
        this.itself = itself;
        this.plugin = new WatchedPlugin(itself, crew);
        this.contribution =
                new Contribution(
                        manifest.id(),
                        "/" + manifest.id(),
                        look,
                        plugin.routes(),
                        plugin.apiRoutes(),
                        plugin.menu(),
                        new Fragments(crew, look).parts(plugin.fragments()));
    }

    public Manifest manifest() {
        return manifest;
    }

    /// {@return the plugin's table of contents; what it brings runs under the watch}
    public MeentPlugin plugin() {
        return plugin;
    }

    /// {@return the plugin, as it was written}
    public MeentPlugin itself() {
        return itself;
    }

    /// {@return who works for it}
    public Crew crew() {
        return crew;
    }

    /// {@return its templates, words and files}
    public Look look() {
        return contribution.look();
    }

    /// {@return its own files, besides its classes}
    public Resources files() {
        return Resources.of(crew.classes());
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

    /// Lets what is under way end, for so long, and lets go of its classes.
    void close(Duration patience) {
        close(crew, patience);
    }

    /// Lets go of a plugin, also of one that never came to life.
    static void close(Crew crew, Duration patience) {
        crew.end(patience);
        if (crew.classes() instanceof Closeable open) {
            try {
                open.close();
            } catch (IOException stuck) {
                log.warn(
                        "the classes of {} cannot be closed: {}",
                        crew.plugin(),
                        stuck.getMessage());
            }
        }
    }
}
