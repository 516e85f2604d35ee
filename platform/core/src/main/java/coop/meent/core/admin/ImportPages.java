package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.membership.imports.ImportReport;
import coop.meent.core.membership.imports.OrganisationImport;
import coop.meent.core.site.OrganisationPages;
import coop.meent.core.work.HeavyWork;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Organisations from a spreadsheet: send it in, read what it would do, say yes, think again.
public final class ImportPages {
    private static final String START = "/admin/import";

    private final OrganisationImport imports;
    private final HeavyWork heavy;

    public ImportPages(OrganisationImport imports, HeavyWork heavy) {
        this.imports = imports;
        this.heavy = heavy;
    }

    public List<Route> routes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get(START, team, ctx -> start(ctx, List.of())),
                Route.post(START, team, this::upload),
                Route.get(START + "/{key}", team, this::preview).sample(START + "/demo"),
                Route.post(START + "/{key}", team, this::confirm),
                Route.post(START + "/{run}/undo", team, this::undo));
    }

    private void start(Context ctx, List<Problem> problems) {
        var earlier = imports.earlier(Viewer.of(ctx));
        ctx.render("core/admin/import.peb", Map.of("earlier", earlier, "problems", problems));
    }

    private void upload(Context ctx) throws IOException {
        var file = ctx.uploadedFile("file");
        var content = OrganisationPages.upload(ctx, "file", OrganisationImport.LARGEST);
        if (file == null || content.length == 0) {
            refuse(ctx, "import.problem.none");
            return;
        }
        if (content.length > OrganisationImport.LARGEST) {
            refuse(ctx, "import.problem.large");
            return;
        }
        Redirects.seeOther(
                ctx, START + "/" + imports.keep(Viewer.of(ctx), file.filename(), content));
    }

    private void refuse(Context ctx, String key) {
        ctx.status(422);
        start(ctx, List.of(Problem.of("file", key)));
    }

    private void preview(Context ctx) {
        var file = waiting(ctx);
        var viewer = Viewer.of(ctx);
        var options = new OrganisationImport.Options(false, false, viewer.language());
        show(ctx, heavy.call(() -> imports.dryRun(viewer, stream(file), file.fileName(), options)));
    }

    private static void show(Context ctx, ImportReport report) {
        var view = ImportView.of(ctx.pathParam("key"), report);
        ctx.render("core/admin/import-report.peb", Map.of("view", view));
    }

    private void confirm(Context ctx) throws IOException {
        var file = waiting(ctx);
        var report = imports.run(Viewer.of(ctx), stream(file), file.fileName(), options(ctx));
        if (report.refused()) {
            ctx.status(422);
            show(ctx, report);
            return;
        }
        imports.forget(Viewer.of(ctx), ctx.pathParam("key"));
        Flash.say(ctx, report.run().isPresent() ? "import.done" : "import.nothing");
        Redirects.seeOther(ctx, START);
    }

    private static OrganisationImport.Options options(Context ctx) {
        return new OrganisationImport.Options(
                ctx.formParam("skipInvalid") != null,
                ctx.formParam("skipDuplicates") != null,
                Viewer.of(ctx).language());
    }

    private void undo(Context ctx) {
        var undone = imports.undo(Viewer.of(ctx), OrganisationPages.id(ctx, "run"));
        if (undone.kept().isEmpty()) {
            Flash.say(ctx, "import.undone");
            Redirects.seeOther(ctx, START);
            return;
        }
        ctx.render("core/admin/import-undone.peb", Map.of("undone", undone));
    }

    private OrganisationImport.Waiting waiting(Context ctx) {
        return imports.waiting(Viewer.of(ctx), ctx.pathParam("key"))
                .orElseThrow(() -> MeentException.notFound("file that waits"));
    }

    private static ByteArrayInputStream stream(OrganisationImport.Waiting file) {
        return new ByteArrayInputStream(file.content());
    }
}
