package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.MeentException;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.BookingDesk;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.bookings.Refused;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The page on which somebody asks for a thing.
final class BookPages {
    private static final String PATH = "/{id}/book";
    private static final int HOLD = 48;

    private final ThingStore things = new ThingStore();
    private final Platform platform;
    private final Bookings bookings;
    private final BookingDesk desk;
    private final Sight sight;
    private final GuestPages guests;
    private final SeriesPages series;

    BookPages(
            Platform platform,
            BookingsPart part,
            Sight sight,
            GuestPages guests,
            SeriesPages series) {
        this.platform = platform;
        this.bookings = part.bookings();
        this.desk = part.desk();
        this.sight = sight;
        this.guests = guests;
        this.series = series;
    }

    /// A time that is free instead.
    ///
    /// @param form what would be sent for it
    public record Instead(When when, BookForm form) {}

    List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.EVERYONE, this::empty).sample("/1/book"),
                Route.post(PATH, Access.EVERYONE, this::book).withChecks());
    }

    private ZoneId zone() {
        return platform.calendars().zone();
    }

    private Thing thing(Context ctx) {
        var viewer = Viewer.of(ctx);
        long id = Asked.id(ctx, "id");
        return platform.transactions()
                .read(viewer, db -> things.find(db, id))
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    private void empty(Context ctx) {
        var thing = thing(ctx);
        var form =
                new Prefilled(thing, zone())
                        .form(
                                Asked.query(ctx).apply("from"),
                                Asked.query(ctx).apply("until"),
                                Asked.query(ctx).apply("units"));
        render(ctx, thing, form, List.of());
    }

    private void book(Context ctx) {
        var thing = thing(ctx);
        var form = read(ctx, thing);
        var problems = new ArrayList<>(form.check(thing));
        if (!Viewer.of(ctx).signedIn()) {
            problems.addAll(GuestPages.typed(ctx).check());
        }
        if (!problems.isEmpty()) {
            refuse(ctx, thing, form, problems);
            return;
        }
        form.wish(thing, bookings.times(thing))
                .ifPresentOrElse(
                        wish -> ask(ctx, thing, form, wish),
                        () -> refuse(ctx, thing, form, List.of(noDays(form))));
    }

    // of whole days none can be had when it is closed on the first or the last, or they are turned
    private static Problem noDays(BookForm form) {
        boolean turned = form.until().date().compareTo(form.from().date()) < 0;
        var refusal = turned ? Refusal.ORDER : Refusal.CLOSED;
        return Problem.of(refusal.field(), refusal.key());
    }

    private void ask(Context ctx, Thing thing, BookForm form, Wish wish) {
        var viewer = Viewer.of(ctx);
        try {
            if (viewer.signedIn() && form.last().isPresent()) {
                weekly(ctx, thing, form, wish);
            } else if (viewer.signedIn()) {
                asked(ctx, desk.request(Actor.of(viewer), thing.id(), form.request(wish)));
            } else {
                guests.ask(ctx, thing, form, wish);
            }
        } catch (Refused refused) {
            refused(ctx, thing, form, refused);
        }
    }

    private void weekly(Context ctx, Thing thing, BookForm form, Wish wish) {
        series.repeats(wish, form.last().orElseThrow())
                .ifPresentOrElse(
                        it -> series.preview(ctx, thing, form, wish, it),
                        () -> refuse(ctx, thing, form, List.of(SeriesPages.unfit())));
    }

    private static void asked(Context ctx, Booking made) {
        boolean atOnce = made.state() == Booking.State.ACCEPTED;
        Flash.say(ctx, atOnce ? "loans.done.booked" : "loans.done.asked");
        Redirects.seeOther(ctx, made.path());
    }

    private void refused(Context ctx, Thing thing, BookForm form, Refused refused) {
        if (refused.refusal() == Refusal.TAKEN) {
            ctx.status(HttpStatus.CONFLICT);
            taken(ctx, thing, form, refused.next());
        } else {
            refuse(ctx, thing, form, List.of(beside(thing, refused.problem())));
        }
    }

    /// {@return the problem, beside a field that the form has}
    static Problem beside(Thing thing, Problem it) {
        var field =
                switch (it.field()) {
                    case "from", "until" ->
                            thing.rules().byDay() ? it.field() : it.field() + "-time";
                    case "" -> "book";
                    default -> it.field();
                };
        return new Problem(field, it.key(), it.arguments());
    }

    private void taken(Context ctx, Thing thing, BookForm form, List<Span> next) {
        var prefilled = new Prefilled(thing, zone());
        var instead =
                next.stream()
                        .map(it ->
                                new Instead(
                                        When.of(it, thing.rules().byDay(), zone()),
                                        prefilled.form(it, form)))
                        .toList();
        var model = new HashMap<String, Object>();
        model.put("thing", thing);
        model.put("form", form);
        model.put("instead", instead);
        model.put("signedIn", Viewer.of(ctx).signedIn());
        model.put("guest", GuestPages.typed(ctx));
        ctx.render("sharing/loans/taken.peb", model);
    }

    private void refuse(Context ctx, Thing thing, BookForm form, List<Problem> problems) {
        render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), thing, form, problems);
    }

    private void render(Context ctx, Thing thing, BookForm form, List<Problem> problems) {
        var viewer = Viewer.of(ctx);
        var model = new HashMap<String, Object>();
        model.put("thing", thing);
        model.put("form", form);
        model.put("problems", problems);
        model.put("choices", choices(viewer));
        model.put("signedIn", viewer.signedIn());
        model.put("guest", GuestPages.typed(ctx));
        model.put("atOnce", viewer.signedIn() && sight.trusted(viewer, thing));
        model.put("hold", hold());
        model.put("owner", owner(thing));
        ctx.render("sharing/loans/book.peb", model);
    }

    private int hold() {
        return platform.settings().number("holdHours").map(BigDecimal::intValue).orElse(HOLD);
    }

    private String owner(Thing thing) {
        return platform.organisations()
                .find(thing.organisation())
                .map(Organisation::name)
                .orElse("");
    }

    private List<Map<String, String>> choices(Viewer viewer) {
        return viewer.organisations().stream()
                .sorted()
                .flatMap(it -> platform.organisations().find(it).stream())
                .map(it -> Map.of("value", Long.toString(it.id()), "label", it.name()))
                .toList();
    }

    private BookForm read(Context ctx, Thing thing) {
        return BookForm.read(
                Asked.sent(ctx), it -> Asked.time(ctx, it, zone(), thing.rules().byDay()));
    }
}
