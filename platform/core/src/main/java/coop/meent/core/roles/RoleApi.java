package coop.meent.core.roles;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Roles for programs, under the rules of the pages.
final class RoleApi {
    private static final String BODY =
            """
            {"title": "Meelezer", "text": "Lees een artikel na.", "effort": "Twintig minuten",
             "suits": ["lezen"], "forWhom": "MEMBERS", "needed": 3}
            """;

    private final RoleDesk desk;

    RoleApi(RoleDesk desk) {
        this.desk = desk;
    }

    /// A role, and whether the viewer has it.
    record Item(
            long id,
            String title,
            String text,
            String effort,
            String language,
            @Nullable String until,
            List<String> suits,
            String forWhom,
            int needed,
            int left,
            boolean mine) {
        static Item of(Taken taken) {
            var role = taken.role();
            return new Item(
                    role.id(),
                    role.title(),
                    role.text(),
                    role.effort(),
                    role.language(),
                    role.until().map(Object::toString).orElse(null),
                    role.suits(),
                    role.forWhom().name(),
                    role.needed(),
                    taken.left(),
                    taken.since().isPresent());
        }
    }

    /// What is put aside.
    record Aside(@Nullable String role) {}

    List<Route> routes() {
        var one = "/roles/{id}";
        var aside = Operation.doing("Hide a role from oneself for a season");
        return List.of(
                Route.get("/roles", Access.SIGNED_IN, this::list)
                        .described(Operation.answering("List the roles to take", Slice.class)),
                Route.post("/roles/aside", Access.SIGNED_IN, this::aside)
                        .described(aside.taking(Aside.class, "{\"role\": \"core:1\"}")),
                Route.post(one + "/join", Access.SIGNED_IN, this::join)
                        .described(Operation.doing("Take a role")),
                Route.post(one + "/leave", Access.SIGNED_IN, this::leave)
                        .described(Operation.doing("Give a role back")),
                Route.post("/roles", Access.ADMINISTRATOR, this::write)
                        .described(
                                Operation.answering("Write a role", Item.class)
                                        .taking(RoleForm.Body.class, BODY)
                                        .with(201)),
                Route.put(one, Access.ADMINISTRATOR, this::change)
                        .described(
                                Operation.answering("Rewrite a role", Item.class)
                                        .taking(RoleForm.Body.class, BODY)),
                Route.delete(one, Access.ADMINISTRATOR, this::close)
                        .described(Operation.doing("Close a role")),
                Route.get(one + "/holders", Access.ADMINISTRATOR, this::holders)
                        .described(Operation.answering("List who has a role", Slice.class)),
                Route.get("/admin/roles", Access.ADMINISTRATOR, this::all)
                        .described(Operation.answering("List every role", Slice.class)));
    }

    private void list(Context ctx) {
        var items = desk.open(Viewer.of(ctx)).stream().map(Item::of).toList();
        ctx.json(new Slice<>(items, Optional.empty()));
    }

    private void all(Context ctx) {
        var items = desk.all(Viewer.of(ctx)).stream().map(Item::of).toList();
        ctx.json(new Slice<>(items, Optional.empty()));
    }

    private void aside(Context ctx) {
        desk.putAside(Viewer.of(ctx), RolePages.key(ctx.bodyAsClass(Aside.class).role()));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void join(Context ctx) {
        desk.join(Viewer.of(ctx), RolePages.id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void leave(Context ctx) {
        desk.leave(Viewer.of(ctx), RolePages.id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void write(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = desk.write(viewer, checked(ctx).role(0));
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/roles/" + id);
        ctx.json(Item.of(desk.find(viewer, id)));
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        desk.change(viewer, checked(ctx).role(RolePages.id(ctx)));
        ctx.json(Item.of(desk.find(viewer, RolePages.id(ctx))));
    }

    private void close(Context ctx) {
        desk.close(Viewer.of(ctx), RolePages.id(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void holders(Context ctx) {
        var id = RolePages.id(ctx);
        desk.find(Viewer.of(ctx), id);
        ctx.json(new Slice<>(desk.holders(Viewer.of(ctx), id), Optional.empty()));
    }

    private static RoleForm checked(Context ctx) {
        var form = ctx.bodyAsClass(RoleForm.Body.class).form();
        var problems = form.check();
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return form;
    }
}
