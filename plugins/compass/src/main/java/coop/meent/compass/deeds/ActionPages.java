package coop.meent.compass.deeds;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.Action.State;
import coop.meent.compass.deeds.ActionStore.Filter;
import coop.meent.compass.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;

/// The pages on which actions are read, changed and ended.
final class ActionPages {
    static final String ONE = "/actions/{action}";
    private static final String SAMPLE = "/actions/1";
    private static final int PAGE = 30;

    private final Actions actions;
    private final ActionDesk desk;
    private final ActionViews views;

    ActionPages(Actions actions, ActionDesk desk, ActionViews views) {
        this.actions = actions;
        this.desk = desk;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/actions", in, this::list),
                Route.get(ONE, in, ctx -> show(ctx, "", List.of())).sample(SAMPLE),
                Route.get(ONE + "/edit", in, this::edit).sample(SAMPLE + "/edit"),
                Route.post(ONE + "/edit", in, this::revise).withChecks(),
                Route.post(ONE + "/done", in, ctx -> turn(ctx, State.DONE)),
                Route.post(ONE + "/drop", in, ctx -> turn(ctx, State.DROPPED)),
                Route.post(ONE + "/open", in, ctx -> turn(ctx, State.OPEN)),
                Route.post(ONE + "/changed", in, this::changed).withChecks());
    }

    static Filter filter(Context ctx) {
        var query = Asked.query(ctx);
        return new Filter(
                State.of(query.apply("state")).orElse(State.OPEN),
                query.apply("mine").equals("true"),
                Actions.key(query.apply("cursor")));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        var filter = filter(ctx);
        var slice = actions.list(viewer, filter, PAGE);
        var path =
                "/compass/actions?state=%s&mine=%s".formatted(filter.state().code(), filter.mine());
        var model = new HashMap<String, Object>();
        model.put("rows", views.rows(viewer, slice.items(), actions.today()));
        model.put("next", slice.next().map(it -> path + "&cursor=" + it).orElse(""));
        model.put("state", filter.state().code());
        model.put("mine", filter.mine());
        model.put("signedIn", true);
        ctx.render("compass/deeds/list.peb", model);
    }

    private void show(Context ctx, String words, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var action = actions.find(viewer, id(ctx));
        var model = new HashMap<String, Object>();
        model.put("row", views.rows(viewer, List.of(action), actions.today()).getFirst());
        model.put("words", words.isEmpty() ? action.changed() : words);
        model.put("problems", problems);
        ctx.render("compass/deeds/show.peb", model);
    }

    private void edit(Context ctx) {
        var action = actions.find(Viewer.of(ctx), id(ctx));
        form(ctx, action, ActionForm.of(action), List.of(), false);
    }

    private void revise(Context ctx) {
        var viewer = Viewer.of(ctx);
        var action = actions.find(viewer, id(ctx));
        var form = ActionForm.read(Asked.sent(ctx));
        var problems = desk.check(action, form);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, action, form, problems, false);
            return;
        }
        var meanwhile = desk.edit(viewer, action.id(), form);
        if (meanwhile.isPresent()) {
            ctx.status(HttpStatus.CONFLICT);
            form(ctx, meanwhile.get(), form, List.of(), true);
            return;
        }
        done(ctx, "deeds.done.edited");
    }

    private void form(
            Context ctx,
            Action action,
            ActionForm form,
            List<Problem> problems,
            boolean meanwhile) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("row", views.rows(viewer, List.of(action), actions.today()).getFirst());
        model.put("form", form);
        model.put("problems", problems);
        model.put("meanwhile", meanwhile);
        model.put("owners", ActionViews.owners(actions.owners(action.whose())));
        model.put("principles", ActionViews.principles(viewer.language()));
        ctx.render("compass/deeds/edit.peb", model);
    }

    private void turn(Context ctx, State state) {
        desk.turn(Viewer.of(ctx), id(ctx), state);
        done(ctx, "deeds.done." + state.code());
    }

    private void changed(Context ctx) {
        var words = Asked.sent(ctx, "changed");
        actions.find(Viewer.of(ctx), id(ctx));
        var problems = ActionDesk.check(words);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, words, problems);
            return;
        }
        desk.changed(Viewer.of(ctx), id(ctx), words);
        done(ctx, "deeds.done.changed");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, Action.path(id(ctx)));
    }

    static long id(Context ctx) {
        return Asked.id(ctx, "action");
    }
}
