package coop.meent.core.admin.plugins;

import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Incoming;
import coop.meent.core.plugins.Inspection;
import coop.meent.core.plugins.KeptVersions;
import coop.meent.core.plugins.catalogue.CatalogueDesk;
import coop.meent.core.plugins.removal.PluginHoldings;
import coop.meent.core.plugins.settings.SettingsDesk;
import coop.meent.core.site.IdentityProof;
import coop.meent.core.web.Contribution;
import coop.meent.core.work.watch.Stranded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The desk, put together.
public final class PluginDesk {
    private final PluginOverview overview;
    private final PluginPages pages;
    private final UploadPages uploads;
    private final RemovalPages removals;
    private final SettingsPages settings;
    private final SettingsApi settingsApi;
    private final PluginApi api;
    private final UploadApi uploadApi;
    private final CataloguePages catalogue;

    private PluginDesk(Surroundings around) {
        this.overview = new PluginOverview(around);
        var desk = new PluginSwitch(around);
        var upload = new UploadDesk(around, desk);
        var removal = new RemovalDesk(around.holdings(), desk);
        this.pages = new PluginPages(overview, desk);
        this.uploads = new UploadPages(upload, around.proof(), new Blockers(overview));
        this.removals = new RemovalPages(overview, removal, around.proof());
        this.settings = new SettingsPages(overview, around.settings());
        this.settingsApi = new SettingsApi(overview, around.settings());
        this.api = new PluginApi(overview, desk, removal);
        this.uploadApi = new UploadApi(upload);
        this.catalogue = new CataloguePages(around.catalogue(), overview, upload);
    }

    /// What surrounds the desk.
    ///
    /// @param core the door of the schema `core`
    /// @param unpacked where plugins are unpacked
    /// @param upload whether the operator lets the team send archives
    /// @param serving what serves now
    /// @param freedAtRestart which plugins' classes stay in memory until then
    /// @param reconcile brings what runs to what is wanted
    /// @param changedFiles what is wrong with the files of plugins, by plugin
    public record Surroundings(
            Transactions core,
            Path unpacked,
            boolean upload,
            Incoming incoming,
            Inspection inspection,
            PluginHoldings holdings,
            KeptVersions versions,
            SettingsDesk settings,
            CatalogueDesk catalogue,
            IdentityProof proof,
            Supplier<List<Contribution>> serving,
            Supplier<List<Stranded>> freedAtRestart,
            Runnable reconcile,
            Supplier<Map<String, String>> changedFiles) {}

    /// {@return the desk}
    public static PluginDesk in(Surroundings around) {
        return new PluginDesk(around);
    }

    /// {@return the plugins as the team sees them}
    public List<PluginView> views(Viewer viewer) {
        return overview.views(viewer);
    }

    // the catalogue and what is sent in go first: their paths look like those of a plugin
    public List<Route> routes() {
        return Stream.of(
                        catalogue.routes(),
                        uploads.routes(),
                        pages.routes(),
                        removals.routes(),
                        settings.routes())
                .flatMap(List::stream)
                .toList();
    }

    public List<Route> apiRoutes() {
        return Stream.of(
                        api.apiRoutes(),
                        uploadApi.apiRoutes(),
                        catalogue.apiRoutes(),
                        settingsApi.apiRoutes())
                .flatMap(List::stream)
                .toList();
    }
}
