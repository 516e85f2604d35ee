package coop.meent.core;

import coop.meent.api.Platform;
import coop.meent.api.SearchSource;
import coop.meent.api.Transactions;
import coop.meent.core.care.Care;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.plugins.DeclaredTransactions;
import coop.meent.core.plugins.HostPlatform;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginFolders;
import coop.meent.core.plugins.PluginHost;
import coop.meent.core.plugins.PluginReconciler;
import coop.meent.core.plugins.Promises;
import coop.meent.core.plugins.Workbench;
import coop.meent.core.plugins.Workpiece;
import coop.meent.core.plugins.removal.PluginEraser;
import coop.meent.core.plugins.trust.Trust;
import coop.meent.core.privacy.Privacy;
import coop.meent.core.themes.Look;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.DailyVisitors;
import coop.meent.core.web.WebFormats;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.Schedule;
import coop.meent.core.work.watch.Crew;
import coop.meent.core.work.watch.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// The floor of the plugins: each gets its services from here, and hands over what it brings.
final class PluginFloor {
    private final Foundation ground;
    private final Community community;
    private final SearchFloor searching;
    private final HomeFloor home;
    private final Schedule schedule;
    private final DailyVisitors visitors;
    private final Care care;
    private final Privacy privacy;
    private final PluginHost host;
    private final PluginReconciler reconciler;

    /// The floors below, and what serves.
    record Below(
            Foundation ground,
            Community community,
            SearchFloor searching,
            HomeFloor home,
            Schedule schedule,
            WebServer web,
            Watch watch,
            Care care,
            Privacy privacy) {}

    PluginFloor(Below below, Contribution own, List<Path> shipped) {
        this.ground = below.ground();
        this.community = below.community();
        this.searching = below.searching();
        this.home = below.home();
        this.schedule = below.schedule();
        this.care = below.care();
        this.privacy = below.privacy();
        this.visitors = new DailyVisitors(ground.client(), ground.clock());
        var unpacked = unpacked(ground);
        this.host =
                new PluginHost(
                        new PluginHost.Services(
                                unpacked,
                                own,
                                below.web(),
                                ground.looks(),
                                ground.database()::prepareSchema,
                                this::platform,
                                below.watch(),
                                registrars()));
        this.reconciler =
                new PluginReconciler(
                        host,
                        ground.core(),
                        unpacked,
                        folders(shipped),
                        eraser()::erase,
                        ground.settings().safeMode());
    }

    private PluginEraser eraser() {
        return new PluginEraser(
                ground.core(),
                PluginStock.holdings(ground, searching.engine()::count),
                searching.feed()::forget,
                this::erase);
    }

    private PluginFolders folders(List<Path> shipped) {
        var own = ground.settings().data().resolve("plugins");
        return new PluginFolders(ground.core(), unpacked(ground), shipped, own, trust(ground));
    }

    private List<Function<LoadedPlugin, Runnable>> registrars() {
        return List.of(
                Promises::hold,
                this::findable,
                this::named,
                this::scheduled,
                this::noticed,
                this::atHome,
                this::reportable,
                this::explained,
                this::declared,
                this::remembered);
    }

    /// {@return where plugins are unpacked}
    static Path unpacked(Foundation ground) {
        return ground.settings().data().resolve("plugins").resolve("unpacked");
    }

    /// {@return whose plugins may run}
    static Trust trust(Foundation ground) {
        var settings = ground.settings();
        return new Trust(settings.data().resolve("trusted-keys"), settings.allowUnsigned());
    }

    PluginHost host() {
        return host;
    }

    /// {@return the bench of somebody who writes a plugin}
    Workbench workbench(WebServer web) {
        return new Workbench(
                new Workpiece(ground.core(), unpacked(ground)),
                reconciler,
                () -> web.serving().looks(),
                ground.looks(),
                web.remarks());
    }

    /// Brings what runs to what is wanted; in safe mode nothing runs.
    void reconcile() {
        reconciler.reconcile();
    }

    private void erase(String id) {
        ground.database().eraseSchema(id);
        ground.pluginSettings().erase(id);
    }

    private Transactions door(Manifest manifest) {
        return DeclaredTransactions.of(manifest, door(manifest.id()));
    }

    private Runnable findable(LoadedPlugin plugin) {
        var id = plugin.manifest().id();
        return searching
                .feed()
                .register(id, plugin.plugin().searchSources(), door(id), plugin.crew());
    }

    private Runnable named(LoadedPlugin plugin) {
        var types = plugin.plugin().searchSources().stream().map(SearchSource::type).toList();
        return ground.looks().types().learn(types, plugin.look()::messages);
    }

    private Runnable reportable(LoadedPlugin plugin) {
        var manifest = plugin.manifest();
        return care.reportables()
                .register(manifest.id(), plugin.plugin().reportables(), door(manifest));
    }

    private Runnable declared(LoadedPlugin plugin) {
        privacy.declarations().remember(plugin);
        // what it keeps of persons stays known while it is switched off
        return () -> {};
    }

    private Runnable remembered(LoadedPlugin plugin) {
        PluginStock.versions(ground).started(plugin);
        return () -> {};
    }

    private Runnable explained(LoadedPlugin plugin) {
        var manifest = plugin.manifest();
        return community
                .help()
                .register(manifest.id(), it -> manifest.name(it.tag()), plugin.files());
    }

    private Runnable scheduled(LoadedPlugin plugin) {
        return schedule.register(plugin.manifest().id(), plugin.plugin().scheduledWork());
    }

    private Runnable noticed(LoadedPlugin plugin) {
        return community
                .notices()
                .welcome(
                        plugin.manifest().id(),
                        plugin.look().messages(),
                        plugin.plugin().noticeKinds());
    }

    private Runnable atHome(LoadedPlugin plugin) {
        return home.register(plugin.manifest().id(), plugin.plugin());
    }

    private Transactions door(String id) {
        return Crew.watched(ground.database().transactions(id));
    }

    private Platform platform(Manifest manifest, Look look) {
        return new HostPlatform(
                door(manifest),
                ground.clock(),
                community.organisations(),
                community.people().people(),
                community.entitlements(),
                Community.texts(look),
                ground.addresses(),
                searching.search(),
                ground.markdown(),
                new WebFormats(ground.addresses(), community.pages().identity()::name),
                visitors,
                ground.wayOut().of(manifest.id(), manifest.capabilities().hosts()),
                ground.pluginSettings().of(manifest));
    }
}
