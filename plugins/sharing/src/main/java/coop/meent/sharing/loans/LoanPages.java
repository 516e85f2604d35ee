package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Slice;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.BookingDesk;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.bookings.Bookings.Found;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.bookings.QueueDesk;
import coop.meent.sharing.bookings.Request;
import coop.meent.sharing.bookings.Which;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What somebody borrows, what is asked of them, and what is decided on a loan.
final class LoanPages {
    private static final int PAGE = 20;
    private static final String ONE = "/bookings/{booking}";

    private final Platform platform;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final QueueDesk queue;
    private final HandDesk hands;
    private final Views views;

    LoanPages(Platform platform, BookingsPart part, HandDesk hands, Views views) {
        this.platform = platform;
        this.bookings = part.bookings();
        this.desk = part.desk();
        this.queue = part.queue();
        this.hands = hands;
        this.views = views;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get("/bookings", in, this::list),
                Route.get(ONE, in, this::show).sample("/bookings/1"),
                Route.get(ONE + "/loan.ics", in, this::file).sample("/bookings/1/loan.ics"),
                Route.post(ONE + "/accept", in, this::accept),
                Route.post(ONE + "/refuse", in, this::refuse),
                Route.post(ONE + "/cancel", in, this::cancel),
                Route.post(ONE + "/no-show", in, this::noShow));
    }

    private void list(Context ctx) {
        var viewer = Viewer.of(ctx);
        boolean lends = Asked.query(ctx).apply("side").equals("lent");
        boolean over = Asked.query(ctx).apply("which").equals("over");
        var which = over ? Which.OVER : Which.OPEN;
        var cursor = Asked.query(ctx).apply("before");
        long before = cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : Long.MAX_VALUE;
        Slice<Found> slice =
                lends
                        ? bookings.lent(viewer, which, before, PAGE)
                        : bookings.borrowed(Actor.of(viewer), which, before, PAGE);
        var side = lends ? "lent" : "borrowed";
        var here = "/sharing/bookings?side=" + side + "&which=" + (over ? "over" : "open");
        ctx.render(
                "sharing/loans/list.peb",
                Map.of(
                        "lines",
                        views.lines(viewer, slice.items()),
                        "waiting",
                        lends ? List.of() : views.waiting(queue.mine(viewer)),
                        "side",
                        side,
                        "over",
                        over,
                        "owner",
                        !viewer.organisations().isEmpty(),
                        "next",
                        slice.next().map(it -> here + "&before=" + it).orElse("")));
    }

    private void show(Context ctx) {
        show(ctx, "", List.of());
    }

    private void show(Context ctx, String reason, List<Problem> problems) {
        var actor = Actor.of(Viewer.of(ctx));
        var model = new HashMap<String, Object>();
        model.put("loan", views.of(actor, bookings.find(actor, id(ctx))));
        model.put("reason", reason);
        model.put("problems", problems);
        ctx.render("sharing/loans/show.peb", model);
    }

    private void file(Context ctx) {
        var viewer = Viewer.of(ctx);
        var found = bookings.find(Actor.of(viewer), id(ctx));
        var entry = Entries.of(platform, found, viewer.language());
        // a party of the loan, as has been asked already; also of the team
        platform.calendars().file(ctx, entry.to(coop.meent.api.Audience.PUBLIC));
    }

    private void accept(Context ctx) {
        desk.accept(Viewer.of(ctx), id(ctx));
        back(ctx, "loans.done.accepted");
    }

    private void refuse(Context ctx) {
        var reason = Asked.sent(ctx, "reason").strip();
        if (tooLong(ctx, reason)) {
            return;
        }
        desk.refuse(Viewer.of(ctx), id(ctx), reason);
        back(ctx, "loans.done.refused");
    }

    private void cancel(Context ctx) {
        var actor = Actor.of(Viewer.of(ctx));
        var reason = Asked.sent(ctx, "reason").strip();
        if (tooLong(ctx, reason)) {
            return;
        }
        boolean own = bookings.find(actor, id(ctx)).booking().of(actor);
        if (reason.isBlank() && !own) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, reason, List.of(Problem.of("reason", "loans.problem.reason")));
            return;
        }
        desk.cancel(actor, id(ctx), reason);
        back(ctx, "loans.done.cancelled");
    }

    private boolean tooLong(Context ctx, String reason) {
        if (reason.length() <= Request.LONGEST_TEXT) {
            return false;
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var problem = Problem.of("reason", "loans.problem.long", Request.LONGEST_TEXT);
        show(ctx, reason, List.of(problem));
        return true;
    }

    private void noShow(Context ctx) {
        hands.noShow(Viewer.of(ctx), id(ctx));
        back(ctx, "loans.done.missed");
    }

    private static void back(Context ctx, String said) {
        Flash.say(ctx, said);
        Redirects.seeOther(ctx, "/sharing/bookings/" + id(ctx));
    }

    private static long id(Context ctx) {
        return Asked.id(ctx, "booking");
    }
}
