package coop.meent.core;

import coop.meent.api.Transactions;
import coop.meent.core.audit.AuditSealer;
import coop.meent.core.data.Database;
import coop.meent.core.links.LinkDesk;
import coop.meent.core.live.LivePages;
import coop.meent.core.look.LookDesk;
import coop.meent.core.outbound.WayOut;
import coop.meent.core.papers.PapersFloor;
import coop.meent.core.plugins.preflight.Release;
import coop.meent.core.plugins.preflight.StartCheck;
import coop.meent.core.plugins.settings.SettingsDesk;
import coop.meent.core.prose.Prose;
import coop.meent.core.settings.Settings;
import coop.meent.core.text.Resources;
import coop.meent.core.text.SiteWords;
import coop.meent.core.themes.Assets;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import coop.meent.core.themes.ThemeSource;
import coop.meent.core.themes.Wording;
import coop.meent.core.uploads.FilesFloor;
import coop.meent.core.web.Addresses;
import coop.meent.core.web.Client;
import coop.meent.core.web.Complaints;
import coop.meent.core.web.Contribution;
import coop.meent.core.web.FooterSource;
import coop.meent.core.web.PassDoors;
import coop.meent.core.web.Secrets;
import coop.meent.core.web.StreamSource;
import coop.meent.core.web.ViewerSource;
import coop.meent.core.web.WebServer;
import coop.meent.core.work.HeavyWork;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The lower floors, on which everything else stands: database, words, addresses.
///
/// @param settings what the operator says
/// @param clock in the site's time zone
/// @param database opened and migrated
/// @param core the door of the schema `core`
/// @param looks the active theme
/// @param look of the platform's own pages
/// @param wardrobe the theme and the tokens that the administrator chose
/// @param words what the site says in its own words
/// @param pluginSettings what the team set of plugins
/// @param wayOut to other machines
/// @param files that people send and read
/// @param papers what makes PDF files
record Foundation(
        Settings settings,
        Clock clock,
        Database database,
        Transactions core,
        Looks looks,
        Look look,
        LookDesk wardrobe,
        SiteWords words,
        Secrets secrets,
        Addresses addresses,
        PassDoors passes,
        Client client,
        HeavyWork heavy,
        AuditSealer audit,
        SettingsDesk pluginSettings,
        WayOut wayOut,
        FilesFloor files,
        PapersFloor papers)
        implements AutoCloseable {
    private static final coop.meent.api.Viewer SELF = coop.meent.api.Viewer.system("foundation");
    private static final SiteStore SITE = new SiteStore();
    private static final ClassLoader CLASSES = Meent.class.getClassLoader();
    private static final int WAITING_FOR_HEAVY_WORK = 64;

    static Foundation lay(Plan plan) {
        var settings = plan.settings();
        var database = database(plan);
        var core = database.transactions("core");
        var themes = new ThemeSource(Resources.of(CLASSES), Resources.below(settings.data()));
        var words = new SiteWords();
        var looks = looks(plan, themes, words);
        var wardrobe = new LookDesk(core, themes, looks);
        var secrets = new Secrets(database.installation().secret());
        var heavy = workers();
        return new Foundation(
                settings,
                plan.clock(),
                database,
                core,
                looks,
                looks.platform(),
                wardrobe,
                words,
                secrets,
                new Addresses(base(settings), secrets, plan.clock()),
                passes(plan, core),
                new Client(settings.trustedProxies()),
                heavy,
                new AuditSealer(core),
                new SettingsDesk(core, secrets),
                new WayOut(settings.outboundAllow(), base(settings)),
                FilesFloor.in(core, heavy, settings.data(), plan.clock()),
                PapersFloor.in(heavy, settings.data(), base(settings)));
    }

    private static PassDoors passes(Plan plan, Transactions core) {
        var desk = new LinkDesk(core, plan.clock());
        return new PassDoors(desk, plan.clock(), plan.settings().rateLimits());
    }

    private static HeavyWork workers() {
        return new HeavyWork(Runtime.getRuntime().availableProcessors(), WAITING_FOR_HEAVY_WORK);
    }

    private static Looks looks(Plan plan, ThemeSource themes, SiteWords words) {
        return new Looks(
                themes.load(LookDesk.DEFAULT),
                Owner.platform(CLASSES),
                plan.clock(),
                new Wording(plan.strict(), plan.settings().pseudoLocale(), words));
    }

    private static Database database(Plan plan) {
        StartCheck.of(plan.settings(), plan.login()).with(plan.shipped()).pass(Release.running());
        return Database.open(plan.login(), plan.poolSize());
    }

    private static String base(Settings settings) {
        return settings.baseUrl()
                .map(Object::toString)
                .orElse("http://localhost:" + settings.port())
                .replaceAll("/+$", "");
    }

    /// {@return what the web server stands on}
    WebServer.Parts parts(
            ViewerSource viewers,
            FooterSource footer,
            Complaints complaints,
            StreamSource streams) {
        return new WebServer.Parts(
                viewers,
                secrets,
                addresses,
                client,
                looks,
                settings.rateLimits(),
                core,
                clock,
                footer,
                complaints,
                SafeModePlugins.mode(settings, core),
                streams,
                database.generations());
    }

    /// {@return whether nobody has an account yet}
    boolean empty() {
        return !core.read(SELF, SITE::hasPeople);
    }

    void markDemo() {
        core.run(SELF, tx -> SITE.markDemo(tx.handle()));
    }

    /// {@return whether the site was filled as a demo}
    boolean isDemo() {
        return core.read(SELF, SITE::isDemo);
    }

    /// {@return what is measured}
    ///
    /// @param plugins how many run
    /// @param freed how many are freed at the next start only
    /// @param listening how many open pages listen
    Map<String, Supplier<Number>> figures(
            Supplier<Number> plugins, Supplier<Number> freed, Supplier<Number> listening) {
        return Map.of(
                "meent.database.connections.active",
                database::activeConnections,
                "meent.plugins.running",
                plugins,
                "meent.plugins.freed.at.restart",
                freed,
                "meent.heavy.waiting",
                heavy::waiting,
                "meent.live.listening",
                listening);
    }

    /// {@return everything that concerns live pages}
    LivePages live() {
        return LivePages.in(new LivePages.Surroundings(core, secrets, client, clock));
    }

    /// {@return which parts answer}
    Map<String, BooleanSupplier> health(BooleanSupplier search) {
        var parts = new LinkedHashMap<String, BooleanSupplier>();
        parts.put("database", this::reachable);
        parts.put("search", search);
        return parts;
    }

    private boolean reachable() {
        return core.read(SELF, SITE::answers);
    }

    /// {@return the files of an owner}
    ///
    /// @param serving everybody who brings something
    Optional<Assets> assets(String owner, List<Contribution> serving) {
        if (owner.equals("theme")) {
            return Optional.of(looks.themeAssets());
        }
        return serving.stream()
                .filter(it -> it.owner().equals(owner))
                .map(it -> it.look().assets())
                .findFirst();
    }

    /// {@return Markdown made safe}
    coop.meent.api.Markdown markdown() {
        return new SafeMarkdown(
                new coop.meent.core.text.Markdown(), new Prose(Community.texts(look)));
    }

    @Override
    public void close() {
        papers.close();
        heavy.close();
        database.close();
    }
}
