package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginRow;
import coop.meent.core.plugins.catalogue.CatalogueDesk;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue: what can be had, what of it is here, and the way to have it, which is that of an
/// archive that somebody sends in.
final class CataloguePages {
    static final String START = PluginPages.START + "/catalogue";
    static final String PICTURES = START + "/picture";
    private static final String API = "/admin/catalogue";
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final CatalogueDesk desk;
    private final PluginOverview overview;
    private final UploadDesk uploads;

    CataloguePages(CatalogueDesk desk, PluginOverview overview, UploadDesk uploads) {
        this.desk = desk;
        this.overview = overview;
        this.uploads = uploads;
    }

    List<Route> routes() {
        return List.of(
                Route.get(START, TEAM, ctx -> list(ctx, List.of())),
                Route.get(PICTURES, TEAM, this::picture),
                Route.post(START + "/look", TEAM, this::look),
                Route.post(START + "/{id}", TEAM, this::fetch));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get(API, TEAM, ctx -> ctx.json(view(ctx)))
                        .described(
                                Operation.answering(
                                        "What the catalogue of plugins holds, as it was read last",
                                        CatalogueView.class)),
                Route.post(API + "/look", TEAM, this::looked)
                        .described(
                                Operation.answering(
                                        "Look into the catalogue now", CatalogueView.class)),
                Route.post(API + "/{id}", TEAM, this::install)
                        .described(
                                Operation.answering(
                                                "Install the newest version of a plugin in the catalogue that works here",
                                                CandidateView.class)
                                        .with(201)));
    }

    private CatalogueView view(Context ctx) {
        var viewer = Viewer.of(ctx);
        Map<String, PluginRow> installed =
                overview.rows(viewer).stream()
                        .collect(Collectors.toMap(PluginRow::id, Function.identity()));
        return CatalogueView.of(desk, desk.known(viewer), installed, viewer.language());
    }

    private void list(Context ctx, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("view", view(ctx));
        model.put("problems", problems);
        ctx.render("core/admin/plugin-catalogue.peb", model);
    }

    private void picture(Context ctx) {
        var hash = Objects.requireNonNullElse(ctx.queryParam("of"), "");
        var picture = desk.picture(hash).orElseThrow(CataloguePages::gone);
        ctx.header(Header.CACHE_CONTROL, "private, max-age=31536000, immutable");
        ctx.contentType(picture.contentType()).result(picture.bytes());
    }

    // an address of before: another list was read since
    private static MeentException gone() {
        return new MeentException(Code.GONE, "no picture of the catalogue any more");
    }

    private void look(Context ctx) {
        if (desk.look(Viewer.of(ctx)).isEmpty()) {
            Flash.say(ctx, "flash.catalogue.read");
        }
        Redirects.seeOther(ctx, START);
    }

    private void looked(Context ctx) {
        desk.look(Viewer.of(ctx));
        ctx.json(view(ctx));
    }

    private String fetched(Context ctx) {
        var viewer = Viewer.of(ctx);
        return desk.fetch(
                viewer,
                ctx.pathParam("id"),
                (archive, signature) -> uploads.receive(viewer, archive, signature));
    }

    private void fetch(Context ctx) {
        try {
            Redirects.seeOther(ctx, UploadPages.START + "/" + fetched(ctx));
        } catch (PluginRefused refusal) {
            list(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems(refusal));
        }
    }

    private static List<Problem> problems(PluginRefused refusal) {
        var reason = String.valueOf(refusal.getMessage());
        return List.of(Problem.of("plugin", "plugins.upload.refused", reason));
    }

    private void install(Context ctx) {
        try {
            UploadApi.take(ctx, uploads, fetched(ctx));
        } catch (PluginRefused refusal) {
            throw MeentException.invalid(problems(refusal));
        }
    }
}
