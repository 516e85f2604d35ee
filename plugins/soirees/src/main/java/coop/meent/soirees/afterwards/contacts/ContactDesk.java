package coop.meent.soirees.afterwards.contacts;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.afterwards.contacts.ContactStore.Whose;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.registrations.Own;
import coop.meent.soirees.registrations.RegistrationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What people do with whom they met; each method is one transaction.
final class ContactDesk {
    static final int LONGEST_NOTE = 2_000;
    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration OF_GUESTS = Duration.ofDays(90);

    private final ContactStore store = new ContactStore();
    private final EventStore events = new EventStore();
    private final RegistrationStore registrations = new RegistrationStore();
    private final Transactions transactions;
    private final ContactNews news;
    private final Clock clock;

    ContactDesk(Platform platform, ContactNews news) {
        this.transactions = platform.transactions();
        this.news = news;
        this.clock = platform.clock();
    }

    /// What somebody sees of it all.
    ///
    /// @param card their own
    record Met(Slice<Peer> peers, Card card) {}

    /// {@return whether one can have met anybody yet}
    boolean open(Event event) {
        return event.published() && !clock.instant().isBefore(event.times().starts());
    }

    /// {@return whom somebody met, as long as it is kept; nobody before it began}
    ///
    /// @param after registration of the last of the piece before; 0 for none
    Met met(Viewer viewer, Own own, long after, int limit) {
        return transactions.read(
                viewer,
                db -> {
                    var rows =
                            open(own.event())
                                    ? store.peers(db, whose(own), after, limit + 1)
                                    : List.<Peer>of();
                    return new Met(
                            Slice.of(rows, limit, it -> Long.toString(it.registration())),
                            store.card(db, own.registration().id()));
                });
    }

    /// Says yes or no; the other hears nothing of it unless they say yes too, and then both do.
    ///
    /// @return false when there is nothing yet that the other would get
    boolean answer(Viewer viewer, Own own, long other, boolean yes) {
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    // of two who say yes at once, the second sees what the first said
                    events.lock(db, own.event().id());
                    known(own, store.met(db, whose(own), other));
                    if (yes && store.card(db, own.registration().id()).empty()) {
                        return false;
                    }
                    store.answer(db, whose(own), other, yes);
                    if (yes && store.tell(db, own.registration().id(), other)) {
                        tell(tx, own, other);
                    }
                    return true;
                });
    }

    private void tell(Transaction tx, Own own, long other) {
        var mine = own.registration();
        registrations
                .find(tx.handle(), other)
                .ifPresent(it -> {
                    news.tell(tx, own.event(), mine, it);
                    news.tell(tx, own.event(), it, mine);
                });
    }

    void note(Viewer viewer, Own own, long other, String body) {
        transactions.run(
                viewer,
                tx -> {
                    known(own, store.met(tx.handle(), whose(own), other));
                    store.note(tx.handle(), whose(own), other, body.strip());
                    return other;
                });
    }

    /// Keeps what others get; only a card without problems.
    void keep(Viewer viewer, Own own, Card card) {
        known(own, true);
        transactions.run(
                viewer,
                tx -> {
                    store.keep(tx.handle(), own.registration().id(), card);
                    return card;
                });
    }

    void takeBack(Viewer viewer, Own own) {
        transactions.run(
                viewer,
                tx -> {
                    store.takeBack(tx.handle(), own.registration().id());
                    return own;
                });
    }

    /// Forgets contacts and notes after a year, those of guests with the guests themselves.
    void forget() {
        var now = clock.instant();
        transactions.run(
                Viewer.system("soirees.contacts"),
                tx -> {
                    store.forget(tx.handle(), now.minus(KEPT), now.minus(OF_GUESTS));
                    return true;
                });
    }

    private void known(Own own, boolean met) {
        if (!open(own.event()) || !own.registration().placed()) {
            throw new MeentException(Code.CONFLICT, "nobody was met: " + own.registration().id());
        }
        if (!met) {
            throw MeentException.notFound("registration");
        }
    }

    private static Whose whose(Own own) {
        return new Whose(own.event().id(), own.registration().id());
    }
}
