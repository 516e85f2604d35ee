package coop.meent.core;

import coop.meent.core.bisect.SearchDesk;
import coop.meent.core.factor.FactorReset;
import coop.meent.core.health.Doctor;
import coop.meent.core.membership.imports.OrganisationImport;
import coop.meent.core.people.PeopleServices;
import coop.meent.core.plugins.CommandDesk;
import coop.meent.core.plugins.PluginOffice;
import coop.meent.core.plugins.Workpiece;
import coop.meent.core.plugins.removal.PluginHoldings;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The community without a web site: what the operator's commands work with, beside a site that may
/// be running.
public final class Office implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    private final Foundation ground;
    private final Community community;

    private Office(Foundation ground) {
        this.ground = ground;
        this.community = Community.on(ground);
    }

    public static Office open(Settings settings, DatabaseLogin login) {
        return open(settings, login, List.of());
    }

    /// Opens it, and migrates the database when it is of an older release.
    ///
    /// @param zips folders with plugins that come along, and zips about to be installed: a
    ///   preflight counts them in
    /// @throws coop.meent.core.plugins.preflight.PreflightRefused when plugins block this release
    public static Office open(Settings settings, DatabaseLogin login, List<Path> zips) {
        var clock = Clock.system(ZoneId.of("Europe/Brussels"));
        return new Office(
                Foundation.lay(
                        new Plan(settings, login, zips, clock, false, CONNECTIONS, false, false)));
    }

    public PeopleServices people() {
        return community.people();
    }

    /// {@return what takes a second factor away of somebody who has lost it}
    public FactorReset factors() {
        return SecondFactor.reset(ground, community);
    }

    public OrganisationImport imports() {
        return community.imports();
    }

    public PluginOffice plugins() {
        return new PluginOffice(
                ground.core(), PluginFloor.unpacked(ground), PluginFloor.trust(ground));
    }

    /// {@return where a search for a plugin that breaks a page is asked for}
    public SearchDesk searches() {
        return new SearchDesk(ground.core());
    }

    /// {@return takes a plugin that is being written, before its site starts}
    public Workpiece workpiece() {
        return new Workpiece(ground.core(), PluginFloor.unpacked(ground));
    }

    /// {@return what counts what there is of plugins; the search belongs to the running site}
    public PluginHoldings holdings() {
        return PluginStock.holdings(ground, _ -> -1);
    }

    /// {@return what runs the commands of plugins}
    public CommandDesk commands() {
        return new CommandFloor(ground).desk(community);
    }

    public Doctor doctor() {
        return new Doctor(ground.core(), ground.settings(), ground.audit(), plugins());
    }

    /// Asks the running site to build its search index anew.
    public void wantReindex() {
        ground.core()
                .run(
                        coop.meent.api.Viewer.system("reindex"),
                        tx -> {
                            tx.publish("index", "all");
                            return true;
                        });
    }

    @Override
    public void close() {
        ground.close();
    }
}
