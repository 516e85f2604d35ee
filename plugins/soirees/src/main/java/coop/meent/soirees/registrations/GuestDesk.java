package coop.meent.soirees.registrations;

import coop.meent.api.IssuedPass;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.registrations.EntryStore.Entry;
import coop.meent.soirees.registrations.Registration.Who;
import coop.meent.soirees.tickets.Offering;
import coop.meent.soirees.tickets.Ticket;
import coop.meent.soirees.tickets.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Takes the wish of somebody without an account, and registers them once they pressed the button
/// in their mail. Before that, nothing is held.
final class GuestDesk {
    /// What the button permits.
    static final String PURPOSE = "arrival";

    /// The page with the button.
    static final String PATH = "/confirm/{secret}";

    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    private final ArrivalStore store = new ArrivalStore();
    private final TicketStore tickets = new TicketStore();
    private final EventStore events = new EventStore();
    private final Platform platform;
    private final RegisterDesk desk;
    private final PlaceLinks links;
    private final Entries entries;
    private final Clock clock;

    GuestDesk(Platform platform, RegisterDesk desk, PlaceLinks links) {
        this.platform = platform;
        this.desk = desk;
        this.links = links;
        this.entries = new Entries(platform);
        this.clock = platform.clock();
    }

    /// What somebody is about to confirm.
    record Wish(Arrival arrival, Event event, Optional<Ticket> ticket) {}

    /// Sends the mail with the button. Whoever asks too often hears the same, and gets no mail: a
    /// form must not fill somebody's mailbox.
    ///
    /// @throws MeentException FORBIDDEN when the event takes no guests, CONFLICT when it is not
    ///   open
    void ask(Viewer viewer, Event event, RegisterForm form, Optional<Ticket> ticket) {
        if (!event.terms().guests()) {
            throw new MeentException(Code.FORBIDDEN, "no guests at event " + event.id());
        }
        var now = clock.instant();
        if (!event.open(now)) {
            throw new MeentException(Code.CONFLICT, "not open: event " + event.id());
        }
        var arrival =
                new Arrival(
                        0,
                        event.id(),
                        form.name(),
                        form.email(),
                        viewer.language(),
                        ticket.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
                        form.answers());
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var since = now.minus(PATIENCE);
                            if (store.asked(tx.handle(), form.email(), since) < MOST_A_DAY) {
                                long id = store.insert(tx.handle(), arrival, now);
                                tx.send(mail(tx, event, arrival, id));
                            }
                            return true;
                        });
    }

    private Mail mail(Transaction tx, Event event, Arrival arrival, long id) {
        var until = clock.instant().plus(PATIENCE);
        var pass =
                Pass.of(PURPOSE, "arrival:" + id, "/soirees" + PATH, until)
                        .claiming(Map.of("arrival", Long.toString(id)));
        var language = arrival.language();
        var url = platform.links().absolute(platform.passes().issue(tx, pass), language);
        var title = event.words().title();
        return Mail.to(
                arrival.reader(),
                text(language, "registrations.mail.confirm.subject", title),
                text(
                        language,
                        "registrations.mail.confirm",
                        title,
                        Moments.starts(event, language)),
                Optional.of(
                        new Mail.Action(text(language, "registrations.mail.confirm.button"), url)));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }

    /// {@return what the link is about, until it was pressed}
    Wish wish(Viewer viewer, IssuedPass pass) {
        long id = Long.parseLong(pass.claim("arrival"));
        return platform.transactions()
                .read(viewer, db -> store.find(db, id).flatMap(it -> wish(db, it)))
                .orElseThrow(() -> new MeentException(Code.GONE, "pressed already"));
    }

    private Optional<Wish> wish(Handle db, Arrival it) {
        return events.find(db, it.event())
                .map(event -> new Wish(it, event, ticket(tickets.find(db, event.id()), it)));
    }

    private static Optional<Ticket> ticket(Offering offering, Arrival it) {
        return it.ticket().isPresent()
                ? offering.ticket(it.ticket().getAsLong())
                : Optional.empty();
    }

    /// Registers them.
    ///
    /// @return the path of their own page
    String confirm(Viewer viewer, Wish wish) {
        var arrival = wish.arrival();
        var visitor = Viewer.visitor(arrival.language());
        var entry = entries.of(visitor, wish.event(), wish.ticket(), who(arrival));
        return platform.transactions().run(viewer, tx -> confirm(tx, wish, entry));
    }

    private String confirm(Transaction tx, Wish wish, Entry entry) {
        var arrival = wish.arrival();
        var made = desk.register(tx, arrival.event(), entry, arrival.answers());
        // of two presses at once, the second finds the lock of the event and then nothing here
        if (!store.remove(tx.handle(), arrival.id())) {
            throw new MeentException(Code.GONE, "pressed already");
        }
        return links.path(tx, made.it(), wish.event());
    }

    private static Who who(Arrival it) {
        return new Who(
                OptionalLong.empty(), OptionalLong.empty(), it.name(), it.email(), it.language());
    }
}
