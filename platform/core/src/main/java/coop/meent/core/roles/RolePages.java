package coop.meent.core.roles;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Taking and leaving roles, and the pages on which the team writes them.
final class RolePages {
    private static final String LIST = "/admin/roles";

    private final RoleDesk desk;

    RolePages(RoleDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        var one = LIST + "/{id}";
        return List.of(
                Route.get("/roles", Access.SIGNED_IN, this::open),
                Route.post("/roles/aside", Access.SIGNED_IN, this::aside),
                Route.post("/roles/{id}/join", Access.SIGNED_IN, this::join),
                Route.post("/roles/{id}/leave", Access.SIGNED_IN, this::leave),
                Route.get(LIST, Access.ADMINISTRATOR, this::list),
                Route.get("/admin/new-role", Access.ADMINISTRATOR, this::blank),
                Route.post("/admin/new-role", Access.ADMINISTRATOR, this::write),
                Route.get(one, Access.ADMINISTRATOR, this::show).sample("/admin/roles/1"),
                Route.post(one, Access.ADMINISTRATOR, this::change),
                Route.post(one + "/close", Access.ADMINISTRATOR, this::close));
    }

    private void open(Context ctx) {
        ctx.render("core/roles.peb", Map.of("roles", desk.open(Viewer.of(ctx))));
    }

    private void join(Context ctx) {
        desk.join(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "flash.role.joined");
        Redirects.seeOther(ctx, "/");
    }

    private void leave(Context ctx) {
        desk.leave(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "flash.role.left");
        Redirects.seeOther(ctx, "/");
    }

    private void aside(Context ctx) {
        desk.putAside(Viewer.of(ctx), key(ctx.formParam("role")));
        Flash.say(ctx, "flash.role.aside");
        Redirects.seeOther(ctx, "/");
    }

    static String key(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(it -> it.matches("[a-z0-9]{1,40}:[a-z0-9-]{1,80}"))
                .orElseThrow(() ->
                        MeentException.invalid(
                                List.of(Problem.of("role", "roles.problem.choice"))));
    }

    private void list(Context ctx) {
        ctx.render("core/admin/roles.peb", Map.of("roles", desk.all(Viewer.of(ctx))));
    }

    private void blank(Context ctx) {
        form(ctx, RoleForm.EMPTY, List.of(), 0);
    }

    private void write(Context ctx) {
        var form = RoleForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            form(ctx, form, problems, 0);
            return;
        }
        desk.write(Viewer.of(ctx), form.role(0));
        Flash.say(ctx, "flash.role.written");
        Redirects.seeOther(ctx, LIST);
    }

    private void show(Context ctx) {
        form(ctx, RoleForm.of(desk.find(Viewer.of(ctx), id(ctx)).role()), List.of(), id(ctx));
    }

    private void change(Context ctx) {
        var form = RoleForm.from(ctx);
        var problems = form.check();
        if (!problems.isEmpty()) {
            ctx.status(422);
            form(ctx, form, problems, id(ctx));
            return;
        }
        desk.change(Viewer.of(ctx), form.role(id(ctx)));
        Flash.say(ctx, "flash.role.written");
        Redirects.seeOther(ctx, LIST);
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "flash.role.closed");
        Redirects.seeOther(ctx, LIST);
    }

    private void form(Context ctx, RoleForm form, List<Problem> problems, long id) {
        var model = new HashMap<String, Object>();
        model.put("form", form);
        model.put("problems", problems);
        model.put("id", id);
        model.put("holders", id == 0 ? List.of() : desk.holders(Viewer.of(ctx), id));
        ctx.render("core/admin/role.peb", model);
    }

    static long id(Context ctx) {
        var text = ctx.pathParam("id");
        if (!text.matches("[0-9]{1,18}")) {
            throw MeentException.notFound("such number");
        }
        return Long.parseLong(text);
    }
}
