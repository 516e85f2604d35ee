package coop.meent.core;

import coop.meent.api.MeentPlugin;
import coop.meent.core.care.Care;
import coop.meent.core.events.OutboxReader;
import coop.meent.core.health.Metrics;
import coop.meent.core.home.HomeFloor;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.plugins.LoadedPlugin;
import coop.meent.core.plugins.Workbench;
import coop.meent.core.plugins.preflight.StartCheck;
import coop.meent.core.privacy.Privacy;
import coop.meent.core.site.AssetRoutes;
import coop.meent.core.site.DemoAccount;
import coop.meent.core.site.HealthRoutes;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.OpenApi;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.Schedule;
import coop.meent.core.work.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The composition root: builds everything by constructors, starts it, and stops it in the other
/// order.
public final class Meent implements AutoCloseable {
    private final Foundation ground;
    private final Community community;
    private final Care care;
    private final Privacy privacy;
    private final SearchFloor searching;
    private final HomeFloor home;
    private final Commons commons;
    private final Schedule schedule;
    private final Watch watch;
    private final WebServer web;
    private final PluginFloor plugins;
    private final List<OutboxReader> readers = new ArrayList<>();
    private Optional<Metrics> metrics = Optional.empty();

    private Meent(Plan plan) {
        this.ground = Foundation.lay(plan);
        this.community = Community.on(ground);
        this.care = community.care(ground);
        this.privacy = community.privacy(ground);
        boolean fresh = plan.demo() && ground.empty();
        if (fresh) {
            new Demo(ground, community).fill();
        }
        this.searching = SearchFloor.on(ground, community);
        this.home = MemberFloor.on(ground, community, searching);
        this.commons = Commons.on(ground, community, home);
        this.schedule = new Schedule(ground.database().schedulerPool(), ground.clock());
        this.watch = PluginWatch.in(ground);
        this.web = new WebServer(parts());
        this.plugins = new PluginFloor(below(), ownPages(), plan.shipped());
        plugins.host().serve();
        plugins.reconcile();
        privacy.repeatErasures();
        ground.wardrobe().follow(() -> web.serving().looks());
        if (fresh) {
            fillDemo();
        }
    }

    private PluginFloor.Below below() {
        return new PluginFloor.Below(
                ground, community, searching, home, commons, schedule, web, watch, care, privacy);
    }

    private void fillDemo() {
        var demo = new Demo(ground, community);
        new DemoPeople(community, home, ground.clock()).fill();
        // nobody reads the outbox yet, and what is remembered is from before there was a demo
        community.reactions().values().forEach(Runnable::run);
        demo.fill(plugins.host().loaded().stream().map(LoadedPlugin::plugin).toList());
        demo.fill(care);
        Treasury.fillDemo(commons.charges(), community);
    }

    /// Builds the site and starts it; it serves when this returns.
    public static Meent start(Plan plan) {
        var meent = new Meent(plan);
        try {
            meent.run();
            if (plan.scheduled()) {
                meent.schedule.start();
            }
            return meent;
        } catch (RuntimeException failure) {
            meent.close();
            throw failure;
        }
    }

    private void run() {
        read("search", searching.feed()::next);
        read("news", News.of(ground, community, searching));
        read("plugins", this::reconciled);
        read("bisect", plugins.bisect()::next);
        community.readers().forEach(it -> read(it.name(), it.step()));
        commons.readers().forEach(it -> read(it.name(), it.step()));
        schedule.register("core", OwnWork.of(ground, community, care));
        schedule.register("plugin-files", plugins.work());
        schedule.register("files", ground.files().work());
        commons.schedule(schedule);
        var figures =
                ground.figures(
                        () -> plugins().size(),
                        () -> watch.freedAtRestart().size(),
                        commons.live()::listening);
        metrics = Optional.of(new Metrics(ground.settings().management(), figures));
        web.start(ground.settings().address(), ground.settings().port());
        if (!ground.settings().safeMode()) {
            StartCheck.served(ground.core(), ground.clock());
        }
    }

    private void read(String name, OutboxReader.Step step) {
        readers.add(OutboxReader.start(name, ground.database().commits(), step));
    }

    private boolean reconciled() {
        plugins.reconcile();
        return false;
    }

    private WebServer.Parts parts() {
        var viewers = new SignedInViewers(community.people().viewers(), community.notices().bell());
        return ground.parts(
                viewers, community.pages().pages()::footer, watch::struckInRequest, commons.live());
    }

    private Contribution ownPages() {
        var running =
                new TeamFloor.Running(
                        this::contributions,
                        this::reconciled,
                        searching.engine()::count,
                        watch::freedAtRestart,
                        () -> plugins.changedFiles());
        return new OwnPages(
                        ground,
                        community,
                        searching.search(),
                        home,
                        commons,
                        new AssetRoutes(owner -> ground.assets(owner, contributions())),
                        new HealthRoutes(ground.health(searching::answers), notes()::all),
                        new OpenApi(() -> web.serving(), ground.addresses().base()),
                        TeamFloor.on(ground, community, home, running),
                        demoAccounts(),
                        care,
                        privacy)
                .contribution();
    }

    private HealthNotes notes() {
        return new HealthNotes(ground.settings(), () -> plugins.knownFiles());
    }

    /// {@return the persons, for the command line and for demo content}
    public PeopleServices people() {
        return community.people();
    }

    /// {@return where the site listens}
    public int port() {
        return web.port();
    }

    /// {@return the plugins that run}
    public List<MeentPlugin> plugins() {
        return plugins.host().loaded().stream().map(LoadedPlugin::itself).toList();
    }

    /// {@return every route that serves, by who brought it}
    public List<Contribution> contributions() {
        return web.serving().contributions();
    }

    /// {@return the bench of somebody who writes a plugin on this site}
    public Workbench workbench() {
        return plugins.workbench(web);
    }

    /// {@return the readers, so that a test can wait until they have nothing left to do}
    public List<OutboxReader> readers() {
        return List.copyOf(readers);
    }

    /// Does a scheduled work at once, so that a test need not wait for its hour.
    ///
    /// @param work owner and name, e.g. `freshness/freshness`
    public void work(String work) {
        schedule.now(work);
    }

    /// {@return how many statements it took to answer every request until now}
    public long statements() {
        return ground.database().statementsForRequests();
    }

    /// {@return the accounts of a demo; none on any other site}
    public List<DemoAccount> demoAccounts() {
        return ground.isDemo() ? Demo.accounts() : List.of();
    }

    /// {@return the link with which somebody becomes the first administrator; empty when there is
    /// one}
    public Optional<String> firstAdministratorLink() {
        return community.people().firstAdministrator().link();
    }

    @Override
    public void close() {
        commons.close();
        readers.forEach(OutboxReader::close);
        web.close();
        metrics.ifPresent(Metrics::close);
        schedule.close();
        community.help().close();
        plugins.host().close();
        watch.close();
        searching.close();
        ground.close();
    }
}
