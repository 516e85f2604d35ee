package coop.meent.core.admin;

import coop.meent.api.Access;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.membership.imports.ImportReport;
import coop.meent.core.membership.imports.OrganisationImport;
import coop.meent.core.site.OrganisationPages;
import coop.meent.core.work.HeavyWork;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Imports for programs, under the rules of the pages.
public final class ImportApi {
    private static final String EXAMPLE =
            """
            {"fileName": "leden.csv", "csv": "name;legal_form\\nDe Nieuwe Akker;cv\\n", "dryRun": true}
            """;

    private final OrganisationImport imports;
    private final HeavyWork heavy;

    public ImportApi(OrganisationImport imports, HeavyWork heavy) {
        this.imports = imports;
        this.heavy = heavy;
    }

    /// A file to be imported.
    ///
    /// @param csv its text
    /// @param dryRun only tell what it would do
    public record Body(
            @Nullable String fileName,
            @Nullable String csv,
            boolean dryRun,
            boolean skipInvalid,
            boolean skipDuplicates) {}

    /// What it did, or would do.
    ///
    /// @param run the id with which it can be undone; absent when nothing was written
    public record Answer(
            boolean refused,
            String summary,
            List<String> notes,
            ImportReport.Counts counts,
            List<ImportReport.Line> lines,
            @Nullable Long run) {
        static Answer of(ImportReport report) {
            return new Answer(
                    report.refused(),
                    report.summary(),
                    report.notes(),
                    report.counts(),
                    report.lines(),
                    boxed(report.run()));
        }

        private static @Nullable Long boxed(OptionalLong run) {
            return run.isPresent() ? run.getAsLong() : null;
        }
    }

    /// The imports of before.
    public record Runs(List<OrganisationImport.Earlier> items) {}

    public List<Route> apiRoutes() {
        var team = Access.ADMINISTRATOR;
        return List.of(
                Route.get("/imports/organisations", team, this::list)
                        .described(
                                Operation.answering(
                                        "List the imports of organisations", Runs.class)),
                Route.post("/imports/organisations", team, this::run)
                        .described(
                                Operation.answering(
                                                "Import organisations, or tell what it would do",
                                                Answer.class)
                                        .taking(Body.class, EXAMPLE)),
                Route.delete("/imports/organisations/{run}", team, this::undo)
                        .described(
                                Operation.answering(
                                        "Undo a whole import", OrganisationImport.Undone.class)));
    }

    private void list(Context ctx) {
        ctx.json(new Runs(imports.earlier(Viewer.of(ctx))));
    }

    private void run(Context ctx) throws IOException {
        var body = ctx.bodyAsClass(Body.class);
        var viewer = Viewer.of(ctx);
        var name = Objects.requireNonNullElse(body.fileName(), "api.csv");
        var options =
                new OrganisationImport.Options(
                        body.skipInvalid(), body.skipDuplicates(), viewer.language());
        var report =
                body.dryRun()
                        ? heavy.call(() -> imports.dryRun(viewer, stream(body), name, options))
                        : imports.run(viewer, stream(body), name, options);
        ctx.status(report.refused() && !body.dryRun() ? 422 : 200).json(Answer.of(report));
    }

    private static ByteArrayInputStream stream(Body body) {
        var csv = Objects.requireNonNullElse(body.csv(), "");
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private void undo(Context ctx) {
        ctx.json(imports.undo(Viewer.of(ctx), OrganisationPages.id(ctx, "run")));
    }
}
