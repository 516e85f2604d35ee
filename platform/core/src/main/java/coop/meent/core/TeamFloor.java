package coop.meent.core;

import coop.meent.api.Route;
import coop.meent.api.Route.Verb;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.core.admin.RoutePages;
import coop.meent.core.admin.StartPage;
import coop.meent.core.admin.TeamWaiting;
import coop.meent.core.admin.plugins.PluginDesk;
import coop.meent.core.admin.plugins.PluginView;
import coop.meent.core.bisect.BisectPages;
import coop.meent.core.bisect.SearchDesk;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.plugins.Inspection;
import coop.meent.core.plugins.catalogue.CatalogueDesk;
import coop.meent.core.setup.Setup;
import coop.meent.core.setup.SetupServices;
import coop.meent.core.site.IdentityProof;
import coop.meent.core.web.Contribution;
import coop.meent.core.work.watch.Stranded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the team meets first: what waits, where everything is, the first set-up, the plugins.
record TeamFloor(List<Route> routes, List<Route> apiRoutes) {
    /// What runs, asked at each request.
    ///
    /// @param reconcile brings what runs to what is wanted
    /// @param documents how many a plugin has in the search
    /// @param freedAtRestart which plugins' classes stay in memory until then
    /// @param changedFiles what is wrong with the files of plugins, by plugin
    record Running(
            Supplier<List<Contribution>> serving,
            Runnable reconcile,
            ToLongFunction<String> documents,
            Supplier<List<Stranded>> freedAtRestart,
            Supplier<Map<String, String>> changedFiles) {}

    static TeamFloor on(Foundation ground, Community community, HomeFloor home, Running running) {
        var admin = plugins(ground, community, running);
        var identity = community.pages().identity();
        var setup = new Setup(ground.core(), identity, ground.clock());
        var steps =
                SetupServices.in(
                        setup,
                        new SetupServices.Surroundings(
                                community.people(), identity, community.probe(), admin::views));
        var start =
                new StartPage(
                        ground.settings(),
                        setup,
                        sources(ground, community, home),
                        () -> paths(running.serving().get()));
        var addresses = new RoutePages(running.serving());
        var desks = desks(ground, admin);
        return new TeamFloor(
                joined(List.of(start.routes(), desks.routes(), steps.routes(), addresses.routes())),
                joined(
                        List.of(
                                start.apiRoutes(),
                                desks.apiRoutes(),
                                steps.apiRoutes(),
                                addresses.apiRoutes())));
    }

    // the search goes before the pages of one plugin, whose addresses look alike
    private static TeamFloor desks(Foundation ground, PluginDesk plugins) {
        var bisect =
                new BisectPages(
                        new SearchDesk(ground.core()), viewer -> names(plugins.views(viewer)));
        return new TeamFloor(
                joined(List.of(bisect.routes(), plugins.routes())),
                joined(List.of(bisect.apiRoutes(), plugins.apiRoutes())));
    }

    private static PluginDesk plugins(Foundation ground, Community community, Running running) {
        var unpacked = PluginFloor.unpacked(ground);
        return PluginDesk.in(
                new PluginDesk.Surroundings(
                        ground.core(),
                        unpacked,
                        ground.settings().pluginUpload(),
                        PluginStock.incoming(ground),
                        new Inspection(ground.core(), unpacked, PluginFloor.trust(ground)),
                        PluginStock.holdings(ground, running.documents()),
                        PluginStock.versions(ground),
                        ground.pluginSettings(),
                        new CatalogueDesk(ground.settings(), ground.core(), ground.clock()),
                        new IdentityProof(community.people(), ground.clock()),
                        running.serving(),
                        running.freedAtRestart(),
                        running.reconcile(),
                        running.changedFiles()));
    }

    private static List<Function<Viewer, List<Waiting>>> sources(
            Foundation ground, Community community, HomeFloor home) {
        var own =
                new TeamWaiting(
                        ground.core(),
                        community.texts(),
                        community.pages().pages(),
                        community.pages().identity());
        return List.of(home.docket()::ofTeam, own::of);
    }

    private static Set<String> paths(List<Contribution> serving) {
        return serving.stream()
                .flatMap(owned ->
                        owned.routes().stream()
                                .filter(it -> it.verb() == Verb.GET)
                                .map(owned::path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(List<PluginView> plugins) {
        return plugins.stream().collect(Collectors.toMap(PluginView::id, PluginView::name));
    }

    private static List<Route> joined(List<List<Route>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
