package coop.meent.core.admin.plugins;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.exchange.DeliveryStore;
import coop.meent.core.exchange.Trouble;
import coop.meent.core.plugins.Condition;
import coop.meent.core.plugins.ConditionStore;
import coop.meent.core.plugins.Credits;
import coop.meent.core.plugins.KeptVersions;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.PluginStore;
import coop.meent.core.plugins.RefusedArchive;
import coop.meent.core.plugins.RefusedStore;
import coop.meent.core.plugins.catalogue.CatalogueDesk;
import coop.meent.core.plugins.removal.PluginHoldings;
import coop.meent.core.web.Contribution;
import coop.meent.core.work.watch.Stranded;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// What there is of plugins, read for the team.
final class PluginOverview {
    private final Transactions core;
    private final Path unpacked;
    private final PluginHoldings holdings;
    private final KeptVersions versions;
    private final CatalogueDesk catalogue;
    private final Supplier<List<Contribution>> serving;
    private final Supplier<List<Stranded>> freedAtRestart;
    private final Supplier<Map<String, String>> changedFiles;
    private final PluginStore plugins = new PluginStore();
    private final RefusedStore refused = new RefusedStore();
    private final ConditionStore conditions = new ConditionStore();
    private final DeliveryStore deliveries = new DeliveryStore();

    PluginOverview(PluginDesk.Surroundings around) {
        this.core = around.core();
        this.unpacked = around.unpacked();
        this.holdings = around.holdings();
        this.versions = around.versions();
        this.catalogue = around.catalogue();
        this.serving = around.serving();
        this.freedAtRestart = around.freedAtRestart();
        this.changedFiles = around.changedFiles();
    }

    /// What the database says, read at once.
    private record Listed(List<PluginRow> rows, List<RefusedArchive> refused) {}

    private record Found(
            PluginRow row,
            List<Condition> conditions,
            List<Trouble> unheard,
            List<Condition.Change> changes) {}

    PluginsView all(Viewer viewer) {
        var listed = core.read(viewer, db -> new Listed(plugins.all(db), refused.all(db)));
        var changed = changedFiles.get();
        return new PluginsView(
                views(listed.rows(), viewer).stream()
                        .map(it -> it.orBecause(changed.getOrDefault(it.id(), "")))
                        .toList(),
                listed.rows().stream()
                        .filter(PluginRow::gone)
                        .map(PluginsView.Removed::of)
                        .toList(),
                listed.refused().stream().map(PluginsView.Refused::of).toList(),
                freedAtRestart.get().stream().map(Stranded::plugin).distinct().toList());
    }

    List<PluginRow> rows(Viewer viewer) {
        return core.read(viewer, plugins::all);
    }

    List<PluginView> views(Viewer viewer) {
        return views(rows(viewer), viewer);
    }

    private List<PluginView> views(List<PluginRow> rows, Viewer viewer) {
        var known = catalogue.remembered(viewer);
        return rows.stream()
                .filter(it -> !it.gone())
                .map(it -> PluginView.of(it, manifest(it), known, viewer.language()))
                .sorted(Comparator.comparing(PluginView::failed).reversed())
                .toList();
    }

    /// @throws MeentException NOT_FOUND when there is none
    PluginRow row(Viewer viewer, String id) {
        return core.read(viewer, db -> plugins.find(db, id))
                .orElseThrow(() -> MeentException.notFound("plugin " + id));
    }

    /// {@return what the plugin in the path of a request says of itself}
    ///
    /// @throws MeentException NOT_FOUND when there is none, GONE when its files are
    Manifest manifest(Context ctx) {
        var row = row(Viewer.of(ctx), ctx.pathParam("id"));
        return manifest(row)
                .orElseThrow(() -> new MeentException(Code.GONE, "no files of " + row.id()));
    }

    OnePluginView one(Viewer viewer, String id) {
        var found = core.read(viewer, db -> found(db, id)).orElseThrow(() -> unknown(id));
        var row = found.row();
        var manifest = manifest(row);
        var credits = manifest.map(Manifest::credits);
        var served = served(id);
        return new OnePluginView(
                PluginView.of(row, manifest, catalogue.remembered(viewer), viewer.language())
                        .orBecause(changedFiles.get().getOrDefault(id, "")),
                row.gone(),
                credits.map(Credits::author).orElse(""),
                credits.map(Credits::licence).orElse(""),
                credits.flatMap(Credits::homepage).map(Object::toString).orElse(""),
                manifest.map(Manifest::api).orElse(""),
                manifest.map(it -> Power.of(it.capabilities().each())).orElse(List.of()),
                served.map(it -> pages(it.routes())).orElse(0L),
                served.map(it -> (long) it.apiRoutes().size()).orElse(0L),
                manifest.stream()
                        .flatMap(it -> it.personalData().stream())
                        .map(it -> OnePluginView.Kept.of(it, viewer.language()))
                        .toList(),
                holdings.of(viewer, id),
                versions(viewer, row),
                found.conditions().stream()
                        .filter(it -> !it.met())
                        .map(OnePluginView.Need::of)
                        .toList(),
                found.unheard(),
                found.changes().stream().map(OnePluginView.Change::of).toList());
    }

    private static MeentException unknown(String id) {
        return MeentException.notFound("plugin " + id);
    }

    private Optional<Found> found(Handle db, String id) {
        return plugins.find(db, id)
                .map(row ->
                        new Found(
                                row,
                                conditions.all(db).getOrDefault(id, List.of()),
                                deliveries.troubles(db, id),
                                conditions.changes(db, id)));
    }

    private List<OnePluginView.Version> versions(Viewer viewer, PluginRow row) {
        return versions.of(viewer, row.id()).stream()
                .map(it ->
                        new OnePluginView.Version(
                                it.folder(),
                                it.version(),
                                it.takenAt(),
                                it.folder().equals(row.folder())))
                .toList();
    }

    private Optional<Contribution> served(String id) {
        return serving.get().stream().filter(it -> it.owner().equals(id)).findFirst();
    }

    private static long pages(List<Route> routes) {
        return routes.stream().filter(it -> it.verb() == Route.Verb.GET).count();
    }

    private Optional<Manifest> manifest(PluginRow row) {
        try {
            return Optional.of(Manifest.in(unpacked.resolve(row.folder())));
        } catch (PluginRefused unreadable) {
            return Optional.empty();
        }
    }
}
