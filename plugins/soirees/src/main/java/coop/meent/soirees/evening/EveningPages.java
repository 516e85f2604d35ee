package coop.meent.soirees.evening;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The organiser's page of an evening: the plan, and the rounds while they run.
final class EveningPages {
    static final String ONE = "/events/{event}/evening";
    private static final int USUAL_EXTRA = 2; // minutes

    private final Workshop shop;

    EveningPages(Workshop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var round = ONE + "/rounds/{round}";
        return List.of(
                Route.get(ONE, in, this::show).sample("/events/6/evening"),
                Route.get(ONE + "/now", in, this::now).sample("/events/6/evening/now"),
                Route.post(ONE + "/plan", in, this::plan).withChecks(),
                Route.post(ONE + "/mend", in, this::mend),
                Route.post(ONE + "/missing", in, this::missing),
                Route.post(ONE + "/screen", in, this::screen),
                Route.post(ONE + "/screen/end", in, this::endScreen),
                Route.post(round + "/start", in, this::start),
                Route.post(round + "/end", in, this::end),
                Route.post(round + "/extend", in, this::extend),
                Route.post(round + "/unstart", in, this::unstart));
    }

    private Event event(Context ctx) {
        return shop.events().organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void show(Context ctx) {
        show(ctx, event(ctx), Optional.empty(), List.of());
    }

    private void show(Context ctx, Event event, Optional<PlanForm> typed, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var desk = shop.evenings().desk(viewer, event);
        var model = new HashMap<String, Object>();
        model.put("desk", desk);
        model.put("form", typed.orElseGet(() -> PlanForm.of(desk.board().course().settings())));
        model.put("problems", problems);
        model.put("address", address(desk, viewer));
        ctx.render("soirees/evening/desk.peb", model);
    }

    private String address(Evenings.Desk desk, Viewer viewer) {
        return desk.screen().isEmpty()
                ? ""
                : shop.platform().links().absolute(desk.screen(), viewer.language());
    }

    private void now(Context ctx) {
        var event = event(ctx);
        var model = new HashMap<String, Object>();
        model.put("desk", shop.evenings().desk(Viewer.of(ctx), event));
        ctx.render("soirees/evening/desk-now.peb", model);
    }

    private void plan(Context ctx) {
        var event = event(ctx);
        var form = PlanForm.read(Asked.sent(ctx));
        var problems = form.check();
        if (problems.isEmpty()) {
            problems = made(ctx, event, form);
        }
        if (problems.isEmpty()) {
            done(ctx, event, "evening.done.planned");
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, event, Optional.of(form), problems);
        }
    }

    // what cannot be stands above the form, with all that was typed
    private List<Problem> made(Context ctx, Event event, PlanForm form) {
        try {
            long seed = form.chosen().orElseGet(shop.plans()::seed);
            shop.plans().make(Viewer.of(ctx), event, form.settings(), seed);
            return List.of();
        } catch (MeentException refused) {
            if (refused.code() != Code.CONFLICT) {
                throw refused;
            }
            return List.of(Problem.of("rounds", "evening.problem.conflict"));
        }
    }

    private void mend(Context ctx) {
        var event = event(ctx);
        shop.attendance().mend(Viewer.of(ctx), event);
        done(ctx, event, "evening.done.mended");
    }

    private void missing(Context ctx) {
        var event = event(ctx);
        shop.attendance().missing(Viewer.of(ctx), event);
        done(ctx, event, "evening.done.missing");
    }

    private void screen(Context ctx) {
        var event = event(ctx);
        shop.links().make(Viewer.of(ctx), event);
        done(ctx, event, "evening.done.screen");
    }

    private void endScreen(Context ctx) {
        var event = event(ctx);
        shop.links().end(Viewer.of(ctx), event);
        done(ctx, event, "evening.done.screen.ended");
    }

    private void start(Context ctx) {
        var event = event(ctx);
        shop.rounds().start(Viewer.of(ctx), event, round(ctx));
        back(ctx, event);
    }

    private void end(Context ctx) {
        var event = event(ctx);
        shop.rounds().end(Viewer.of(ctx), event, round(ctx));
        back(ctx, event);
    }

    private void extend(Context ctx) {
        var event = event(ctx);
        int minutes =
                Asked.number(Asked.sent(ctx, "minutes"), 2)
                        .map(Math::toIntExact)
                        .filter(it -> it > 0 && it <= RoundDesk.MOST_EXTRA)
                        .orElse(USUAL_EXTRA);
        shop.rounds().extend(Viewer.of(ctx), event, round(ctx), minutes);
        back(ctx, event);
    }

    private void unstart(Context ctx) {
        var event = event(ctx);
        shop.rounds().unstart(Viewer.of(ctx), event, round(ctx));
        back(ctx, event);
    }

    static int round(Context ctx) {
        return Asked.number(ctx.pathParam("round"), 4)
                .map(Math::toIntExact)
                .orElseThrow(() -> MeentException.notFound("round of that number"));
    }

    private static void done(Context ctx, Event event, String words) {
        Flash.say(ctx, words);
        back(ctx, event);
    }

    private static void back(Context ctx, Event event) {
        Redirects.seeOther(ctx, event.path() + "/evening");
    }
}
