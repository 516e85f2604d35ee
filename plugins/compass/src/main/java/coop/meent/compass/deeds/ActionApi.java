package coop.meent.compass.deeds;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.Operation;
import coop.meent.api.Problem;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.Action.State;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/// Actions for programs, under the rules of the pages.
final class ActionApi {
    private static final String ONE = ActionPages.ONE;
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private static final Operation LIST =
            Operation.answering(
                    "Actions of your organisations and of your own; state is open, done or dropped",
                    ActionJson.Piece.class,
                    "state",
                    "mine",
                    "cursor",
                    "limit");
    private static final Operation ADD =
            Operation.answering("Plan an action after a closed scan", ActionJson.Out.class)
                    .taking(ActionJson.Input.class, ActionJson.ACTION)
                    .with(201);
    private static final Operation SHOW = Operation.answering("An action", ActionJson.Out.class);
    private static final Operation DONE =
            Operation.answering("Say that an action is done", ActionJson.Out.class);
    private static final Operation DROP =
            Operation.answering("Drop an action", ActionJson.Out.class);
    private static final Operation CHANGED =
            Operation.answering("Tell what changed by an action that is done", ActionJson.Out.class)
                    .taking(ActionJson.Change.class, ActionJson.CHANGED);

    private final Actions actions;
    private final ActionDesk desk;

    ActionApi(Actions actions, ActionDesk desk) {
        this.actions = actions;
        this.desk = desk;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/actions", in, this::list).described(LIST),
                Route.post("/actions", in, this::add).described(ADD),
                Route.get(ONE, in, this::show).described(SHOW),
                Route.post(ONE + "/done", in, ctx -> turn(ctx, State.DONE)).described(DONE),
                Route.post(ONE + "/drop", in, ctx -> turn(ctx, State.DROPPED)).described(DROP),
                Route.post(ONE + "/changed", in, this::changed).described(CHANGED));
    }

    private void list(Context ctx) {
        int asked = Asked.number(ctx, "limit");
        int limit = asked == 0 ? USUAL : Math.min(asked, MOST);
        var slice = actions.list(Viewer.of(ctx), ActionPages.filter(ctx), limit);
        var items = slice.items().stream().map(ActionJson.Out::of).toList();
        ctx.json(new ActionJson.Piece(items, slice.next().orElse(null)));
    }

    private void add(Context ctx) {
        var viewer = Viewer.of(ctx);
        var input = ctx.bodyAsClass(ActionJson.Input.class);
        var scan = actions.closed(viewer, input.scanId());
        var form = input.form(viewer.person().orElse(0));
        refuse(desk.check(scan, form));
        long id = desk.add(viewer, scan, form);
        ctx.status(HttpStatus.CREATED).header("Location", "/api/v1" + Action.path(id));
        ctx.json(ActionJson.Out.of(actions.find(viewer, id)));
    }

    private void show(Context ctx) {
        ctx.json(ActionJson.Out.of(actions.find(Viewer.of(ctx), ActionPages.id(ctx))));
    }

    private void turn(Context ctx, State state) {
        desk.turn(Viewer.of(ctx), ActionPages.id(ctx), state);
        show(ctx);
    }

    private void changed(Context ctx) {
        var words = ctx.bodyAsClass(ActionJson.Change.class).words();
        actions.find(Viewer.of(ctx), ActionPages.id(ctx));
        refuse(ActionDesk.check(words));
        desk.changed(Viewer.of(ctx), ActionPages.id(ctx), words);
        show(ctx);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
    }
}
