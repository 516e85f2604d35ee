package coop.meent.core.calendars;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Pass;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.web.Replies;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The agenda of the site, one's own, and the calendars to subscribe to.
final class CalendarPages {
    private final AgendaLists lists;
    private final Feeds feeds;
    private final Subscriptions subscriptions;
    private final Pen pen;

    CalendarPages(AgendaLists lists, Feeds feeds, Subscriptions subscriptions, Pen pen) {
        this.lists = lists;
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.pen = pen;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/calendar", Access.EVERYONE, this::open),
                Route.get("/calendar.ics", Access.EVERYONE, this::openFeed),
                Route.get("/calendar/" + Pass.SECRET + ".ics", Access.EVERYONE, this::ownFeed)
                        .sample("/calendar.ics"),
                Route.get("/me/calendar", Access.SIGNED_IN, this::own),
                Route.post("/me/calendar", Access.SIGNED_IN, this::subscribe),
                Route.post("/me/calendar/{id}/revoke", Access.SIGNED_IN, this::revoke));
    }

    private void open(Context ctx) {
        var viewer = Viewer.of(ctx);
        var type = type(ctx);
        var from = from(ctx).orElseGet(lists::today);
        var model = new HashMap<String, Object>();
        model.put("listing", lists.open(viewer, from, type));
        model.put("kinds", lists.kinds(viewer.language(), type));
        model.put("first", from(ctx).isEmpty());
        model.put("feed", feed(viewer.language(), type));
        model.put("signedIn", viewer.signedIn());
        ctx.render("core/calendar.peb", model);
    }

    private SubscribedView feed(String language, Optional<String> type) {
        var query = type.map(it -> "?type=" + it).orElse("");
        return SubscribedView.of(pen.base(language) + "/calendar.ics" + query);
    }

    private void openFeed(Context ctx) {
        pen.answer(ctx, feeds.open(Viewer.of(ctx).language(), type(ctx)));
    }

    private void ownFeed(Context ctx) {
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("X-Robots-Tag", "noindex");
        var reader =
                subscriptions
                        .reader(ctx.pathParam("secret"))
                        .orElseThrow(() -> MeentException.notFound("calendar"));
        pen.answer(ctx, feeds.own(reader));
    }

    private void own(Context ctx) {
        show(ctx, "", List.of());
    }

    private void show(Context ctx, String name, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("listing", lists.own(viewer, from(ctx).orElseGet(lists::today)));
        model.put("first", from(ctx).isEmpty());
        model.put("subscriptions", subscriptions.of(viewer));
        model.put("name", name);
        model.put("problems", problems);
        ctx.render("core/me/calendar.peb", model);
    }

    private void subscribe(Context ctx) {
        var viewer = Viewer.of(ctx);
        var name = Objects.requireNonNullElse(ctx.formParam("name"), "").strip();
        var problems = subscriptions.check(viewer, name);
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, name, problems);
            return;
        }
        var path = subscriptions.make(viewer, name);
        ctx.attribute(Replies.SECRET, true);
        var made = SubscribedView.of(pen.base(viewer.language()) + path);
        ctx.render("core/me/calendar-made.peb", Map.of("made", made, "name", name));
    }

    private void revoke(Context ctx) {
        if (!subscriptions.revoke(Viewer.of(ctx), id(ctx))) {
            throw MeentException.notFound("subscription");
        }
        Flash.say(ctx, "flash.calendar.revoked");
        Redirects.seeOther(ctx, "/me/calendar");
    }

    static long id(Context ctx) {
        try {
            return Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException strange) {
            throw MeentException.notFound("such number");
        }
    }

    static Optional<String> type(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("type"))
                .filter(it -> it.matches("[a-z][a-z0-9-]{0,39}"));
    }

    private static Optional<LocalDate> from(Context ctx) {
        return day(ctx, "from");
    }

    static Optional<LocalDate> day(Context ctx, String parameter) {
        try {
            return Optional.ofNullable(ctx.queryParam(parameter))
                    .filter(it -> it.matches("2\\d{3}-\\d\\d-\\d\\d"))
                    .map(LocalDate::parse);
        } catch (DateTimeException strange) {
            return Optional.empty();
        }
    }
}
