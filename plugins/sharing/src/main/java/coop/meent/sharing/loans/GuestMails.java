package coop.meent.sharing.loans;

import coop.meent.api.Mail;
import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.guests.Guest;
import coop.meent.sharing.guests.GuestStore;
import coop.meent.sharing.things.Thing;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The mails to borrowers without an account, each with a link by which they follow their loan.
public final class GuestMails {
    /// What a link permits by which a guest follows a loan.
    public static final String PURPOSE = "loan.follow";

    /// The page that it opens.
    public static final String PATH = "/guest/{secret}";

    private static final Duration AFTER = Duration.ofDays(30);

    private final GuestStore guests = new GuestStore();
    private final Platform platform;

    GuestMails(Platform platform) {
        this.platform = platform;
    }

    /// {@return the path of the page on which a guest follows the loan}
    public String follow(Transaction tx, Booking it) {
        var until = it.span().until().plus(AFTER);
        var pass =
                Pass.of(PURPOSE, it.subject(), "/sharing" + PATH, until)
                        .claiming(
                                Map.of(
                                        "booking", Long.toString(it.id()),
                                        "guest",
                                                Long.toString(
                                                        it.borrower().guest().orElseThrow())));
        return platform.passes().issue(tx, pass);
    }

    void send(Transaction tx, Thing thing, Booking it, News news) {
        guests.find(tx.handle(), it.borrower().guest().orElseThrow())
                .filter(guest -> !guest.email().isEmpty())
                .ifPresent(guest -> tx.send(mail(tx, new About(guest, thing, it, news))));
    }

    private record About(Guest guest, Thing thing, Booking booking, News news) {}

    private Mail mail(Transaction tx, About about) {
        var language = about.guest().language();
        var title = about.thing().title();
        var key = "loans.mail." + about.news().code();
        var url = platform.links().absolute(follow(tx, about.booking()), language);
        return Mail.to(
                about.guest().reader(),
                text(language, key + ".subject", title),
                words(about, key),
                Optional.of(new Mail.Action(text(language, "loans.mail.button"), url)));
    }

    private String words(About about, String key) {
        var language = about.guest().language();
        var thing = about.thing();
        var booking = about.booking();
        var zone = platform.calendars().zone();
        var when = When.of(booking.span(), thing.rules().byDay(), zone);
        var reason = booking.words().reason();
        var parts =
                new StringBuilder(
                        text(language, key, thing.title(), when.in(language, platform.texts())));
        if (!reason.isEmpty()) {
            parts.append("\n\n").append(text(language, "loans.mail.reason", reason));
        }
        // where it is, only for a loan that is agreed
        if (booking.state() == State.ACCEPTED && !thing.place().address().isEmpty()) {
            parts.append("\n\n").append(text(language, "loans.mail.where", where(thing)));
        }
        return parts.append("\n\n").append(text(language, "loans.mail.why")).toString();
    }

    static String where(Thing thing) {
        var place = thing.place();
        return (place.address() + ", " + place.postcode() + " " + place.town()).strip();
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}
