package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pictures of things for programs: sent in pieces to the shelf `sharing/things` before.
final class PhotoApi {
    private static final Class<?> SOME = Pictures.class;
    private static final Operation LIST = Operation.answering("The pictures of a thing", SOME);
    private static final Operation ADD =
            Operation.answering("Add a picture that was sent before", SOME)
                    .taking(
                            Sent.class,
                            "{\"upload\": \"none\", \"alt\": \"De boor in haar koffer\"}")
                    .with(201);
    private static final Operation CHANGE =
            Operation.answering("Say what a picture shows, and where it stands", SOME)
                    .taking(Change.class, "{\"alt\": \"De boor in haar koffer\", \"position\": 1}");
    private static final Operation REMOVE = Operation.doing("Take a picture away");

    private final Things things;
    private final Photos photos;
    private final StoredFiles files;

    PhotoApi(Platform platform, Things things, Photos photos) {
        this.things = things;
        this.photos = photos;
        this.files = platform.files();
    }

    /// A picture that was sent in pieces before.
    ///
    /// @param alt what it shows, in words
    record Sent(@Nullable String upload, @Nullable String alt) {}

    /// What is said of a picture.
    ///
    /// @param position from 1; first unless said
    record Change(@Nullable String alt, @Nullable Integer position) {}

    /// A picture.
    ///
    /// @param small address of it made small
    record Picture(String id, String path, String small, String alt, int position) {
        static Picture of(Photo it) {
            return new Picture(it.file(), it.path(), it.small(), it.alt(), it.position());
        }
    }

    /// The pictures of a thing.
    ///
    /// @param next always null: there are few
    record Pictures(List<Picture> items, @Nullable String next) {}

    List<Route> routes() {
        var one = "/things/{id}/photos/{file}";
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/things/{id}/photos", Access.EVERYONE, this::list).described(LIST),
                Route.post("/things/{id}/photos", in, this::add).described(ADD),
                Route.put(one, in, this::change).described(CHANGE),
                Route.delete(one, in, this::remove).described(REMOVE));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx.pathParam("id"));
    }

    private void list(Context ctx) {
        var shown = things.show(Viewer.of(ctx), id(ctx)).photos();
        ctx.json(new Pictures(shown.stream().map(Picture::of).toList(), null));
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var sent = ctx.bodyAsClass(Sent.class);
        var alt = words(sent.alt());
        photos.of(viewer, id(ctx));
        var upload = Objects.requireNonNullElse(sent.upload(), "");
        switch (files.take(viewer, Photos.SHELF, upload, "upload")) {
            case Taken.Fine(var file) -> photos.add(viewer, id(ctx), file, alt);
            case Taken.Refused(var problem) -> throw MeentException.invalid(List.of(problem));
            case Taken.Nothing _ ->
                    throw MeentException.invalid(
                            List.of(Problem.of("upload", "things.problem.photo")));
        }
        ctx.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/sharing/things/" + id(ctx) + "/photos");
        list(ctx);
    }

    private void change(Context ctx) {
        var change = ctx.bodyAsClass(Change.class);
        int position = Objects.requireNonNullElse(change.position(), 1);
        photos.change(
                Viewer.of(ctx), id(ctx), ctx.pathParam("file"), words(change.alt()), position);
        list(ctx);
    }

    private void remove(Context ctx) {
        photos.remove(Viewer.of(ctx), id(ctx), ctx.pathParam("file"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static String words(@Nullable String alt) {
        var words = Objects.requireNonNullElse(alt, "").replace("\0", "").strip();
        var problems = Photos.check(words);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return words;
    }
}
