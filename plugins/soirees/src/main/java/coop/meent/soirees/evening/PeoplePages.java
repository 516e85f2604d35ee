package coop.meent.soirees.evening;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.soirees.checkin.Presence;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Who is there, for the rounds: who comes late, leaves, or has a table of their own.
final class PeoplePages {
    private static final String ALL = EveningPages.ONE + "/people";
    private static final String ONE = ALL + "/{registration}";
    private static final int PAGE = 50;

    private final PersonStore store = new PersonStore();
    private final Workshop shop;

    PeoplePages(Workshop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(ALL, in, ctx -> show(ctx, event(ctx), List.of()))
                        .sample("/events/6/evening/people"),
                Route.post(ONE + "/state", in, this::note),
                Route.post(ONE + "/seat", in, this::seat));
    }

    private Event event(Context ctx) {
        return shop.events().organised(Viewer.of(ctx), Asked.id(ctx, "event"));
    }

    private void show(Context ctx, Event event, List<Problem> problems) {
        var name = Asked.query(ctx).apply("q").strip();
        int after = Asked.number(ctx, "after");
        var slice =
                shop.platform()
                        .transactions()
                        .read(Viewer.of(ctx), db -> store.list(db, event.id(), name, after, PAGE));
        var path = event.path() + "/evening/people";
        var next = slice.next().map(it -> path + "?after=" + it + "&q=" + encoded(name)).orElse("");
        var model = new HashMap<String, Object>();
        model.put("event", event);
        model.put("people", slice.items());
        model.put("houses", Houses.of(slice.items(), shop.platform().organisations()));
        model.put("q", name);
        model.put("next", next);
        model.put("problems", problems);
        ctx.render("soirees/evening/people.peb", model);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void note(Context ctx) {
        var event = event(ctx);
        var state = state(Asked.sent(ctx, "state"));
        shop.attendance().note(Viewer.of(ctx), event, Asked.id(ctx, "registration"), state);
        done(ctx, event);
    }

    private static Presence.State state(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "here" -> Presence.State.HERE;
            case "later" -> Presence.State.LATER;
            case "left" -> Presence.State.LEFT;
            case "missed" -> Presence.State.MISSED;
            default ->
                    throw MeentException.invalid(
                            List.of(Problem.of("state", "evening.problem.state")));
        };
    }

    private void seat(Context ctx) {
        var event = event(ctx);
        var typed = Asked.sent(ctx, "table").strip();
        var table = typed.isEmpty() ? 0 : Asked.number(typed, 3).map(Math::toIntExact).orElse(-1);
        if (table < 0 || table > Settings.Hall.MOST_TABLES) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, event, List.of(Problem.of("table", "evening.problem.table")));
            return;
        }
        boolean accessible = Asked.sent(ctx, "accessible").equals("true");
        long id = Asked.id(ctx, "registration");
        shop.attendance().seat(Viewer.of(ctx), event, id, table, accessible);
        done(ctx, event);
    }

    private static void done(Context ctx, Event event) {
        Flash.say(ctx, "evening.done.person");
        Redirects.seeOther(ctx, event.path() + "/evening/people");
    }
}
