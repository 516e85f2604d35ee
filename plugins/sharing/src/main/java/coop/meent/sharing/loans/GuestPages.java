package coop.meent.sharing.loans;

import coop.meent.api.Access;
import coop.meent.api.Flash;
import coop.meent.api.IssuedPass;
import coop.meent.api.Platform;
import coop.meent.api.Redirects;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.BookingDesk;
import coop.meent.sharing.bookings.Bookings;
import coop.meent.sharing.bookings.Refused;
import coop.meent.sharing.guests.Guest;
import coop.meent.sharing.guests.GuestDesk;
import coop.meent.sharing.guests.GuestForm;
import coop.meent.sharing.guests.GuestStore.Waiting;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import coop.meent.sharing.times.Wish;
import coop.meent.sharing.typed.Asked;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/// The pages of somebody without an account: behind the button in the first mail, and behind the
/// link by which they follow their loan.
final class GuestPages {
    private static final Viewer LINK = Viewer.system("sharing.guest");

    private final ThingStore things = new ThingStore();
    private final Platform platform;
    private final GuestDesk desk;
    private final GuestMails mails;
    private final Bookings bookings;
    private final BookingDesk booking;
    private final Views views;

    /// What it is put together from.
    record Parts(GuestDesk desk, GuestMails mails, Bookings bookings, BookingDesk booking) {}

    GuestPages(Platform platform, Parts parts, Views views) {
        this.platform = platform;
        this.desk = parts.desk();
        this.mails = parts.mails();
        this.bookings = parts.bookings();
        this.booking = parts.booking();
        this.views = views;
    }

    List<Route> routes() {
        var all = Access.EVERYONE;
        return List.of(
                Route.get(GuestDesk.PATH, all, this::button).sample("/confirm/demo"),
                Route.post(GuestDesk.PATH, all, this::confirm),
                Route.get(GuestMails.PATH, all, this::follow).sample("/guest/demo"),
                Route.post(GuestMails.PATH + "/cancel", all, this::cancel),
                Route.get(GuestMails.PATH + "/loan.ics", all, this::file)
                        .sample("/guest/demo/loan.ics"));
    }

    static GuestForm typed(Context ctx) {
        return new GuestForm(Asked.sent(ctx, "name").strip(), Asked.sent(ctx, "email").strip());
    }

    /// Sends the mail with the button; nothing is held.
    void ask(Context ctx, Thing thing, BookForm form, Wish wish) {
        var viewer = Viewer.of(ctx);
        var typed = typed(ctx);
        var guest = new Guest(0, typed.name(), typed.email(), viewer.language());
        desk.ask(
                viewer,
                thing,
                new Waiting(guest, thing.id(), wish, form.purpose(), form.accepted()));
        ctx.render(
                "sharing/guests/sent.peb",
                Map.of("thing", thing, "minutes", GuestDesk.PATIENCE.toMinutes()));
    }

    private Thing thing(Waiting wish) {
        return platform.transactions()
                .read(LINK, db -> things.find(db, wish.thing()))
                .orElseThrow();
    }

    private When when(Thing thing, Wish wish) {
        var zone = platform.calendars().zone();
        return When.of(wish.span(), thing.rules().byDay(), zone);
    }

    private void button(Context ctx) {
        var wish = desk.waiting(LINK, platform.passes().open(ctx, GuestDesk.PURPOSE));
        var thing = thing(wish);
        ctx.render(
                "sharing/guests/confirm.peb",
                Map.of(
                        "thing",
                        thing,
                        "wish",
                        wish,
                        "when",
                        when(thing, wish.wish()),
                        "path",
                        ctx.path()));
    }

    private void confirm(Context ctx) {
        var pass = platform.passes().open(ctx, GuestDesk.PURPOSE);
        var wish = desk.waiting(LINK, pass);
        try {
            var made = desk.confirm(Viewer.of(ctx), wish);
            var follow =
                    platform.transactions()
                            .run(
                                    LINK,
                                    tx -> {
                                        desk.granted(tx, wish);
                                        return mails.follow(tx, made);
                                    });
            Flash.say(ctx, "loans.done.asked");
            Redirects.seeOther(ctx, follow);
        } catch (Refused refused) {
            lost(ctx.status(HttpStatus.CONFLICT), wish, refused);
        }
    }

    private void lost(Context ctx, Waiting wish, Refused refused) {
        var thing = thing(wish);
        var zone = platform.calendars().zone();
        var next =
                refused.next().stream()
                        .map(it -> When.of(it, thing.rules().byDay(), zone))
                        .toList();
        ctx.render(
                "sharing/guests/lost.peb",
                Map.of("thing", thing, "problem", refused.problem(), "next", next));
    }

    private Actor actor(Context ctx, IssuedPass pass) {
        var visitor = Viewer.visitor(Viewer.of(ctx).language());
        return Actor.guest(visitor, Long.parseLong(pass.claim("guest")));
    }

    private void follow(Context ctx) {
        var pass = platform.passes().open(ctx, GuestMails.PURPOSE);
        var actor = actor(ctx, pass);
        var found = bookings.find(actor, Long.parseLong(pass.claim("booking")));
        ctx.render(
                "sharing/guests/follow.peb",
                Map.of("loan", views.of(actor, found), "path", ctx.path()));
    }

    private void cancel(Context ctx) {
        var pass = platform.passes().open(ctx, GuestMails.PURPOSE);
        long id = Long.parseLong(pass.claim("booking"));
        booking.cancel(actor(ctx, pass), id, Asked.sent(ctx, "reason").strip());
        Flash.say(ctx, "loans.done.cancelled");
        var path = ctx.path();
        Redirects.seeOther(ctx, path.substring(0, path.length() - "/cancel".length()));
    }

    private void file(Context ctx) {
        var pass = platform.passes().open(ctx, GuestMails.PURPOSE);
        var found = bookings.find(actor(ctx, pass), Long.parseLong(pass.claim("booking")));
        // whoever has the link may have the file
        var entry = Entries.of(platform, found, Viewer.of(ctx).language());
        platform.calendars().file(ctx, entry.to(coop.meent.api.Audience.PUBLIC));
    }
}
