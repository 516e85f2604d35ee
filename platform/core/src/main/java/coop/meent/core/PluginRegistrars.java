package coop.meent.core;

import coop.meent.api.CalendarSource;
import coop.meent.api.SearchSource;
import coop.meent.api.Transactions;
import coop.meent.core.plugins.DeclaredTransactions;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.Promises;
import coop.meent.core.progress.ProgressFloor;
import java.util.List;
import java.util.function.Function;

/// Take what a plugin brings, each to where it belongs, and answer how to undo that.
///
/// @param door to a plugin's own schema
record PluginRegistrars(PluginFloor.Below below, Function<String, Transactions> door) {
    List<Function<LoadedPlugin, Runnable>> all() {
        return List.of(
                Promises::hold,
                this::findable,
                this::named,
                this::scheduled,
                this::noticed,
                this::entitled,
                this::atHome,
                this::calendars,
                this::keptFresh,
                this::exchanged,
                this::reportable,
                this::explained,
                this::declared,
                this::shelved,
                this::atWork,
                this::remembered,
                this::live);
    }

    private Runnable findable(LoadedPlugin plugin) {
        var id = plugin.manifest().id();
        return below.searching()
                .feed()
                .register(id, plugin.plugin().searchSources(), door.apply(id), plugin.crew());
    }

    private Runnable named(LoadedPlugin plugin) {
        var types = plugin.plugin().searchSources().stream().map(SearchSource::type).toList();
        return below.ground().looks().types().learn(types, plugin.look()::messages);
    }

    private Runnable calendars(LoadedPlugin plugin) {
        var id = plugin.manifest().id();
        var brought = plugin.plugin().calendars();
        var types = brought.stream().map(CalendarSource::type).toList();
        var undo = below.commons().calendars().register(id, brought, door.apply(id));
        var forget = below.ground().looks().types().learn(types, plugin.look()::messages);
        return () -> {
            undo.run();
            forget.run();
        };
    }

    private Runnable reportable(LoadedPlugin plugin) {
        var manifest = plugin.manifest();
        return below.care()
                .reportables()
                .register(
                        manifest.id(),
                        plugin.plugin().reportables(),
                        DeclaredTransactions.of(manifest, door.apply(manifest.id())));
    }

    private Runnable declared(LoadedPlugin plugin) {
        below.privacy().declarations().remember(plugin);
        // what it keeps of persons stays known while it is switched off
        return () -> {};
    }

    private Runnable remembered(LoadedPlugin plugin) {
        PluginStock.versions(below.ground()).started(plugin);
        return () -> {};
    }

    private Runnable explained(LoadedPlugin plugin) {
        var manifest = plugin.manifest();
        return below.community()
                .help()
                .register(manifest.id(), it -> manifest.name(it.tag()), plugin.files());
    }

    private Runnable scheduled(LoadedPlugin plugin) {
        return below.schedule().register(plugin.manifest().id(), plugin.plugin().scheduledWork());
    }

    private Runnable noticed(LoadedPlugin plugin) {
        return below.community()
                .notices()
                .welcome(
                        plugin.manifest().id(),
                        plugin.look().messages(),
                        plugin.plugin().noticeKinds());
    }

    private Runnable keptFresh(LoadedPlugin plugin) {
        return below.commons()
                .freshness()
                .register(
                        plugin.manifest().id(),
                        plugin.look().messages(),
                        plugin.plugin().freshness());
    }

    private Runnable entitled(LoadedPlugin plugin) {
        return below.community()
                .circles()
                .capabilities()
                .register(plugin.manifest().id(), plugin.manifest().entitlements());
    }

    private Runnable live(LoadedPlugin plugin) {
        return below.commons().live().welcome(plugin.manifest().id());
    }

    private Runnable exchanged(LoadedPlugin plugin) {
        var manifest = plugin.manifest();
        return below.commons()
                .exchange()
                .register(
                        manifest.id(),
                        plugin.plugin(),
                        plugin.crew(),
                        tx -> DeclaredTransactions.of(manifest, tx));
    }

    private Runnable atHome(LoadedPlugin plugin) {
        return below.home().register(plugin.manifest().id(), plugin.plugin());
    }

    private Runnable shelved(LoadedPlugin plugin) {
        return below.ground()
                .files()
                .register(plugin.manifest().id(), plugin.plugin().fileShelves());
    }

    private Runnable atWork(LoadedPlugin plugin) {
        return below.commons()
                .work()
                .register(
                        plugin.manifest().id(),
                        plugin.plugin().longWork(),
                        new ProgressFloor.Workshop(
                                below.ground().database().across(), plugin.crew()));
    }
}
