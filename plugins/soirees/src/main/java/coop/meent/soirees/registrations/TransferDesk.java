package coop.meent.soirees.registrations;

import coop.meent.api.IssuedPass;
import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Pass;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.EventStore;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Standing;
import coop.meent.soirees.places.Step;
import coop.meent.soirees.registrations.EntryStore.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Lets somebody give their place to a colleague, who takes it by a link. The colleague gets a
/// registration of their own: nothing that the one before wrote goes along.
final class TransferDesk {
    /// What the link permits.
    static final String PURPOSE = "transfer";

    /// Its page.
    static final String PATH = "/transfer/{secret}";

    private final RegistrationStore registrations = new RegistrationStore();
    private final EntryStore entries = new EntryStore();
    private final TransferStore store = new TransferStore();
    private final EventStore seen = new EventStore();
    private final Platform platform;
    private final Events events;
    private final Queue queue;

    TransferDesk(Platform platform, Events events, Queue queue) {
        this.platform = platform;
        this.events = events;
        this.queue = queue;
    }

    /// A place that waits for somebody to take it.
    record Given(Registration from, Event event, String email) {}

    /// Sends the link to the colleague; one that was sent before leads nowhere from then on.
    void offer(Viewer viewer, Own own, String email) {
        if (!own.registration().placed()) {
            throw new MeentException(Code.CONFLICT, "no place: " + own);
        }
        var known = platform.people().byEmail(email);
        platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            long id = own.registration().id();
                            store.put(tx.handle(), id, email, platform.clock().instant());
                            tx.send(mail(tx, own, email, known));
                            return true;
                        });
    }

    private Mail mail(Transaction tx, Own own, String email, Optional<Person> known) {
        var it = own.registration();
        var event = own.event();
        platform.passes().revoke(tx, PURPOSE, it.subject());
        var pass =
                Pass.of(PURPOSE, it.subject(), "/soirees" + PATH, event.times().starts())
                        .claiming(Map.of("registration", Long.toString(it.id())));
        var language = known.map(Person::language).orElse(it.who().language());
        var url = platform.links().absolute(platform.passes().issue(tx, pass), language);
        var title = event.words().title();
        var subject = text(language, "registrations.mail.given.subject", title);
        var when = Moments.starts(event, language);
        var words = text(language, "registrations.mail.given", title, when, it.who().name());
        var button =
                Optional.of(
                        new Mail.Action(text(language, "registrations.mail.given.button"), url));
        return known.map(to -> new Mail(to.id(), subject, words, button))
                .orElseGet(
                        () -> Mail.to(new Mail.Guest("", email, language), subject, words, button));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }

    /// {@return what the link is about}
    Given given(Viewer viewer, IssuedPass pass) {
        long id = Long.parseLong(pass.claim("registration"));
        return platform.transactions()
                .read(viewer, db -> given(db, id))
                .orElseThrow(() -> new MeentException(Code.GONE, "no longer given"));
    }

    private Optional<Given> given(Handle db, long id) {
        return registrations
                .find(db, id)
                .filter(Registration::placed)
                .flatMap(it ->
                        seen.find(db, it.event())
                                .flatMap(event ->
                                        store.email(db, id)
                                                .map(email -> new Given(it, event, email))));
    }

    /// Gives the place to whoever has the link.
    ///
    /// @return their registration
    Registration take(Viewer viewer, Given given, Entry entry, Map<Long, String> answers) {
        return platform.transactions().run(viewer, tx -> take(tx, given, entry, answers));
    }

    private Registration take(Transaction tx, Given given, Entry entry, Map<Long, String> answers) {
        var now = platform.clock().instant();
        var event = events.locked(tx, given.event().id());
        var from = registrations.find(tx.handle(), given.from().id()).orElseThrow();
        boolean late = event.cancelled() || !now.isBefore(event.times().starts());
        if (late || !from.placed()) {
            throw new MeentException(Code.GONE, "no longer given");
        }
        var before = known(tx, event, entry);
        if (before.map(Registration::placed).orElse(false)) {
            throw new MeentException(Code.CONFLICT, "has a place already");
        }
        // who waited waits no longer; they may be registered but once, so this comes first
        before.ifPresent(it -> queue.step(tx, event, (at, moment) -> at.leave(it.id(), moment)));
        long made = entries.insert(tx.handle(), event.id(), entry, now);
        entries.answer(tx.handle(), made, answers);
        queue.step(tx, event, (at, moment) -> handed(at, from.id(), made, moment));
        store.remove(tx.handle(), from.id());
        platform.passes().revoke(tx, PURPOSE, from.subject());
        tx.audit("registration.given", from.subject(), Map.of("to", made));
        return registrations.find(tx.handle(), made).orElseThrow();
    }

    private Optional<Registration> known(Transaction tx, Event event, Entry entry) {
        var person = entry.who().person();
        return person.isPresent()
                ? registrations.of(tx.handle(), event.id(), person.getAsLong())
                : entries.guest(tx.handle(), event.id(), entry.who().email());
    }

    // the place goes from hand to hand: at no moment is it free
    private static Step handed(Places at, long from, long to, Instant now) {
        var people = new TreeMap<Long, Standing>(at.people());
        people.remove(from);
        people.put(to, new Standing.Placed());
        var handed =
                new Places(
                        at.capacity(),
                        at.cancelled(),
                        at.lastNumber(),
                        at.lastOffer(),
                        at.hold(),
                        people);
        var settled = handed.settle(now);
        var all = new ArrayList<Outcome>();
        all.add(new Outcome.Left(from));
        all.add(new Outcome.Placed(to));
        all.addAll(settled.outcomes());
        return new Step(settled.places(), all);
    }
}
