package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.StoredFiles;
import coop.meent.api.Taken;
import coop.meent.api.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The page on which an owner hangs pictures of a thing.
final class PhotoPages {
    private static final String FIELD = "photo";

    private final ThingDesk desk;
    private final Photos photos;
    private final StoredFiles files;

    PhotoPages(Platform platform, ThingDesk desk, Photos photos) {
        this.desk = desk;
        this.photos = photos;
        this.files = platform.files();
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/{id}/photos", in, this::show).sample("/1/photos"),
                Route.post("/{id}/photos", in, this::add).taking(Photos.LARGEST + 1_000_000),
                Route.post("/{id}/photos/{file}", in, this::change),
                Route.post("/{id}/photos/{file}/away", in, this::remove));
    }

    private void show(Context ctx) {
        var thing = desk.own(Viewer.of(ctx), Asked.id(ctx.pathParam("id")));
        show(ctx, thing, List.of());
    }

    private void show(Context ctx, Thing thing, List<Problem> problems) {
        ctx.render(
                "sharing/things/photos.peb",
                Map.of(
                        "thing",
                        thing,
                        "photos",
                        photos.of(Viewer.of(ctx), thing.id()),
                        "most",
                        Photos.MOST,
                        "alt",
                        Asked.values(ctx::formParam).apply("alt"),
                        "field",
                        files.field(Photos.SHELF),
                        "problems",
                        problems));
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = desk.own(viewer, Asked.id(ctx.pathParam("id")));
        var alt = Asked.values(ctx::formParam).apply("alt").strip();
        var problems =
                photos.of(viewer, thing.id()).size() < Photos.MOST
                        ? Photos.check(alt)
                        : List.of(Problem.of(FIELD, "things.problem.photos.many", Photos.MOST));
        switch (problems.isEmpty() ? files.take(ctx, Photos.SHELF, FIELD) : new Taken.Nothing()) {
            case Taken.Fine(var file) -> {
                photos.add(viewer, thing.id(), file, alt);
                Flash.say(ctx, "things.flash.photo");
                Redirects.seeOther(ctx, thing.path() + "/photos");
            }
            case Taken.Refused(var problem) -> again(ctx, thing, List.of(problem));
            case Taken.Nothing _ ->
                    again(
                            ctx,
                            thing,
                            problems.isEmpty()
                                    ? List.of(Problem.of(FIELD, "things.problem.photo"))
                                    : problems);
        }
    }

    private void again(Context ctx, Thing thing, List<Problem> problems) {
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), thing, problems);
    }

    private void change(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = desk.own(viewer, Asked.id(ctx.pathParam("id")));
        var sent = Asked.values(ctx::formParam);
        var alt = sent.apply("alt").strip();
        var problems = Photos.check(alt);
        if (!problems.isEmpty()) {
            again(ctx, thing, problems);
            return;
        }
        int position = Typed.number(sent.apply("position")).orElse(1);
        photos.change(viewer, thing.id(), ctx.pathParam("file"), alt, position);
        Flash.say(ctx, "things.flash.saved");
        Redirects.seeOther(ctx, thing.path() + "/photos");
    }

    private void remove(Context ctx) {
        var thing = Asked.id(ctx.pathParam("id"));
        photos.remove(Viewer.of(ctx), thing, ctx.pathParam("file"));
        Flash.say(ctx, "things.flash.photo.away");
        Redirects.seeOther(ctx, Thing.path(thing) + "/photos");
    }
}
