package coop.meent.orchard;

import coop.meent.api.Access;
import coop.meent.api.FileKind;
import coop.meent.api.FileShelf;
import coop.meent.api.MeentException;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFile;
import coop.meent.api.Taken;
import coop.meent.api.UploadField;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Photographs of the orchard: for members, or for everybody when a member says so.
final class Photos implements MeentPlugin {
    private static final String SHELF = "photos";
    private static final long LARGEST = 200_000_000;

    private final Platform platform;
    private final PhotoStore store = new PhotoStore();

    Photos(Platform platform) {
        this.platform = platform;
    }

    // cut: shelf
    @Override
    public List<FileShelf> fileShelves() {
        return List.of(
                FileShelf.of(SHELF, Access.MEMBER, this::mayRead)
                        .taking(FileKind.IMAGE, 20_000_000)
                        .taking(FileKind.TEXT, 1_000_000)
                        .taking(FileKind.VIDEO, LARGEST));
    }

    private boolean mayRead(Viewer viewer, StoredFile file) {
        return viewer.member()
                || platform.transactions().read(viewer, db -> store.everyone(db, file.id()));
    }

    // end

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/photos", Access.EVERYONE, ctx -> show(ctx, List.of(), empty())),
                Route.post("/photos", Access.MEMBER, this::hang).taking(LARGEST),
                Route.post("/photos/{id}/everyone", Access.MEMBER, ctx -> open(ctx, true)),
                Route.post("/photos/{id}/members", Access.MEMBER, ctx -> open(ctx, false)),
                Route.post("/photos/{id}/away", Access.MEMBER, this::takeDown));
    }

    @Override
    public List<Route> apiRoutes() {
        return List.of(
                Route.post("/photos", Access.MEMBER, this::hangSent)
                        .described(
                                Operation.answering("Hang a photograph", Hung.class)
                                        .taking(
                                                Sent.class,
                                                "{\"upload\": \"none\", \"title\": \"Boom\"}")
                                        .with(201)));
    }

    /// A photograph that was sent in pieces before.
    public record Sent(String upload, String title) {}

    /// A photograph that hangs.
    public record Hung(String path) {}

    private UploadField empty() {
        return platform.files().field(SHELF);
    }

    private void show(Context ctx, List<Problem> problems, UploadField field) {
        var viewer = Viewer.of(ctx);
        var photos = platform.transactions().read(viewer, store::all);
        var files = platform.files().find(photos.stream().map(PhotoStore.Photo::file).toList());
        var title = Objects.requireNonNullElse(ctx.formParam("title"), "");
        ctx.render(
                "orchard/photos.peb",
                Map.of(
                        "files", files,
                        "member", viewer.member(),
                        "problems", problems,
                        "field", field,
                        "title", title));
    }

    // cut: hang
    private void hang(Context ctx) {
        var title = Objects.requireNonNullElse(ctx.formParam("title"), "").strip();
        var taken = platform.files().take(ctx, SHELF, "photo");
        var problems = problems(taken, title);
        if (taken instanceof Taken.Fine(var file) && problems.isEmpty()) {
            hang(Viewer.of(ctx), file, title);
            Redirects.seeOther(ctx, "/orchard/photos");
            return;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, problems, empty().with(taken));
    }

    private void hang(Viewer viewer, StoredFile file, String title) {
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            long picker = viewer.person().orElseThrow();
                            platform.files().keep(tx, file);
                            store.insert(tx.handle(), file.id(), picker, title);
                            return true;
                        });
    }

    // end

    private static List<Problem> problems(Taken taken, String title) {
        return switch (taken) {
            case Taken.Refused(var problem) -> List.of(problem);
            case Taken.Nothing _ -> List.of(Problem.of("photo", "photos.none"));
            case Taken.Fine _ ->
                    title.isEmpty() ? List.of(Problem.of("title", "photos.title.none")) : List.of();
        };
    }

    private void hangSent(Context ctx) {
        var sent = ctx.bodyAsClass(Sent.class);
        var viewer = Viewer.of(ctx);
        switch (platform.files().take(viewer, SHELF, sent.upload(), "upload")) {
            case Taken.Fine(var file) -> {
                hang(viewer, file, sent.title());
                ctx.status(HttpStatus.CREATED).json(new Hung(file.path()));
            }
            case Taken.Refused(var problem) -> throw MeentException.invalid(List.of(problem));
            case Taken.Nothing _ -> throw MeentException.notFound("upload");
        }
    }

    private void open(Context ctx, boolean everyone) {
        var id = ctx.pathParam("id");
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            store.show(tx.handle(), id, everyone);
                            return Optional.empty();
                        });
        Redirects.seeOther(ctx, "/orchard/photos");
    }

    private void takeDown(Context ctx) {
        var id = ctx.pathParam("id");
        platform.transactions()
                .run(
                        Viewer.of(ctx),
                        tx -> {
                            store.delete(tx.handle(), id);
                            platform.files().remove(tx, id);
                            return true;
                        });
        Redirects.seeOther(ctx, "/orchard/photos");
    }
}
