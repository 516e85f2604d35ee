package coop.meent.core.uploads;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Route;
import coop.meent.api.Route.Verb;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses of files. Each request asks the shelf anew: who may not read a file any more, may
/// not read the next piece of it either.
final class FilePages {
    private static final Logger log = LoggerFactory.getLogger(FilePages.class);
    private static final Viewer SELF = Viewer.system("files");
    private static final Map<String, String> VARIANTS = Map.of("thumb", ".thumb", "page", ".page");

    private final FilesFloor.Ground ground;
    private final FileStore store = new FileStore();

    FilePages(FilesFloor.Ground ground) {
        this.ground = ground;
    }

    /// What the API says of a file.
    ///
    /// @param kind in lower case
    /// @param path where its bytes are
    /// @param width of an image, in pixels
    /// @param height of an image, in pixels
    public record FileJson(
            String id,
            String name,
            String kind,
            String mediaType,
            long size,
            String path,
            int width,
            int height) {}

    List<Route> routes() {
        var path = "/files/{id}/{file}";
        return List.of(
                Route.get(path, Access.EVERYONE, this::send).sample("/files/none/none.jpg"),
                head(path));
    }

    List<Route> apiRoutes() {
        return List.of(
                Route.get("/files/{id}", Access.EVERYONE, this::tell)
                        .described(Operation.answering("What a file is", FileJson.class)),
                Route.get("/files/{id}/content", Access.EVERYONE, this::send));
    }

    private Route head(String path) {
        return new Route(
                Verb.HEAD,
                path,
                Access.EVERYONE,
                this::send,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private void tell(Context ctx) {
        var file = readable(ctx).file();
        ctx.json(
                new FileJson(
                        file.id(),
                        file.name(),
                        file.kind().name().toLowerCase(Locale.ROOT),
                        file.mediaType(),
                        file.size(),
                        file.path(),
                        file.width(),
                        file.height()));
    }

    private void send(Context ctx) {
        var kept = readable(ctx);
        var variant =
                VARIANTS.getOrDefault(Optional.ofNullable(ctx.queryParam("size")).orElse(""), "");
        var bytes =
                ground.blobs()
                        .find(kept.hash(), variant)
                        .orElseThrow(() -> MeentException.notFound("bytes of " + kept.hash()));
        var tag = "\"" + kept.hash().substring(0, 32) + variant + "\"";
        try {
            new FileAnswer(kept.file(), kept.file().mediaType(), tag, bytes).to(ctx);
        } catch (IOException gone) {
            log.debug("{} was not read to its end: {}", ctx.path(), gone.getMessage());
        }
    }

    private Kept readable(Context ctx) {
        var id = ctx.pathParam("id");
        var viewer = Viewer.of(ctx);
        return ground.core()
                .read(SELF, db -> store.find(db, id))
                .filter(it -> readable(viewer, it))
                .orElseThrow(() -> MeentException.notFound("file"));
    }

    private boolean readable(Viewer viewer, Kept kept) {
        return ground.shelves()
                .find(kept.plugin(), kept.file().shelf())
                .filter(it -> it.readers().may(viewer, kept.file()))
                .isPresent();
    }
}
