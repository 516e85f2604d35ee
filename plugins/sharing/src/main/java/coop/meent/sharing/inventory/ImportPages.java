package coop.meent.sharing.inventory;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.inventory.Import.State;
import coop.meent.sharing.things.Asked;
import coop.meent.sharing.things.Typed;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages on which an owner brings in a whole inventory.
final class ImportPages {
    private static final int SHOWN = 200;

    private final Platform platform;
    private final Imports imports;
    private final Reception reception;
    private final ImportViews views;

    ImportPages(Platform platform, Imports imports, Reception reception, ImportViews views) {
        this.platform = platform;
        this.imports = imports;
        this.reception = reception;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/import", in, ctx -> show(ctx, List.of())),
                Route.post("/import", in, this::send).taking(Reception.WITH_PICTURES),
                Route.get("/import/example.csv", in, this::example),
                Route.get("/imports/{import}", in, this::report).sample("/imports/1"),
                Route.post("/imports/{import}/bring", in, this::bring),
                Route.post("/imports/{import}/drop", in, this::drop));
    }

    /// What a form chooses from.
    public record Option(String value, String label) {}

    private void show(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var mine =
                platform.organisations().all().stream()
                        .filter(it -> viewer.actsFor(it.id()))
                        .map(it -> new Option(Long.toString(it.id()), it.name()))
                        .toList();
        var sent = Asked.values(ctx::formParam);
        var model = new HashMap<String, Object>();
        model.put("organisations", mine);
        model.put(
                "organisation",
                mine.size() == 1 ? mine.getFirst().value() : sent.apply("organisation"));
        model.put("audiences", platform.audiences().choices(viewer));
        model.put(
                "audience", sent.apply("audience").isEmpty() ? "members" : sent.apply("audience"));
        model.put("columns", Columns.USUAL);
        model.put("imports", views.list(viewer, imports.latest(viewer)));
        model.put("problems", problems);
        ctx.render("sharing/inventory/import.peb", model);
    }

    private void send(Context ctx) {
        var zip = ctx.uploadedFile("photos");
        try (var pictures =
                zip == null || zip.size() == 0 ? Pictures.none() : Pictures.of(zip.content())) {
            long id = reception.send(order(ctx), sent(ctx.uploadedFile("sheet")), pictures);
            Redirects.seeOther(ctx, Import.path(id));
        } catch (Unfit unfit) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, List.of(Problem.of(unfit.field(), unfit.key())));
        }
    }

    private Perusal.Order order(Context ctx) {
        var viewer = Viewer.of(ctx);
        var sent = Asked.values(ctx::formParam);
        var organisation = sent.apply("organisation");
        if (!organisation.matches("\\d{1,18}") || !viewer.actsFor(Long.parseLong(organisation))) {
            throw new Unfit("organisation", "things.problem.organisation");
        }
        if (platform.audiences().chosen(viewer, sent.apply("audience")).isEmpty()) {
            throw new Unfit("audience", "things.problem.audience");
        }
        return new Perusal.Order(viewer, Long.parseLong(organisation), sent.apply("audience"));
    }

    private static Reception.Sent sent(@Nullable UploadedFile file) {
        if (file == null) {
            return new Reception.Sent("", new byte[0]);
        }
        try (var content = file.content()) {
            return new Reception.Sent(file.filename(), content.readNBytes(Reception.LARGEST + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void example(Context ctx) {
        ctx.contentType("text/csv; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"inventaris.csv\"");
        var words = platform.texts();
        var language = Viewer.of(ctx).language();
        var head =
                Columns.USUAL.stream()
                        .map(it -> words.text(language, "inventory.column." + it))
                        .toList();
        var lines = String.join(";", head) + "\r\n" + words.text(language, "inventory.example");
        ctx.result(("\uFEFF" + lines + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private void report(Context ctx) {
        var viewer = Viewer.of(ctx);
        var sheet = imports.find(viewer, id(ctx));
        int after = Typed.number(Asked.values(ctx::queryParam).apply("after")).orElse(0);
        var lines = imports.lines(viewer, sheet.id(), after, SHOWN);
        boolean ready = sheet.state() == State.READY;
        var template = ready ? "sharing/inventory/report.peb" : "sharing/inventory/state.peb";
        ctx.render(template, views.of(viewer, sheet, lines, SHOWN));
    }

    private void bring(Context ctx) {
        imports.bring(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "inventory.flash.begun");
        Redirects.seeOther(ctx, Import.path(id(ctx)));
    }

    private void drop(Context ctx) {
        imports.drop(Viewer.of(ctx), id(ctx));
        Flash.say(ctx, "inventory.flash.dropped");
        Redirects.seeOther(ctx, "/sharing/import");
    }

    private static long id(Context ctx) {
        return Asked.id(ctx.pathParam("import"));
    }
}
