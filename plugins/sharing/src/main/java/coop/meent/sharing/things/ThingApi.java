package coop.meent.sharing.things;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.sharing.nearness.Postcodes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is lent, for programs, under the same rules as the pages.
final class ThingApi {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private static final Class<?> ONE = ThingJson.class;
    private static final Class<?> SOME = ThingJson.Slice.class;
    private static final Operation LIST =
            Operation.answering(
                    "What you may borrow: the nearest first with `near`, else the newest",
                    SOME,
                    "limit",
                    "cursor",
                    "q",
                    "kind",
                    "category",
                    "organisation",
                    "near",
                    "within");
    private static final Operation MINE =
            Operation.answering(
                    "What your organisations lend, whatever its state", SOME, "limit", "cursor");
    private static final Operation SHOW = Operation.answering("One thing", ONE);
    private static final Operation CREATE =
            Operation.answering("Lend something", ONE)
                    .taking(ThingInput.class, ThingInput.EXAMPLE)
                    .with(201);
    private static final Operation EDIT =
            Operation.answering("Write a thing anew", ONE)
                    .taking(ThingInput.class, ThingInput.EXAMPLE);
    private static final Operation OPEN = Operation.answering("Lend a thing again", ONE);
    private static final Operation PAUSE =
            Operation.answering("Hold a thing back; what was agreed stays", ONE);
    private static final Operation ARCHIVE = Operation.answering("Put a thing away", ONE);

    private final ThingDesk desk;
    private final Things things;
    private final Views views;
    private final ThingReader reader;
    private final Postcodes postcodes;
    private final Sight sight;

    ThingApi(ThingDesk desk, Things things, Views views, ThingReader reader, Sources from) {
        this.desk = desk;
        this.things = things;
        this.views = views;
        this.reader = reader;
        this.postcodes = from.postcodes();
        this.sight = from.sight();
    }

    /// What it looks things up in.
    record Sources(Postcodes postcodes, Sight sight) {}

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/things", Access.EVERYONE, this::list).described(LIST),
                Route.post("/things", in, this::create).described(CREATE),
                Route.get("/things/mine", in, this::mine).described(MINE),
                Route.get("/things/{id}", Access.EVERYONE, this::show).described(SHOW),
                Route.put("/things/{id}", in, this::edit).described(EDIT),
                Route.post("/things/{id}/open", in, ctx -> move(ctx, Thing.State.OPEN))
                        .described(OPEN),
                Route.post("/things/{id}/pause", in, ctx -> move(ctx, Thing.State.PAUSED))
                        .described(PAUSE),
                Route.post("/things/{id}/archive", in, ctx -> move(ctx, Thing.State.ARCHIVED))
                        .described(ARCHIVE));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = Asked.values(ctx::queryParam);
        var filter = ThingFilter.read(query);
        refuse(filter.check(postcodes));
        var after = ListKey.parse(query.apply("cursor"), !filter.near().isEmpty());
        var limit = Asked.limit(query.apply("limit"), USUAL, MOST);
        answer(ctx, viewer, things.find(viewer, filter, after, limit).slice());
    }

    private void mine(Context ctx) {
        var viewer = Viewer.of(ctx);
        var query = Asked.values(ctx::queryParam);
        var limit = Asked.limit(query.apply("limit"), USUAL, MOST);
        answer(ctx, viewer, things.own(viewer, Asked.before(query.apply("cursor")), limit));
    }

    private void show(Context ctx) {
        answer(ctx, Viewer.of(ctx), Asked.id(ctx.pathParam("id")));
    }

    private void create(Context ctx) {
        var viewer = Viewer.of(ctx);
        var form = ctx.bodyAsClass(ThingInput.class).form(viewer.language());
        refuse(reader.check(viewer, form, Optional.empty()));
        var sheet = reader.sheet(viewer, form, Optional.empty());
        long id = desk.create(viewer, form.organisation().orElseThrow(), sheet).id();
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1/sharing/things/" + id);
        answer(ctx, viewer, id);
    }

    private void edit(Context ctx) {
        var viewer = Viewer.of(ctx);
        var thing = desk.own(viewer, Asked.id(ctx.pathParam("id")));
        var form =
                ctx.bodyAsClass(ThingInput.class)
                        .form(viewer.language())
                        .with("organisation", Long.toString(thing.organisation()));
        refuse(reader.check(viewer, form, Optional.of(thing)));
        var version = form.version().map(OptionalInt::of).orElse(OptionalInt.empty());
        var sheet = reader.sheet(viewer, form, Optional.of(thing));
        answer(ctx, viewer, desk.edit(viewer, thing.id(), version, sheet).id());
    }

    private void move(Context ctx, Thing.State to) {
        var viewer = Viewer.of(ctx);
        answer(ctx, viewer, desk.move(viewer, Asked.id(ctx.pathParam("id")), to).id());
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }

    private void answer(Context ctx, Viewer viewer, long id) {
        ctx.json(json(ThingJson.listed(things.show(viewer, id)), viewer));
    }

    private void answer(Context ctx, Viewer viewer, Slice<Listed> slice) {
        var items = slice.items().stream().map(it -> json(it, viewer)).toList();
        ctx.json(new ThingJson.Slice(items, slice.next().orElse(null)));
    }

    private ThingJson json(Listed listed, Viewer viewer) {
        var thing = listed.thing();
        return ThingJson.of(
                listed,
                views.organisation(thing.organisation()).orElse(""),
                sight.manages(viewer, thing));
    }
}
