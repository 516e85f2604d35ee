package coop.meent.core.admin.plugins;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.web.LargeUpload;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A plugin sent in by a program: the zip as the body, or as the part `file` of a form. Its token
/// is the yes for which a page asks again.
final class UploadApi {
    /// The signature of a zip that is sent as the body.
    static final String SIGNATURE = "Meent-Signature";

    private final UploadDesk desk;

    UploadApi(UploadDesk desk) {
        this.desk = desk;
    }

    List<Route> apiRoutes() {
        var upload =
                new LargeUpload(
                        UploadPages.LARGEST, desk.folder(), this::install, UploadApi::tooLarge);
        return List.of(
                Route.post(PluginPages.START, Access.ADMINISTRATOR, upload)
                        .described(
                                Operation.answering(
                                                "Install a plugin from its zip, sent as application/zip or as the part file of multipart/form-data",
                                                CandidateView.class)
                                        .with(201)));
    }

    private static void tooLarge(Context ctx) {
        throw MeentException.invalid(List.of(Problem.of("file", "plugins.upload.large")));
    }

    private void install(Context ctx) {
        if (!desk.open()) {
            throw new MeentException(Code.FORBIDDEN, "MEENT_PLUGIN_UPLOAD is off");
        }
        try {
            var key = desk.receive(Viewer.of(ctx), archive(ctx), signature(ctx));
            take(ctx, desk, key);
        } catch (PluginRefused refusal) {
            throw MeentException.invalid(UploadPages.lines(refusal));
        }
    }

    /// Installs what waits under a key, and answers what it is.
    static void take(Context ctx, UploadDesk desk, String key) {
        var viewer = Viewer.of(ctx);
        var candidate = desk.look(viewer, key).orElseThrow();
        if (candidate.here()) {
            desk.discard(viewer, key);
            throw new MeentException(Code.CONFLICT, "just this archive is there and on");
        }
        if (!Blockers.called(ctx, it -> desk.install(viewer, key, candidate, it))) {
            desk.discard(viewer, key);
            return;
        }
        ctx.status(HttpStatus.CREATED)
                .header(Header.LOCATION, "/api/v1/admin/plugins/" + candidate.manifest().id())
                .json(CandidateView.of("", candidate, viewer.language()));
    }

    private static InputStream archive(Context ctx) {
        return ctx.isMultipart()
                ? UploadPages.stream(ctx, "file").orElse(InputStream.nullInputStream())
                : ctx.bodyInputStream();
    }

    private static Optional<InputStream> signature(Context ctx) {
        return ctx.isMultipart()
                ? UploadPages.stream(ctx, "signature")
                : Optional.ofNullable(ctx.header(SIGNATURE))
                        .map(it ->
                                new ByteArrayInputStream(it.getBytes(StandardCharsets.US_ASCII)));
    }
}
