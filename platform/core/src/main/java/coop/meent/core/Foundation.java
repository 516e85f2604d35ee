package coop.meent.core;

import coop.meent.api.Transactions;
import coop.meent.core.audit.AuditSealer;
import coop.meent.core.data.Database;
import coop.meent.core.settings.Settings;
import coop.meent.core.text.Resources;
import coop.meent.core.themes.Look;
import coop.meent.core.themes.Looks;
import coop.meent.core.themes.Owner;
import coop.meent.core.themes.ThemeSource;
import coop.meent.core.web.Addresses;
import coop.meent.core.web.Client;
import coop.meent.core.web.Secrets;
import coop.meent.core.work.HeavyWork;
import java.time.Clock;

/// The lower floors, on which everything else stands: database, words, addresses.
///
/// @param settings what the operator says
/// @param clock in the site's time zone
/// @param database opened and migrated
/// @param core the door of the schema `core`
/// @param looks the active theme
/// @param look of the platform's own pages
record Foundation(
        Settings settings,
        Clock clock,
        Database database,
        Transactions core,
        Looks looks,
        Look look,
        Secrets secrets,
        Addresses addresses,
        Client client,
        HeavyWork heavy,
        AuditSealer audit)
        implements AutoCloseable {
    private static final coop.meent.api.Viewer SELF = coop.meent.api.Viewer.system("foundation");
    private static final SiteStore SITE = new SiteStore();
    private static final int WAITING_FOR_HEAVY_WORK = 64;

    static Foundation lay(Meent.Plan plan) {
        var settings = plan.settings();
        var database = Database.open(plan.login(), plan.poolSize());
        var core = database.transactions("core");
        var classes = Meent.class.getClassLoader();
        var theme = new ThemeSource(Resources.of(classes)).load("meent");
        var looks =
                new Looks(
                        theme,
                        Owner.platform(classes),
                        plan.clock().getZone(),
                        plan.strict(),
                        settings.pseudoLocale());
        var secrets = new Secrets(database.installation().secret());
        var base =
                settings.baseUrl()
                        .map(Object::toString)
                        .orElse("http://localhost:" + settings.port());
        return new Foundation(
                settings,
                plan.clock(),
                database,
                core,
                looks,
                looks.platform(),
                secrets,
                new Addresses(base.replaceAll("/+$", ""), secrets, plan.clock()),
                new Client(settings.trustedProxies()),
                new HeavyWork(Runtime.getRuntime().availableProcessors(), WAITING_FOR_HEAVY_WORK),
                new AuditSealer(core));
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

    boolean reachable() {
        return core.read(SELF, SITE::answers);
    }

    /// {@return Markdown made safe}
    coop.meent.api.Markdown markdown() {
        return new SafeMarkdown(new coop.meent.core.text.Markdown());
    }

    @Override
    public void close() {
        heavy.close();
        database.close();
    }
}
