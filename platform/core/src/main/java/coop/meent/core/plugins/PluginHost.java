package coop.meent.core.plugins;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.core.plugins.Condition.Kind;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.RouteTable;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.watch.Limit;
import coop.meent.core.work.watch.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts, swaps and stops plugins. Any failure on the way: what served before goes on serving.
public final class PluginHost {
    private static final Logger log = LoggerFactory.getLogger(PluginHost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private final Services services;
    private final PluginClasses classes;
    private final Map<String, LoadedPlugin> loaded = new ConcurrentSkipListMap<>();

    /// What the host works with.
    ///
    /// @param folder where plugins are unpacked
    /// @param own what the platform itself brings to the route table
    /// @param web serves
    /// @param looks gives a plugin its templates
    /// @param schemas prepares a plugin's schema
    /// @param platform builds the services of one plugin
    /// @param watch watches over who works for a plugin
    /// @param registrars take what a plugin brings, and answer how to undo it
    public record Services(
            Path folder,
            Contribution own,
            WebServer web,
            Looks looks,
            SchemaPreparation schemas,
            PlatformFactory platform,
            Watch watch,
            List<Function<LoadedPlugin, Runnable>> registrars) {}

    /// Makes a plugin's schema.
    @FunctionalInterface
    public interface SchemaPreparation {
        void prepare(String schema, ClassLoader code);
    }

    /// Builds the services of one plugin.
    @FunctionalInterface
    public interface PlatformFactory {
        Platform of(Manifest manifest, Look look);
    }

    public PluginHost(Services services) {
        this.services = services;
        this.classes = new PluginClasses(services.folder());
    }

    /// {@return what is loaded, by id}
    public Collection<LoadedPlugin> loaded() {
        return loaded.values();
    }

    Optional<LoadedPlugin> find(String id) {
        return Optional.ofNullable(loaded.get(id));
    }

    /// Serves what is loaded now.
    public synchronized void serve() {
        services.web().serve(table(loaded.values()));
    }

    /// Starts the plugin in a folder, in the place of an older version of it, which serves until
    /// this one is whole and then answers what it began.
    ///
    /// @throws PluginRefused when it does not start; all is as before
    synchronized void start(String folder) {
        var path = services.folder().resolve(folder);
        var next = load(manifest(path), folder, path);
        var old = find(next.manifest().id());
        var table = handedOver(old, next);
        old.ifPresent(LoadedPlugin::unregister);
        loaded.put(next.manifest().id(), next);
        services.web().serve(table);
        next.crew().serves();
        log.info("plugin {} {} started", next.manifest().id(), next.manifest().version());
        old.ifPresent(it -> it.close(PATIENCE));
    }

    private static Manifest manifest(Path folder) {
        try {
            return Manifest.in(folder);
        } catch (PluginRefused incomplete) {
            throw new PluginRefused(
                    Kind.UNPACKED, "Its files are gone or broken: install it again.", incomplete);
        }
    }

    // each registrar lets the new one take the place of the old one: there is no moment without
    private RouteTable handedOver(Optional<LoadedPlugin> old, LoadedPlugin next) {
        try {
            var table = table(with(next));
            register(next);
            return table;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            old.ifPresent(this::registerAgain);
            next.unregister();
            discard(next);
            throw refused(Reasons.ofTakingUp(failure), failure);
        }
    }

    private List<LoadedPlugin> with(LoadedPlugin next) {
        var all = new ArrayList<>(loaded.values());
        all.removeIf(it -> it.manifest().id().equals(next.manifest().id()));
        all.add(next);
        // the menu keeps its order, whoever comes last
        all.sort(Comparator.comparing(it -> it.manifest().id()));
        return all;
    }

    private void register(LoadedPlugin plugin) {
        services.registrars().forEach(registrar -> plugin.onStop(registrar.apply(plugin)));
    }

    private void registerAgain(LoadedPlugin old) {
        try {
            register(old);
        } catch (RuntimeException failure) {
            log.error("plugin {} serves without all that it brings", old.manifest().id(), failure);
        }
    }

    private void discard(LoadedPlugin failed) {
        classes.forget(failed.manifest().id());
        failed.close(Duration.ZERO);
    }

    private static PluginRefused refused(String reason, Throwable failure) {
        return failure instanceof PluginRefused already
                ? already
                : new PluginRefused(reason, failure);
    }

    /// Stops a plugin: its pages, hits and work are gone when this returns.
    synchronized void stop(String id) {
        var plugin = loaded.remove(id);
        if (plugin == null) {
            return;
        }
        plugin.unregister();
        services.web().serve(table(loaded.values()));
        classes.forget(id);
        plugin.close(PATIENCE);
        log.info("plugin {} stopped", id);
    }

    /// Stops all of them, without another route table.
    public synchronized void close() {
        loaded.values().forEach(LoadedPlugin::unregister);
        loaded.values().forEach(it -> it.close(AT_THE_END));
        loaded.clear();
    }

    private LoadedPlugin load(Manifest manifest, String folder, Path path) {
        var loader = classes.load(manifest, path);
        var crew = services.watch().crew(manifest.id(), loader);
        try {
            migrate(manifest.id(), loader);
            var look = services.looks().of(Owner.of(manifest.id(), loader));
            var platform = services.platform().of(manifest, look);
            return crew.apart(
                    "its start",
                    Limit.START,
                    () -> {
                        var plugin = construct(manifest, loader, platform);
                        TableOfContents.check(plugin);
                        look.read();
                        return new LoadedPlugin(manifest, folder, crew, plugin, look);
                    });
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            classes.forget(manifest.id());
            LoadedPlugin.close(crew, Duration.ZERO);
            throw refused(Reasons.ofTakingUp(failure), failure);
        }
    }

    private void migrate(String id, ClassLoader loader) {
        try {
            services.schemas().prepare(id, loader);
        } catch (RuntimeException failure) {
            throw new PluginRefused(Kind.MIGRATED, Reasons.ofStart(failure), failure);
        }
    }

    static MeentPlugin construct(Manifest manifest, ClassLoader loader, Platform platform) {
        try {
            var type = loader.loadClass(manifest.className()).asSubclass(MeentPlugin.class);
            return type.getConstructor(Platform.class).newInstance(platform);
        } catch (ReflectiveOperationException | ClassCastException wrong) {
            throw new PluginRefused(Reasons.ofClass(manifest.className(), wrong), wrong);
        } catch (LinkageError broken) {
            throw new PluginRefused(Reasons.ofStart(broken), broken);
        }
    }

    private RouteTable table(Collection<LoadedPlugin> plugins) {
        var all = new ArrayList<Contribution>();
        all.add(services.own());
        plugins.forEach(plugin -> all.add(plugin.contribution()));
        return services.web().table(all);
    }
}
