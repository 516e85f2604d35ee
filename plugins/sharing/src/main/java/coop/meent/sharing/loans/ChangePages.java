package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.bookings.ChangeDesk;
import coop.meent.sharing.bookings.Refused;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;

/// The page on which a loan is moved to another time.
final class ChangePages {
    private static final String PATH = "/bookings/{booking}/change";

    private final Platform platform;
    private final Bookings bookings;
    private final ChangeDesk desk;

    ChangePages(Platform platform, Bookings bookings, ChangeDesk desk) {
        this.platform = platform;
        this.bookings = bookings;
        this.desk = desk;
    }

    List<Route> routes() {
        var in = Access.SIGNED_IN;
        return List.of(
                Route.get(PATH, in, this::empty).sample("/bookings/1/change"),
                Route.post(PATH, in, this::change).withChecks());
    }

    private ZoneId zone() {
        return platform.calendars().zone();
    }

    private Bookings.Found found(Context ctx) {
        return bookings.find(Actor.of(Viewer.of(ctx)), Asked.id(ctx, "booking"));
    }

    private void empty(Context ctx) {
        var found = found(ctx);
        var thing = found.thing();
        var blank =
                new BookForm(
                        coop.meent.api.TypedTime.empty(zone()),
                        coop.meent.api.TypedTime.empty(zone()),
                        Integer.toString(found.booking().units()),
                        "",
                        "",
                        "",
                        "");
        var form = new Prefilled(thing, zone()).form(found.booking().span(), blank);
        render(ctx, found, form, List.of(), List.of());
    }

    private void change(Context ctx) {
        var found = found(ctx);
        var thing = found.thing();
        var form = read(ctx, thing);
        // the terms were accepted when it was asked for
        var problems =
                form.check(thing).stream().filter(it -> !it.field().equals("terms")).toList();
        var wish = problems.isEmpty() ? form.wish(thing, bookings.times(thing)) : null;
        if (wish == null || wish.isEmpty()) {
            refuse(ctx, found, form, problems.isEmpty() ? closed() : problems);
            return;
        }
        try {
            var moved = desk.change(Actor.of(Viewer.of(ctx)), found.booking().id(), wish.get());
            boolean asked = moved.state() == Booking.State.REQUESTED;
            Flash.say(ctx, asked ? "loans.done.asked" : "loans.done.moved");
            Redirects.seeOther(ctx, moved.path());
        } catch (Refused refused) {
            refused(ctx, found, form, refused);
        }
    }

    private static List<Problem> closed() {
        return List.of(Problem.of("from", Refusal.CLOSED.key()));
    }

    private void refused(Context ctx, Bookings.Found found, BookForm form, Refused refused) {
        if (refused.refusal() == Refusal.TAKEN) {
            ctx.status(HttpStatus.CONFLICT);
            render(ctx, found, form, List.of(refused.problem()), refused.next());
        } else {
            refuse(ctx, found, form, List.of(BookPages.beside(found.thing(), refused.problem())));
        }
    }

    private void refuse(Context ctx, Bookings.Found found, BookForm form, List<Problem> problems) {
        render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), found, form, problems, List.of());
    }

    private void render(
            Context ctx,
            Bookings.Found found,
            BookForm form,
            List<Problem> problems,
            List<Span> next) {
        var model = new HashMap<String, Object>();
        model.put("booking", found.booking());
        model.put("thing", found.thing());
        model.put("form", form);
        model.put("problems", problems.stream().map(it -> named(found.thing(), it)).toList());
        model.put("next", next.stream().map(it -> when(found.thing(), it)).toList());
        ctx.render("sharing/loans/change.peb", model);
    }

    private static Problem named(Thing thing, Problem it) {
        return it.field().isEmpty() ? BookPages.beside(thing, it) : it;
    }

    private When when(Thing thing, Span span) {
        return When.of(span, thing.rules().byDay(), zone());
    }

    private BookForm read(Context ctx, Thing thing) {
        return BookForm.read(
                Asked.sent(ctx), it -> Asked.time(ctx, it, zone(), thing.rules().byDay()));
    }
}
