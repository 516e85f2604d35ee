package coop.meent.core.privacy;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.site.IdentityProof;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One's own data: what there is, all of it to take along, and the way out. The same for programs.
final class MyDataPages {
    private static final String BODY = "{\"password\": \"meent-demo\"}";

    private final MyData data;
    private final IdentityProof proof;

    MyDataPages(MyData data, IdentityProof proof) {
        this.data = data;
        this.proof = proof;
    }

    /// The proof that somebody is who they are.
    record Body(@Nullable String password) {}

    /// What the site keeps of whoever asks.
    record Rows(List<DataRow> items) {}

    List<Route> routes() {
        var me = Access.SIGNED_IN;
        return List.of(
                Route.get("/me/data", me, ctx -> show(ctx, List.of())),
                Route.post("/me/data/download", me, this::download),
                Route.get("/me/data/delete", me, ctx -> showDelete(ctx, List.of())),
                Route.post("/me/data/delete", me, this::delete));
    }

    List<Route> apiRoutes() {
        var me = Access.SIGNED_IN;
        return List.of(
                Route.get("/me/data", me, ctx -> ctx.json(new Rows(data.rows(Viewer.of(ctx)))))
                        .described(Operation.answering("What the site keeps of you", Rows.class)),
                Route.post("/me/data/download", me, this::downloadByApi)
                        .described(
                                Operation.doing("All that is yours, as a zip")
                                        .taking(Body.class, BODY)
                                        .with(200)),
                Route.post("/me/data/delete", me, this::deleteByApi)
                        .described(Operation.doing("Erase your account").taking(Body.class, BODY)));
    }

    private void show(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("rows", data.rows(viewer));
        model.put("problems", problems);
        model.put("asks", proof.asks(viewer));
        ctx.render("core/privacy/data.peb", model);
    }

    private void download(Context ctx) {
        var problems = proof.problems(ctx, typed(ctx));
        if (!problems.isEmpty()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems);
            return;
        }
        send(ctx);
    }

    private void downloadByApi(Context ctx) {
        refuse(proof.problems(ctx, password(ctx)));
        send(ctx);
    }

    private void send(Context ctx) {
        ctx.attribute(Replies.SECRET, true);
        ctx.contentType("application/zip");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"meent.zip\"");
        stream(ctx, data.takeout(Viewer.of(ctx)));
    }

    private static void stream(Context ctx, Path archive) {
        try {
            ctx.header("Content-Length", Long.toString(Files.size(archive)));
            ctx.result(Files.newInputStream(archive, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive cannot be read", failure);
        }
    }

    private void showDelete(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var obstacles = data.obstacles(viewer);
        var model = new HashMap<String, Object>();
        model.put("rows", data.rows(viewer));
        model.put("orphans", obstacles.orphans());
        model.put("lastAdministrator", obstacles.lastAdministrator());
        model.put("free", obstacles.none());
        model.put("problems", problems);
        model.put("asks", proof.asks(viewer));
        ctx.render("core/privacy/delete.peb", model);
    }

    private void delete(Context ctx) {
        var problems = proof.problems(ctx, typed(ctx));
        boolean needed = !data.obstacles(Viewer.of(ctx)).none();
        if (!problems.isEmpty() || needed) {
            showDelete(
                    ctx.status(needed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT),
                    problems);
            return;
        }
        go(ctx);
        ctx.attribute(Viewer.ATTRIBUTE, Viewer.visitor(Viewer.of(ctx).language()));
        ctx.render("core/privacy/gone.peb", java.util.Map.of());
    }

    private void deleteByApi(Context ctx) {
        refuse(proof.problems(ctx, password(ctx)));
        if (!data.obstacles(Viewer.of(ctx)).none()) {
            throw new MeentException(Code.CONFLICT, "somebody must be named first");
        }
        go(ctx);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void go(Context ctx) {
        ctx.attribute(Replies.SECRET, true);
        data.erase(Viewer.of(ctx));
        proof.signOut(ctx);
    }

    private static String typed(Context ctx) {
        return Optional.ofNullable(ctx.formParam("password")).orElse("");
    }

    private static String password(Context ctx) {
        return Optional.ofNullable(ctx.bodyAsClass(Body.class).password()).orElse("");
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
