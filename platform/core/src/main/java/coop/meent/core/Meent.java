package coop.meent.core;

import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.core.admin.AdminPages;
import coop.meent.core.admin.PluginNames;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.events.OutboxStore;
import coop.meent.core.membership.OrganisationSearch;
import coop.meent.core.plugins.HostPlatform;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.PluginHost;
import coop.meent.core.plugins.PluginReconciler;
import coop.meent.core.search.SearchFeed;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.search.lucene.LuceneEngine;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import coop.meent.core.site.AssetRoutes;
import coop.meent.core.site.DemoAccount;
import coop.meent.core.site.HealthRoutes;
import coop.meent.core.themes.Assets;
import coop.meent.core.themes.Look;
import coop.meent.core.web.DailyVisitors;
import coop.meent.core.web.OpenApi;
import coop.meent.core.web.Replies;
import coop.meent.core.web.WebFormats;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.Schedule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The composition root: builds everything by constructors, starts it, and stops it in the other
/// order.
public final class Meent implements AutoCloseable {
    private static final Viewer SELF = Viewer.system("meent");

    private final Foundation ground;
    private final Community community;
    private final Demo demo;
    private final boolean fresh;
    private final LuceneEngine engine;
    private final SearchFeed feed;
    private final SiteSearch search;
    private final Schedule schedule;
    private final WebServer web;
    private final DailyVisitors visitors;
    private final PluginHost host;
    private final PluginReconciler reconciler;
    private final List<OutboxReader> readers = new ArrayList<>();

    /// What to build.
    ///
    /// @param settings what the operator says
    /// @param login the database
    /// @param shipped folders in which plugins' zips are found, besides `<data>/plugins`
    /// @param clock in the site's time zone
    /// @param strict whether a missing message is an error, as in tests
    /// @param poolSize how many connections serve
    /// @param demo     whether to fill an empty site with a believable community
    public record Plan(
            Settings settings,
            DatabaseLogin login,
            List<Path> shipped,
            Clock clock,
            boolean strict,
            int poolSize,
            boolean demo) {}

    private Meent(Plan plan) {
        this.ground = Foundation.lay(plan);
        this.community = Community.on(ground);
        this.demo = new Demo(ground, community);
        this.fresh = plan.demo() && ground.empty();
        if (fresh) {
            ground.markDemo();
            demo.fill();
        }
        var epoch = ground.database().installation().epoch();
        this.engine = new LuceneEngine(plan.settings().data().resolve("index"), epoch);
        this.feed = new SearchFeed(engine, ground.core(), epoch);
        this.search = new SiteSearch(engine, feed, ground.clock());
        this.schedule = new Schedule(ground.database().schedulerPool(), ground.clock());
        this.web = new WebServer(parts());
        this.visitors = new DailyVisitors(ground.client(), ground.clock());
        var unpacked = plan.settings().data().resolve("plugins").resolve("unpacked");
        this.host = new PluginHost(services(unpacked));
        this.reconciler = reconciler(plan, unpacked);
    }

    /// Builds the site and starts it; it serves when this returns.
    public static Meent start(Plan plan) {
        var meent = new Meent(plan);
        try {
            meent.run();
            return meent;
        } catch (RuntimeException failure) {
            meent.close();
            throw failure;
        }
    }

    private void run() {
        var sources = List.<coop.meent.api.SearchSource>of(new OrganisationSearch(markdown()));
        feed.register("core", sources, ground.core());
        host.serve();
        schedule.register("core", ownWork());
        reconcile();
        if (fresh) {
            demo.fill(plugins());
        }
        read("search", feed::next);
        read("news", news());
        read("plugins", this::reconciled);
        community.readers().forEach(it -> read(it.name(), it.step()));
        schedule.start();
        web.start(ground.settings().address(), ground.settings().port());
    }

    private void read(String name, OutboxReader.Step step) {
        readers.add(OutboxReader.start(name, ground.database().commits(), step));
    }

    // what another process or node did: an import at the command line, a wish for a new index
    private News news() {
        Runnable reload = community.organisations()::reload;
        return new News(
                ground.core(),
                Map.of("organisation", reload, "membership", reload, "index", feed::rebuild));
    }

    private boolean reconciled() {
        reconcile();
        return false;
    }

    private List<ScheduledWork> ownWork() {
        var outbox = new OutboxStore();
        var replies = new Replies(ground.core());
        return List.of(
                ScheduledWork.every("audit-seal", Duration.ofSeconds(5), ground.audit()::seal),
                ScheduledWork.every("outbox", Duration.ofHours(6), () -> inCore(outbox::dropOld)),
                ScheduledWork.every("replies", Duration.ofHours(6), replies::dropOld),
                community.mailUpkeep().work(),
                community.people().upkeep());
    }

