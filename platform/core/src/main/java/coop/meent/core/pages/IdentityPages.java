package coop.meent.core.pages;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the team says what the community is called and who runs it.
public final class IdentityPages {
    private static final String PATH = "/admin/site";
    private static final String BODY =
            """
            {"values": {"name": "Meent", "cooperatie": "De Meent cv", "mail": "hallo@demeent.example"}}
            """;

    private final SiteIdentity identity;

    IdentityPages(SiteIdentity identity) {
        this.identity = identity;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.ADMINISTRATOR, ctx -> show(ctx, identity.form(), List.of())),
                Route.post(PATH, Access.ADMINISTRATOR, this::save));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/site", Access.ADMINISTRATOR, ctx -> ctx.json(identity.form()))
                        .described(
                                Operation.answering(
                                        "What the community is called, and who runs it",
                                        IdentityForm.class)),
                Route.put("/site", Access.ADMINISTRATOR, this::replace)
                        .described(
                                Operation.answering(
                                                "Say what the community is called, and who runs it",
                                                IdentityForm.class)
                                        .taking(IdentityForm.class, BODY)));
    }

    private void replace(Context ctx) {
        var form = ctx.bodyAsClass(IdentityForm.class);
        var problems = form.check();
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        identity.put(Viewer.of(ctx), form);
        ctx.json(identity.form());
    }

    private static void show(Context ctx, IdentityForm form, List<Problem> problems) {
        ctx.render("core/admin/site.peb", Map.of("form", form.values(), "problems", problems));
    }

    /// {@return what was typed, whatever form of fields it was}
    public static IdentityForm typed(Context ctx) {
        var typed = new HashMap<String, String>();
        for (var field : IdentityForm.FIELDS) {
            Optional.ofNullable(ctx.formParam(field)).ifPresent(text -> typed.put(field, text));
        }
        return new IdentityForm(typed);
    }

    private void save(Context ctx) {
        var form = typed(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            show(ctx, form, problems);
            return;
        }
        identity.put(Viewer.of(ctx), form);
        Flash.say(ctx, "flash.site.saved");
        Redirects.seeOther(ctx, PATH);
    }
}
