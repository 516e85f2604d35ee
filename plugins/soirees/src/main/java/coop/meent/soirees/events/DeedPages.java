package coop.meent.soirees.events;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Repeat.Rhythm;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// What an organiser does with an event as a whole: publish it, call it off, throw a draft away,
/// have it come back, copy it.
final class DeedPages {
    private final Events events;
    private final EventDesk desk;
    private final SeriesDesk series;
    private final EventViews views;
    private final EventLists lists;

    DeedPages(
            Events events, EventDesk desk, SeriesDesk series, EventViews views, EventLists lists) {
        this.events = events;
        this.desk = desk;
        this.series = series;
        this.views = views;
        this.lists = lists;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        var one = EventPages.ONE;
        var sample = DeskPages.SAMPLE;
        return List.of(
                Route.post(one + "/publish", in, this::publish),
                Route.get(one + "/cancel", in, ctx -> ask(ctx, List.of()))
                        .sample(sample + "/cancel"),
                Route.post(one + "/cancel", in, this::cancel).withChecks(),
                Route.post(one + "/delete", in, this::delete),
                Route.get(one + "/repeat", in, ctx -> again(ctx, List.of()))
                        .sample(sample + "/repeat"),
                Route.post(one + "/repeat", in, this::repeat).withChecks(),
                Route.post(one + "/copy", in, this::copy));
    }

    private static boolean rest(Context ctx) {
        return Asked.sent(ctx, "scope").equals("rest");
    }

    private void publish(Context ctx) {
        desk.publish(Viewer.of(ctx), EventPages.id(ctx), rest(ctx));
        done(ctx, "events.done.published");
    }

    private void ask(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, EventPages.id(ctx));
        var found = lists.find(viewer, event.id());
        var model = new HashMap<String, Object>();
        model.put("view", views.view(viewer, found.listed()));
        model.put("reason", Asked.sent(ctx, "reason"));
        model.put("rest", rest(ctx));
        model.put("problems", problems);
        ctx.render("soirees/events/cancel.peb", model);
    }

    private void cancel(Context ctx) {
        var reason = Asked.sent(ctx, "reason").strip();
        if (reason.length() > EventCheck.LONGEST_REASON) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, List.of(tooLong()));
            return;
        }
        desk.cancel(Viewer.of(ctx), EventPages.id(ctx), rest(ctx), reason);
        done(ctx, "events.done.cancelled");
    }

    static Problem tooLong() {
        return Problem.of("reason", "events.problem.long", EventCheck.LONGEST_REASON);
    }

    private void delete(Context ctx) {
        desk.delete(Viewer.of(ctx), EventPages.id(ctx));
        Flash.say(ctx, "events.done.deleted");
        Redirects.seeOther(ctx, "/soirees");
    }

    private void again(Context ctx, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var event = events.organised(viewer, EventPages.id(ctx));
        var found = lists.find(viewer, event.id());
        var model = new HashMap<String, Object>();
        model.put("view", views.view(viewer, found.listed()));
        model.put("rhythms", Arrays.stream(Rhythm.values()).map(Series::code).toList());
        model.put("rhythm", or(Asked.sent(ctx, "rhythm"), Series.code(Rhythm.WEEKLY)));
        model.put("every", or(Asked.sent(ctx, "every"), "1"));
        model.put("number", Asked.sent(ctx, "number"));
        model.put("problems", problems);
        ctx.render("soirees/events/repeat.peb", model);
    }

    private static String or(String typed, String usual) {
        return typed.isEmpty() ? usual : typed;
    }

    private void repeat(Context ctx) {
        var typed =
                new Typed(
                        Asked.sent(ctx, "rhythm"),
                        Asked.sent(ctx, "every"),
                        Asked.sent(ctx, "number"));
        var problems = typed.check();
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            again(ctx, problems);
            return;
        }
        series.repeat(Viewer.of(ctx), EventPages.id(ctx), typed.series());
        done(ctx, "events.done.repeated");
    }

    /// How somebody typed that it comes back.
    record Typed(String rhythm, String every, String number) {
        private static final int MOST_EVERY = 12;

        List<Problem> check() {
            var problems = new ArrayList<Problem>();
            if (Series.rhythm(rhythm).isEmpty()) {
                problems.add(Problem.of("rhythm", "events.problem.rhythm"));
            }
            number("every", every, MOST_EVERY, problems);
            number("number", number, Series.MOST, problems);
            return problems;
        }

        private static void number(String field, String typed, int most, List<Problem> problems) {
            if (Asked.number(typed, 9).filter(it -> it >= 1 && it <= most).isEmpty()) {
                problems.add(Problem.of(field, "events.problem.number", most));
            }
        }

        /// {@return what is meant; only without problems}
        Series series() {
            return new Series(
                    Series.rhythm(rhythm).orElseThrow(),
                    Math.toIntExact(Asked.number(every, 9).orElseThrow()),
                    Math.toIntExact(Asked.number(number, 9).orElseThrow()));
        }
    }

    private void copy(Context ctx) {
        long id = series.copy(Viewer.of(ctx), EventPages.id(ctx));
        Flash.say(ctx, "events.done.copied");
        Redirects.seeOther(ctx, "/soirees/events/" + id + "/edit");
    }

    private static void done(Context ctx, String words) {
        Flash.say(ctx, words);
        Redirects.seeOther(ctx, "/soirees/events/" + EventPages.id(ctx) + "/desk");
    }
}
