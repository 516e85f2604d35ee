package coop.meent.core.uploads;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Route.Verb;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Sends files in pieces, in the manner of tus 1.0: create, ask how far it is, add where it ended.
final class UploadApi {
    /// Where the next piece begins.
    static final String OFFSET = "Upload-Offset";

    private static final String PATH = "/files/uploads/{id}";

    private final Uploads uploads;

    UploadApi(Uploads uploads) {
        this.uploads = uploads;
    }

    /// A file that somebody wants to send.
    ///
    /// @param shelf the whole name, e.g. `orchard/photos`
    /// @param size in bytes
    public record Announced(String shelf, String name, long size) {}

    /// How far it is.
    ///
    /// @param offset where the next piece begins
    /// @param ready whether it is whole and fine
    public record State(String id, String name, long size, long offset, boolean ready) {}

    List<Route> apiRoutes() {
        return List.of(
                Route.post("/files/uploads", Access.SIGNED_IN, this::begin)
                        .described(
                                Operation.answering("Begin to send a file", State.class)
                                        .taking(
                                                Announced.class,
                                                "{\"shelf\": \"orchard/photos\", \"name\": \"boom.jpg\", \"size\": 1000}")
                                        .with(201)),
                Route.get(PATH, Access.SIGNED_IN, this::show)
                        .described(Operation.answering("How far a file has come", State.class)),
                route(Verb.HEAD, this::show, Optional.empty()),
                route(
                        Verb.PATCH,
                        this::add,
                        Optional.of(
                                Operation.answering(
                                        "Add a piece where the last one ended, named by Upload-Offset, as application/offset+octet-stream",
                                        State.class))),
                Route.delete(PATH, Access.SIGNED_IN, this::cancel)
                        .described(Operation.doing("Give up sending a file")));
    }

    private static Route route(Verb verb, Handler handler, Optional<Operation> operation) {
        return new Route(verb, PATH, Access.SIGNED_IN, handler, operation, Optional.empty(), false);
    }

    private void begin(Context ctx) {
        var asked = ctx.bodyAsClass(Announced.class);
        var upload = uploads.begin(Viewer.of(ctx), asked.shelf(), asked.name(), asked.size());
        ctx.status(HttpStatus.CREATED)
                .header(Header.LOCATION, "/api/v1/files/uploads/" + upload.id());
        answer(ctx, new Uploads.Progress(upload, 0, false));
    }

    private void show(Context ctx) {
        answer(ctx, uploads.progress(Viewer.of(ctx), ctx.pathParam("id")));
    }

    private void add(Context ctx) {
        long offset = offset(ctx);
        try {
            var id = ctx.pathParam("id");
            answer(ctx, uploads.add(Viewer.of(ctx), id, offset, ctx.bodyInputStream()));
        } catch (IOException cut) {
            throw new MeentException(Code.CONFLICT, "the line broke: " + cut.getMessage());
        }
    }

    private static long offset(Context ctx) {
        try {
            return Long.parseLong(Optional.ofNullable(ctx.header(OFFSET)).orElse(""));
        } catch (NumberFormatException none) {
            throw new MeentException(Code.CONFLICT, "a piece without " + OFFSET);
        }
    }

    private void cancel(Context ctx) {
        uploads.cancel(Viewer.of(ctx), ctx.pathParam("id"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void answer(Context ctx, Uploads.Progress progress) {
        var upload = progress.upload();
        ctx.header(OFFSET, Long.toString(progress.offset()));
        ctx.header("Upload-Length", Long.toString(upload.size()));
        ctx.json(
                new State(
                        upload.id(),
                        upload.name(),
                        upload.size(),
                        progress.offset(),
                        progress.ready()));
    }
}
