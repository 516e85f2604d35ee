package coop.meent.soirees.registrations;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import coop.meent.soirees.places.Outcome;
import coop.meent.soirees.places.Places;
import coop.meent.soirees.places.Step;
import coop.meent.soirees.registrations.EntryStore.Entry;
import coop.meent.soirees.registrations.Registration.Who;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Registers people, gives places back, and lets offers be taken, under the lock of the event.
final class RegisterDesk {
    private final RegistrationStore registrations = new RegistrationStore();
    private final EntryStore store = new EntryStore();
    private final Platform platform;
    private final Events events;
    private final Queue queue;
    private final Gate gate = new Gate();
    private final Clock clock;

    RegisterDesk(Platform platform, Events events, Queue queue) {
        this.platform = platform;
        this.events = events;
        this.queue = queue;
        this.clock = platform.clock();
    }

    /// What came of it.
    ///
    /// @param fresh whether they were not registered before
    record Registered(Registration it, boolean fresh) {}

    /// Registers somebody; who is registered already stays so, once.
    Registered register(Viewer viewer, long event, Entry entry, Map<Long, String> answers) {
        return gate.through(
                event,
                () ->
                        platform.transactions()
                                .run(viewer, tx -> register(tx, event, entry, answers)));
    }

    Registered register(Transaction tx, long id, Entry entry, Map<Long, String> answers) {
        var event = events.locked(tx, id);
        var known = known(tx, event, entry.who());
        if (known.isPresent()) {
            return new Registered(again(tx, event, known.get()), false);
        }
        if (!event.open(clock.instant())) {
            throw new MeentException(Code.CONFLICT, "not open: event " + id);
        }
        long made = store.insert(tx.handle(), id, entry, clock.instant());
        if (!answers.isEmpty()) {
            store.answer(tx.handle(), made, answers);
        }
        step(tx, event, made, Places::register);
        tx.audit("registration.made", "registration:" + made, Map.of("event", id));
        return new Registered(fresh(tx, made), true);
    }

    private Optional<Registration> known(Transaction tx, Event event, Who who) {
        return who.person().isPresent()
                ? registrations.of(tx.handle(), event.id(), who.person().getAsLong())
                : store.guest(tx.handle(), event.id(), who.email());
    }

    private interface Move {
        Step of(Places places, long person, Instant now);
    }

    private Outcome step(Transaction tx, Event event, long registration, Move move) {
        return queue.step(tx, event, (places, now) -> move.of(places, registration, now)).answer();
    }

    private Registration fresh(Transaction tx, long id) {
        return registrations.find(tx.handle(), id).orElseThrow();
    }

    /// Who let an offer pass waits again, with their old number.
    Registration again(Viewer viewer, Registration it) {
        return platform.transactions()
                .run(viewer, tx -> again(tx, events.locked(tx, it.event()), fresh(tx, it.id())));
    }

    private Registration again(Transaction tx, Event event, Registration it) {
        if (it.state() != Registration.State.PASSED) {
            return it;
        }
        step(tx, event, it.id(), Places::register);
        return fresh(tx, it.id());
    }

    /// Takes what was offered.
    ///
    /// @throws MeentException GONE when that offer is over, whether another one stands or not
    Registration accept(Viewer viewer, Registration it, int offer) {
        var taken =
                gate.through(
                        it.event(),
                        () -> platform.transactions().run(viewer, tx -> accept(tx, it, offer)));
        // what else the step did is kept: an offer that is over goes to who waits next
        return taken.orElseThrow(
                () -> new MeentException(Code.GONE, "offer %d is over".formatted(offer)));
    }

    private Optional<Registration> accept(Transaction tx, Registration it, int offer) {
        var event = events.locked(tx, it.event());
        var answer = step(tx, event, it.id(), (places, id, now) -> places.accept(id, offer, now));
        return answer instanceof Outcome.Placed
                ? Optional.of(fresh(tx, it.id()))
                : Optional.empty();
    }

    /// Gives a place back, or leaves the queue.
    ///
    /// @throws MeentException CONFLICT once the event has begun
    Registration leave(Viewer viewer, Registration it) {
        return gate.through(
                it.event(), () -> platform.transactions().run(viewer, tx -> leave(tx, it)));
    }

    private Registration leave(Transaction tx, Registration it) {
        var event = events.locked(tx, it.event());
        if (!clock.instant().isBefore(event.times().starts())) {
            throw new MeentException(Code.CONFLICT, "it has begun");
        }
        step(tx, event, it.id(), Places::leave);
        tx.audit("registration.cancelled", it.subject(), Map.of());
        return fresh(tx, it.id());
    }

    /// Ends offers that are over and offers what is free, at one event.
    void settle(Viewer viewer, long id) {
        platform.transactions()
                .run(viewer, tx -> queue.step(tx, events.locked(tx, id), Places::settle));
    }

    /// {@return what the code on a new badge ends with}
    static String badge() {
        return UUID.randomUUID().toString();
    }
}
