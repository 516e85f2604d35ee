package coop.meent.core.plugins.preflight;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.data.FoundDatabase;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Versions;
import coop.meent.core.plugins.catalogue.CatalogueOffers;
import coop.meent.core.plugins.preflight.Offer.Source;
import coop.meent.core.plugins.preflight.ServedStore.Served;
import coop.meent.core.plugins.trust.Trust;
import coop.meent.core.settings.Settings;
import coop.meent.core.settings.Settings.DatabaseLogin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The preflight of one installation: on request for any release, and at a start for the one that
/// starts, before anything is prepared or migrated.
public final class StartCheck {
    private static final Viewer SELF = Viewer.system("preflight");
    private static final ServedStore STORE = new ServedStore();
    private static final String NEWER =
            "This database was served by %s, and %s is older. There is no way back but a backup from before the upgrade.";

    private final Settings settings;
    private final DatabaseLogin login;
    private final List<Offer> elsewhere;

    /// @param elsewhere what could be had besides what lies in the data folder
    private StartCheck(Settings settings, DatabaseLogin login, List<Offer> elsewhere) {
        this.settings = settings;
        this.login = login;
        this.elsewhere = List.copyOf(elsewhere);
    }

    /// {@return the check of an installation}
    public static StartCheck of(Settings settings, DatabaseLogin login) {
        return new StartCheck(settings, login, List.of());
    }

    /// {@return the same, with what lies in the folders of the distribution}
    ///
    /// @param zips folders, or zips that somebody is about to install
    public StartCheck with(List<Path> zips) {
        var offers = new ArrayList<>(elsewhere);
        for (var path : zips) {
            offers.addAll(Offer.in(path, Source.DISTRIBUTION, Trust::shipped));
            Offer.zip(path, Source.FOLDER).ifPresent(offers::add);
        }
        return new StartCheck(settings, login, offers);
    }

    /// {@return what another release would find}
    public Report report(Distribution distribution) {
        return report(distribution.release(), distribution.plugins());
    }

    /// {@return what the release that runs finds}
    public Report report() {
        return report(Release.running(), List.of());
    }

    private Report report(Release release, List<Offer> brought) {
        var installed = Installed.in(settings, login);
        var offers =
                Stream.of(brought, elsewhere, inFolder(), inCatalogue())
                        .flatMap(List::stream)
                        .toList();
        var verdicts = new Preflight(release, offers, installed.plugins()).verdicts();
        var obstacles = obstacles(release, installed.served());
        return new Report(installed.served(), release, obstacles, verdicts);
    }

    // what a start would not take in does not help
    private List<Offer> inFolder() {
        var trust = new Trust(settings.data().resolve("trusted-keys"), settings.allowUnsigned());
        return Offer.in(settings.data().resolve("plugins"), Source.FOLDER, trust::found);
    }

    private List<Offer> inCatalogue() {
        return new FoundDatabase(login).read(db -> CatalogueOffers.in(db, settings.catalogue()));
    }

    private static List<String> obstacles(Release release, Optional<Served> served) {
        var obstacles = new ArrayList<String>();
        served.filter(it -> Versions.compare(it.version(), release.version()) > 0)
                .map(it -> NEWER.formatted(it.words(), release.name()))
                .ifPresent(obstacles::add);
        int java = Runtime.version().feature();
        if (release.java() > java) {
            obstacles.add(
                    "%s needs Java %d; this is Java %d."
                            .formatted(release.name(), release.java(), java));
        }
        return obstacles;
    }

    /// {@return whether the release that runs is another than the one that served last}
    public boolean pending() {
        var served = new FoundDatabase(login).read(STORE::served);
        return served.filter(it -> it.is(Release.running())).isEmpty();
    }

    /// Lets a start go on that would not end with a plugin failing; reads only.
    ///
    /// @throws PreflightRefused otherwise
    public void pass(Release release) {
        refuseNewerDatabase(release);
        var served = new FoundDatabase(login).read(STORE::served);
        boolean asked = settings.preflight() && !settings.safeMode();
        if (!asked || served.filter(it -> it.is(release)).isPresent()) {
            return;
        }
        var report = report(release, List.of());
        if (report.blocks()) {
            throw refused(report);
        }
    }

    private void refuseNewerDatabase(Release release) {
        var found = new FoundDatabase(login);
        var newest = FoundDatabase.newestMigration();
        var last = found.lastMigration();
        if (last.isPresent() && last.getAsInt() > newest) {
            var served = found.read(STORE::served).map(Served::words);
            throw new PreflightRefused(
                    List.of(NEWER.formatted(served.orElse("a newer release"), release.name())));
        }
    }

    private static PreflightRefused refused(Report report) {
        var lines = new ArrayList<String>();
        lines.add(
                "%s, with the api %s, does not start here. The database was not touched."
                        .formatted(report.release().name(), report.release().api()));
        lines.addAll(report.obstacles());
        report.blocking().stream()
                .map(it -> "%s %s: %s".formatted(it.id(), it.version(), it.remarks()))
                .forEach(lines::add);
        if (!report.blocking().isEmpty()) {
            lines.add(
                    "To start nevertheless: MEENT_SAFE_MODE=on starts without any plugin, MEENT_PREFLIGHT=off with those that can.");
        }
        return new PreflightRefused(lines);
    }

    /// Switches a plugin off in a database that another release left, without migrating it.
    ///
    /// @throws PluginRefused when there is no such plugin
    public void disable(String id) {
        new FoundDatabase(login)
                .change(db -> {
                    if (!STORE.disable(db, id)) {
                        throw new PluginRefused("There is no plugin %s here.".formatted(id));
                    }
                });
    }

    /// Remembers which release serves; one in safe mode has not shown yet that it can.
    public static void served(Transactions core, Clock clock) {
        core.run(
                SELF,
                tx -> {
                    STORE.keep(tx.handle(), Release.running(), clock.instant());
                    return true;
                });
    }
}
