package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Requests for things, and what becomes of them. Each is one transaction that holds the thing, so
/// that two never get the same; what a look without holding can refuse does not queue for it.
public final class BookingDesk {
    private static final Viewer WORK = Viewer.system("sharing.lapse");
    private static final int STEP = 50; // of the work that nobody waits for
    private static final Duration AT_LEAST = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Ledger ledger;
    private final Gate gate;
    private final QueueDesk queue;
    private final Supplier<Duration> hold;

    /// @param hold how long an unanswered request keeps its place
    BookingDesk(
            Transactions transactions,
            Ledger ledger,
            Gate gate,
            QueueDesk queue,
            Supplier<Duration> hold) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
        this.queue = queue;
        this.hold = hold;
    }

    /// Asks for a thing, or books it at once where the owner trusts who asks. The same request
    /// again is answered with the booking that there is.
    ///
    /// @throws Refused when it cannot be had so
    public Booking request(Actor actor, long thing, Request request) {
        var borrower = borrower(actor, request);
        transactions.read(
                actor.viewer(),
                db -> {
                    var found = ledger.seen(actor, ledger.things().find(db, thing), thing);
                    var now = ledger.now();
                    gate.obeyed(found, request.wish(), now);
                    var look = ledger.slots().look(db, asked(found, borrower, request, now));
                    if (look.same().isEmpty()) {
                        gate.plan(found, look, request.wish(), now);
                    }
                    return true;
                });
        return transactions.run(
                actor.viewer(), tx -> request(tx, actor, ledger.thing(tx, actor, thing), request));
    }

    private Booking request(Transaction tx, Actor actor, Thing thing, Request request) {
        var now = ledger.now();
        var borrower = borrower(actor, request);
        gate.obeyed(thing, request.wish(), now);
        var look = ledger.slots().look(tx.handle(), asked(thing, borrower, request, now));
        if (look.same().isPresent()) {
            return ledger.bookings().find(tx.handle(), look.same().getAsLong()).orElseThrow();
        }
        ledger.lapse(tx, thing, look.lapsed());
        var plan = gate.plan(thing, look, request.wish(), now);
        var draft = draft(actor, thing, request, plan, OptionalLong.empty());
        var booking = ledger.add(tx, thing, draft, plan.place());
        if (!look.lapsed().isEmpty()) {
            queue.offer(tx, thing);
        }
        return booking;
    }

    Booking draft(Actor actor, Thing thing, Request request, Plan plan, OptionalLong series) {
        var now = ledger.now();
        boolean atOnce = atOnce(actor, thing);
        return new Booking(
                0,
                thing.id(),
                atOnce ? State.ACCEPTED : State.REQUESTED,
                plan.wish().units(),
                plan.wish().span(),
                plan.occupied(),
                borrower(actor, request),
                new Booking.Words(request.purpose(), ""),
                request.terms(),
                atOnce ? Optional.empty() : Optional.of(holdsUntil(plan.wish(), now)),
                series,
                new Booking.Moments(
                        now,
                        atOnce ? Optional.of(now) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        now),
                1);
    }

    boolean atOnce(Actor actor, Thing thing) {
        return actor.guest().isEmpty() && ledger.sight().trusted(actor.viewer(), thing);
    }

    // a request ends when what it asks for begins, but the owner has a moment at least
    Instant holdsUntil(Wish wish, Instant now) {
        var until = now.plus(hold.get());
        var least = now.plus(AT_LEAST);
        var first = until.isBefore(wish.from()) ? until : wish.from();
        return first.isBefore(least) ? least : first;
    }

    static SlotStore.Asked asked(Thing thing, Borrower borrower, Request request, Instant now) {
        return new SlotStore.Asked(thing.id(), borrower, request.wish(), now);
    }

    static Borrower borrower(Actor actor, Request request) {
        if (actor.guest().isPresent()) {
            return new Borrower.Guest(actor.guest().getAsLong());
        }
        var viewer = actor.viewer();
        long person =
                viewer.person()
                        .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody borrows"));
        request.organisation()
                .ifPresent(it -> {
                    if (!viewer.organisations().contains(it)) {
                        throw MeentException.invalid(
                                List.of(
                                        Problem.of(
                                                "organisation", "bookings.problem.organisation")));
                    }
                });
        return new Borrower.Person(person, request.organisation());
    }

    /// The owner agrees.
    public Booking accept(Viewer viewer, long id) {
        return transactions.run(
                viewer,
                tx -> {
                    var held = ledger.owned(tx, Actor.of(viewer), id);
                    var now = ledger.now();
                    asking(held.booking(), now);
                    ledger.slots().keep(tx.handle(), id);
                    var next = held.booking().decided(State.ACCEPTED, "", now);
                    return ledger.write(tx, held.thing(), held.booking(), next);
                });
    }

    /// The owner does not agree.
    ///
    /// @param reason for the borrower; may be empty
    public Booking refuse(Viewer viewer, long id, String reason) {
        return transactions.run(
                viewer,
                tx -> {
                    var held = ledger.owned(tx, Actor.of(viewer), id);
                    var now = ledger.now();
                    asking(held.booking(), now);
                    var next = held.booking().decided(State.REFUSED, reason, now);
                    return ledger.write(tx, held.thing(), held.booking(), next);
                });
    }

    private static void asking(Booking booking, Instant now) {
        if (booking.state(now) != State.REQUESTED) {
            throw Ledger.conflict(booking, "no request waits");
        }
    }

    /// One of the parties calls it off before the hand-over; an owner says why.
    public Booking cancel(Actor actor, long id, String reason) {
        return transactions.run(
                actor.viewer(),
                tx -> {
                    var held = ledger.lock(tx, actor, id);
                    var now = ledger.now();
                    if (!Set.of(State.REQUESTED, State.ACCEPTED)
                            .contains(held.booking().state(now))) {
                        throw Ledger.conflict(held.booking(), "cannot be cancelled any more");
                    }
                    if (reason.isBlank() && !held.booking().of(actor)) {
                        throw MeentException.invalid(
                                List.of(Problem.of("reason", "bookings.problem.reason")));
                    }
                    var next = held.booking().decided(State.CANCELLED, reason.strip(), now);
                    return ledger.write(tx, held.thing(), held.booking(), next);
                });
    }

    /// Moves a booking on; whoever calls has seen to it that the viewer may.
    public Booking step(Transaction tx, Actor actor, long id, Step step) {
        var held = ledger.lock(tx, actor, id);
        var before = held.booking();
        var now = ledger.now();
        return switch (step) {
            case HAND_OVER -> {
                expect(before, State.ACCEPTED, !gate.early(before, now), "not to be fetched yet");
                yield ledger.write(tx, held.thing(), before, before.handed(now));
            }
            case RETURN -> {
                expect(before, State.OUT, true, "not out");
                ledger.slots().shorten(tx.handle(), id, Gate.backUntil(held.thing(), now));
                yield ledger.write(tx, held.thing(), before, before.returned(now));
            }
            case NO_SHOW -> {
                boolean begun = before.span().from().isBefore(now);
                expect(before, State.ACCEPTED, begun, "could still be fetched");
                var next = before.decided(State.NO_SHOW, "", now);
                yield ledger.write(tx, held.thing(), before, next);
            }
        };
    }

    private static void expect(Booking booking, State state, boolean also, String why) {
        if (booking.state() != state || !also) {
            throw Ledger.conflict(booking, why);
        }
    }

    /// Notes the requests that nobody answered in time.
    ///
    /// @return how many there were
    int lapse() {
        var due = transactions.read(WORK, db -> ledger.bookings().lapsed(db, ledger.now(), STEP));
        for (var it : due) {
            transactions.run(
                    WORK,
                    tx -> {
                        var thing = ledger.things().lock(tx.handle(), it.thing()).orElseThrow();
                        ledger.lapse(tx, thing, List.of(it.id()));
                        queue.offer(tx, thing);
                        return true;
                    });
        }
        return due.size();
    }
}
