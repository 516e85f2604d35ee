package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.Candidate;
import coop.meent.core.plugins.Incoming;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.Switchboard.Others;
import coop.meent.core.site.IdentityProof;
import coop.meent.core.web.LargeUpload;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A plugin sent in by an administrator: the file, then what it is and what it may, then the yes.
final class UploadPages {
    static final String START = PluginPages.START + "/upload";
    // the archive, its signature, and what stands around them
    static final long LARGEST = Incoming.LARGEST + 100_000;
    private static final Access TEAM = Access.ADMINISTRATOR;

    private final UploadDesk desk;
    private final IdentityProof proof;
    private final Blockers blockers;

    UploadPages(UploadDesk desk, IdentityProof proof, Blockers blockers) {
        this.desk = desk;
        this.proof = proof;
        this.blockers = blockers;
    }

    List<Route> routes() {
        var upload = new LargeUpload(LARGEST, desk.folder(), this::upload, UploadPages::tooLarge);
        return List.of(
                Route.get(START, TEAM, ctx -> form(ctx, List.of())),
                Route.post(START, TEAM, upload),
                Route.get(START + "/{key}", TEAM, ctx -> preview(ctx, List.of()))
                        .sample(START + "/gone"),
                Route.post(START + "/{key}", TEAM, this::confirm),
                Route.post(START + "/{key}/discard", TEAM, this::discard));
    }

    private void form(Context ctx, List<Problem> problems) {
        ctx.render(
                "core/admin/plugin-upload.peb", Map.of("open", desk.open(), "problems", problems));
    }

    private static void tooLarge(Context ctx) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var problems = List.of(Problem.of("file", "plugins.upload.large"));
        ctx.render("core/admin/plugin-upload.peb", Map.of("open", true, "problems", problems));
    }

    private void upload(Context ctx) {
        if (!desk.open()) {
            form(ctx.status(HttpStatus.FORBIDDEN), List.of());
            return;
        }
        try (var archive = stream(ctx, "file").orElse(InputStream.nullInputStream())) {
            var key = desk.receive(Viewer.of(ctx), archive, stream(ctx, "signature"));
            Redirects.seeOther(ctx, START + "/" + key);
        } catch (PluginRefused refusal) {
            form(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), lines(refusal));
        } catch (IOException broken) {
            throw new UncheckedIOException("the upload broke off", broken);
        }
    }

    /// {@return why it is refused, a problem for each line}
    static List<Problem> lines(PluginRefused refusal) {
        var lines = String.valueOf(refusal.getMessage()).lines().toList();
        var problems = new ArrayList<Problem>();
        problems.add(Problem.of("file", "plugins.upload.refused", lines.getFirst()));
        lines.stream()
                .skip(1)
                .map(it -> Problem.of("file", "plugins.upload.line", it))
                .forEach(problems::add);
        return problems;
    }

    /// {@return what was sent in a field, when there is anything in it}
    static Optional<InputStream> stream(Context ctx, String field) {
        return Optional.ofNullable(ctx.uploadedFile(field))
                .filter(it -> it.size() > 0)
                .map(UploadedFile::content);
    }

    private void preview(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var key = ctx.pathParam("key");
        var candidate = desk.look(viewer, key);
        if (candidate.isEmpty()) {
            gone(ctx);
            return;
        }
        ctx.render(
                "core/admin/plugin-candidate.peb",
                Map.of(
                        "view",
                        CandidateView.of(key, candidate.get(), viewer.language()),
                        "asks",
                        proof.asks(viewer),
                        "problems",
                        problems));
    }

    private void gone(Context ctx) {
        var problems = List.of(Problem.of("file", "plugins.upload.gone"));
        form(ctx.status(HttpStatus.GONE), problems);
    }

    private void confirm(Context ctx) {
        var viewer = Viewer.of(ctx);
        var key = ctx.pathParam("key");
        var candidate = desk.look(viewer, key).orElseThrow(() -> MeentException.notFound(key));
        var problems = problems(ctx, candidate);
        if (!problems.isEmpty()) {
            preview(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), problems);
            return;
        }
        var id = candidate.manifest().id();
        // a password is not carried along: the others are switched off first
        if (blockers.granted(
                ctx, id, "disable", _ -> desk.install(viewer, key, candidate, Others.KEPT))) {
            Flash.say(ctx, "flash.plugin.installing");
            Redirects.seeOther(ctx, PluginPages.START + "/" + id);
        }
    }

    private List<Problem> problems(Context ctx, Candidate candidate) {
        var problems = new ArrayList<Problem>();
        if (!candidate.against().equals(ctx.formParam("against"))) {
            problems.add(Problem.of("trusted", "plugins.upload.changed"));
        }
        if (ctx.formParam("trusted") == null) {
            problems.add(Problem.of("trusted", "plugins.upload.trust.missing"));
        }
        var password = Objects.requireNonNullElse(ctx.formParam("password"), "");
        problems.addAll(proof.problems(ctx, password));
        return problems;
    }

    private void discard(Context ctx) {
        desk.discard(Viewer.of(ctx), ctx.pathParam("key"));
        Flash.say(ctx, "flash.plugin.discarded");
        Redirects.seeOther(ctx, PluginPages.START);
    }
}
