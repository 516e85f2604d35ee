package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.PluginStore;
import coop.meent.core.plugins.RefusedStore;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The plugins, as the team switches them.
public final class AdminPages {
    private final Transactions transactions;
    private final PluginNames names;
    private final Runnable reconcile;
    private final PluginStore plugins = new PluginStore();
    private final RefusedStore refused = new RefusedStore();

    /// @param reconcile brings what runs to what is wanted
    public AdminPages(Transactions transactions, PluginNames names, Runnable reconcile) {
        this.transactions = transactions;
        this.names = names;
        this.reconcile = reconcile;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/admin/plugins", Access.ADMINISTRATOR, this::list),
                Route.post(
                        "/admin/plugins/{id}/enable",
                        Access.ADMINISTRATOR,
                        ctx -> switched(ctx, "enabled")),
                Route.post(
                        "/admin/plugins/{id}/disable",
                        Access.ADMINISTRATOR,
                        ctx -> switched(ctx, "disabled")));
    }

    public List<Route> apiRoutes() {
        return List.of(
                Route.get("/plugins", Access.ADMINISTRATOR, ctx -> ctx.json(all(Viewer.of(ctx))))
                        .described(Operation.answering("List the plugins", PluginsView.class)),
                Route.post(
                                "/plugins/{id}/enable",
                                Access.ADMINISTRATOR,
                                ctx -> called(ctx, "enabled"))
                        .described(Operation.doing("Switch a plugin on")),
                Route.post(
                                "/plugins/{id}/disable",
                                Access.ADMINISTRATOR,
                                ctx -> called(ctx, "disabled"))
                        .described(Operation.doing("Switch a plugin off; its data is kept")));
    }

    private void list(Context ctx) {
        var all = all(Viewer.of(ctx));
        ctx.render(
                "core/admin/plugins.peb", Map.of("plugins", all.items(), "refused", all.refused()));
    }

    private PluginsView all(Viewer viewer) {
        return new PluginsView(
                views(viewer),
                transactions.read(viewer, refused::all).stream()
                        .map(PluginsView.Refused::of)
                        .toList());
    }

    /// {@return the plugins as the team sees them}
    public List<PluginView> views(Viewer viewer) {
        return transactions.read(viewer, plugins::all).stream()
                .filter(it -> !it.wanted().equals("removed") && !it.wanted().equals("erased"))
                .map(it -> view(it, viewer.language()))
                .toList();
    }

    private PluginView view(PluginRow row, String language) {
        return new PluginView(
                row.id(),
                names.name(row, language),
                names.about(row, language),
                row.version(),
                row.observed(),
                row.wanted().equals("enabled"),
                row.reason(),
                row.vouched().kind(),
                row.vouched().by());
    }

    private void switched(Context ctx, String wanted) {
        want(ctx, wanted);
        Flash.say(ctx, "flash.plugin.wanted");
        Redirects.seeOther(ctx, "/admin/plugins");
    }

    private void called(Context ctx, String wanted) {
        want(ctx, wanted);
        ctx.status(204);
    }

    private void want(Context ctx, String wanted) {
        var id = ctx.pathParam("id");
        boolean known =
                transactions.run(
                        Viewer.of(ctx),
                        tx -> {
                            tx.audit("plugin." + wanted, "plugin:" + id, Map.of());
                            return plugins.want(tx.handle(), id, wanted);
                        });
        if (!known) {
            throw MeentException.notFound("plugin " + id);
        }
        // the route table drains before it goes, and this request is in it: so not on this thread
        Thread.ofVirtual().name("reconcile").start(reconcile);
    }
}
