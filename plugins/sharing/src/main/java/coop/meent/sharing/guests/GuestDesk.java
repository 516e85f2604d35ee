package coop.meent.sharing.guests;

import coop.meent.api.IssuedPass;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Actor;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.BookingDesk;
import coop.meent.sharing.bookings.Request;
import coop.meent.sharing.guests.GuestStore.Waiting;
import coop.meent.sharing.things.Thing;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes a wish of somebody without an account, and makes it a request once they pressed the button
/// in their mail.
public final class GuestDesk {
    /// What the button permits.
    public static final String PURPOSE = "loan.confirm";

    /// The page with the button.
    public static final String PATH = "/confirm/{secret}";

    /// How long the button works.
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int MOST_A_DAY = 5;

    private final GuestStore store = new GuestStore();
    private final Platform platform;
    private final BookingDesk desk;
    private final Clock clock;

    public GuestDesk(Platform platform, BookingDesk desk) {
        this.platform = platform;
        this.desk = desk;
        this.clock = platform.clock();
    }

    /// Sends the mail with the button. Whoever asks too often hears the same, and gets no mail: a
    /// form must not fill somebody's mailbox.
    public void ask(Viewer viewer, Thing thing, Waiting wish) {
        var now = clock.instant();
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var since = now.minus(Duration.ofDays(1));
                            var email = wish.guest().email();
                            if (store.asked(tx.handle(), email, since) < MOST_A_DAY) {
                                long guest = store.insert(tx.handle(), wish.guest(), now);
                                store.wish(tx.handle(), guest, wish, now);
                                tx.send(mail(tx, thing, wish.guest(), guest));
                            }
                            return true;
                        });
    }

    private Mail mail(Transaction tx, Thing thing, Guest guest, long id) {
        var pass =
                Pass.of(PURPOSE, "guest:" + id, "/sharing" + PATH, clock.instant().plus(PATIENCE))
                        .claiming(Map.of("guest", Long.toString(id)));
        var language = guest.language();
        var url = platform.links().absolute(platform.passes().issue(tx, pass), language);
        return Mail.to(
                guest.reader(),
                text(language, "loans.mail.confirm.subject", thing.title()),
                text(language, "loans.mail.confirm", thing.title(), PATIENCE.toMinutes()),
                Optional.of(new Mail.Action(text(language, "loans.mail.confirm.button"), url)));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }

    /// {@return what the link is about, until it was pressed}
    public Waiting waiting(Viewer viewer, IssuedPass pass) {
        long guest = Long.parseLong(pass.claim("guest"));
        return platform.transactions()
                .read(viewer, db -> store.waiting(db, guest))
                .orElseThrow(() -> new MeentException(Code.GONE, "pressed already"));
    }

    /// Makes it a request, which holds its place from now on.
    ///
    /// @throws coop.meent.sharing.bookings.Refused when it cannot be had any more
    public Booking confirm(Viewer viewer, Waiting wish) {
        var request = new Request(wish.wish(), OptionalLong.empty(), wish.purpose(), wish.terms());
        var actor = Actor.guest(Viewer.visitor(viewer.language()), wish.guest().id());
        return desk.request(actor, wish.thing(), request);
    }

    /// Forgets the wish, once it is a request.
    public void granted(Transaction tx, Waiting wish) {
        store.granted(tx.handle(), wish.guest().id());
    }
}