    private void inCore(Function<org.jdbi.v3.core.Handle, Integer> work) {
        ground.core().run(SELF, tx -> work.apply(tx.handle()));
    }

    private WebServer.Parts parts() {
        var viewers = community.people().viewers();
        return new WebServer.Parts(
                new SignedInViewers(viewers),
                ground.secrets(),
                ground.addresses(),
                ground.client(),
                ground.settings().rateLimits(),
                ground.core(),
                ground.clock());
    }

    private PluginHost.Services services(Path unpacked) {
        var own =
                new OwnPages(
                        ground,
                        community,
                        search,
                        new AssetRoutes(this::assets),
                        new HealthRoutes(health()),
                        new OpenApi(() -> serving(), ground.addresses().base()),
                        new AdminPages(
                                ground.core(),
                                ground.settings(),
                                new PluginNames(unpacked),
                                this::reconcile),
                        demoAccounts());
        return new PluginHost.Services(
                unpacked,
                own.contribution(),
                web,
                ground.looks(),
                ground.database()::prepareSchema,
                this::platform,
                List.of(this::findable, this::scheduled));
    }

    private coop.meent.core.web.RouteTable serving() {
        return web.serving();
    }

    private PluginReconciler reconciler(Plan plan, Path unpacked) {
        var sources = new ArrayList<>(plan.shipped());
        sources.add(plan.settings().data().resolve("plugins"));
        return new PluginReconciler(
                host, ground.core(), unpacked, sources, ground.database()::eraseSchema);
    }

    private Runnable findable(LoadedPlugin plugin) {
        var id = plugin.manifest().id();
        return feed.register(
                id, plugin.plugin().searchSources(), ground.database().transactions(id));
    }

    private Runnable scheduled(LoadedPlugin plugin) {
        return schedule.register(plugin.manifest().id(), plugin.plugin().scheduledWork());
    }

    private Platform platform(String id, Look look) {
        return new HostPlatform(
                ground.database().transactions(id),
                ground.clock(),
                community.organisations(),
                community.people().people(),
                community.entitlements(),
                Community.texts(look.messages()),
                ground.addresses(),
                search,
                markdown(),
                new WebFormats(ground.addresses()),
                visitors);
    }

    private static coop.meent.api.Markdown markdown() {
        return new SafeMarkdown(new coop.meent.core.text.Markdown());
    }

    private Optional<Assets> assets(String owner) {
        if (owner.equals("theme")) {
            return Optional.of(ground.looks().themeAssets());
        }
        return web.serving().contributions().stream()
                .filter(it -> it.owner().equals(owner))
                .map(it -> it.look().assets())
                .findFirst();
    }

    private LinkedHashMap<String, BooleanSupplier> health() {
        var parts = new LinkedHashMap<String, BooleanSupplier>();
        parts.put(
                "database",
                () ->
                        ground.core()
                                .read(
                                        SELF,
                                        db ->
                                                db.createQuery("SELECT true")
                                                        .mapTo(Boolean.class)
                                                        .one()));
        parts.put("search", () -> !feed.liveTypes().isEmpty());
        return parts;
    }

    /// Brings the plugins to what is wanted, now.
    public void reconcile() {
        if (!ground.settings().safeMode()) {
            reconciler.reconcile();
        }
    }

    /// {@return the accounts of a demo; none on any other site}
    public List<DemoAccount> demoAccounts() {
        return ground.isDemo() ? Demo.accounts() : List.of();
    }

    /// {@return the link with which somebody becomes the first administrator; empty when there is one}
    public Optional<String> firstAdministratorLink() {
        return community.people().firstAdministrator().link();
    }

    /// {@return the persons, for the command line and for demo content}
    public coop.meent.core.people.PeopleServices people() {
        return community.people();
    }

    /// {@return where the site listens}
    public int port() {
        return web.port();
    }

    /// {@return the plugins that run}
    public List<MeentPlugin> plugins() {
        return host.loaded().stream().map(LoadedPlugin::plugin).toList();
    }

    /// {@return the readers, so that a test can wait until they have nothing left to do}
    public List<OutboxReader> readers() {
        return List.copyOf(readers);
    }

    @Override
    public void close() {
        readers.forEach(OutboxReader::close);
        web.close();
        schedule.close();
        host.close();
        feed.commit();
        engine.close();
        ground.heavy().close();
        ground.database().close();
    }
}
