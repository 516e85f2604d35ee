package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Manifest;
import coop.meent.core.plugins.settings.SettingsDesk;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The settings of each plugin, on a page of their own.
final class SettingsPages {
    private static final String PAGE = PluginPages.START + "/{id}/settings";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final PluginOverview overview;
    private final SettingsDesk desk;

    SettingsPages(PluginOverview overview, SettingsDesk desk) {
        this.overview = overview;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PAGE, TEAM, this::show).sample(PluginPages.START + "/jobs/settings"),
                Route.post(PAGE, TEAM, this::save));
    }

    private void show(Context ctx) {
        show(ctx, overview.manifest(ctx), Map.of(), List.of());
    }

    private void show(
            Context ctx, Manifest manifest, Map<String, String> typed, List<Problem> problems) {
        var language = Viewer.of(ctx).language();
        var view = SettingsView.of(manifest, desk, language, typed, problems);
        ctx.render("core/admin/plugin-settings.peb", Map.of("view", view));
    }

    private void save(Context ctx) {
        var manifest = overview.manifest(ctx);
        var form = SettingsForm.of(ctx, manifest);
        var problems = form.check(desk);
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, manifest, form.typed(), problems);
            return;
        }
        desk.change(Viewer.of(ctx), manifest, form.wanted());
        Flash.say(ctx, "flash.plugin.settings");
        Redirects.seeOther(ctx, PluginPages.START + "/" + manifest.id() + "/settings");
    }
}
