package coop.meent.sharing.loans;

import coop.meent.api.Notice;
import coop.meent.api.Transaction;
import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.bookings.Follower;
import coop.meent.sharing.bookings.Waiter;
import coop.meent.sharing.things.Thing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Lets borrower and owner hear of a loan, in the transaction in which it changes, and gives a loan
/// that is agreed its code.
final class Tidings implements Follower {
    /// What borrowers hear.
    static final String LOANS = "sharing.loans";

    /// What owners hear.
    static final String REQUESTS = "sharing.requests";

    /// What who waits in the queue hears.
    static final String QUEUE = "sharing.queue";

    /// The type under which calendars know loans.
    static final String TYPE = "loan";

    private static final int CODES = 1_000_000;

    private final HandStore hands = new HandStore();
    private final GuestMails mails;
    private final RandomGenerator random;
    private final Clock clock;
    private final ZoneId zone;

    Tidings(GuestMails mails, RandomGenerator random, Clock clock, ZoneId zone) {
        this.mails = mails;
        this.random = random;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void changed(Transaction tx, Thing thing, Optional<Booking> before, Booking now) {
        if (now.state().closure()) {
            return;
        }
        tx.publish(TYPE, Long.toString(now.id()));
        if (now.state() == State.ACCEPTED) {
            var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
            hands.code(tx.handle(), now.id(), code, clock.instant());
        }
        News.of(before, now).ifPresent(it -> say(tx, thing, now, it));
    }

    @Override
    public void offered(Transaction tx, Thing thing, Waiter waiter) {
        var day = LocalDate.ofInstant(waiter.wish().from(), zone);
        tx.notify(
                Notice.of(QUEUE, "waiter:" + waiter.id(), thing.path() + "/book?from=" + day)
                        .to(List.of(waiter.person()))
                        .saying("loans.notice.offered", thing.title(), day)
                        .once("offered:" + waiter.offeredUntil().map(Object::toString).orElse("")));
    }

    /// Lets those hear of it whom it concerns.
    void say(Transaction tx, Thing thing, Booking it, News news) {
        say(tx, thing, it, news, news.code() + ":" + it.version());
    }

    /// @param once what tells two of the same news about a loan apart
    void say(Transaction tx, Thing thing, Booking it, News news, String once) {
        if (news.owner()) {
            owner(tx, thing, it, notice(REQUESTS, "loans.owner." + news.code(), thing, it, once));
        }
        // who calls off without a word is the borrower
        boolean own = news == News.CANCELLED && it.words().reason().isEmpty();
        var person = it.borrower().person();
        if (person.isPresent() && news.person() && !own) {
            tx.notify(
                    notice(LOANS, "loans.notice." + news.code(), thing, it, once)
                            .to(List.of(person.getAsLong())));
        }
        var guest = it.borrower().guest();
        if (guest.isPresent() && news.guest() && !own) {
            mails.send(tx, thing, it, news);
        }
    }

    private static void owner(Transaction tx, Thing thing, Booking it, Notice notice) {
        var keeper = thing.keeper();
        if (keeper.isEmpty()) {
            tx.notify(notice);
        } else if (!keeper.equals(it.borrower().person())) {
            tx.notify(notice.to(List.of(keeper.getAsLong())));
        }
    }

    private Notice notice(String kind, String words, Thing thing, Booking it, String once) {
        var day = LocalDate.ofInstant(it.span().from(), zone);
        var last = LocalDate.ofInstant(it.span().until().minusSeconds(1), zone);
        return Notice.of(kind, it.subject(), it.path())
                .saying(words, thing.title(), day, last, it.words().reason())
                .once(once);
    }
}
