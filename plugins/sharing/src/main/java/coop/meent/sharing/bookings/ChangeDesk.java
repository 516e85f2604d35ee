package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Other times for what was booked, and times in which the owner closes a thing.
public final class ChangeDesk {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Gate gate;
    private final BookingDesk desk;

    ChangeDesk(Transactions transactions, Ledger ledger, Gate gate, BookingDesk desk) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
        this.desk = desk;
    }

    /// Moves, stretches or shortens a booking. What the borrower changes has to be asked again,
    /// unless it only gets less or the owner trusts them; what the owner changes stands.
    ///
    /// @throws Refused when it cannot be had so; then it stays as it was
    public Booking change(Actor actor, long id, Wish wish) {
        return transactions.run(
                actor.viewer(),
                tx -> {
                    var held = ledger.lock(tx, actor, id);
                    var now = ledger.now();
                    allowed(actor, held, wish, now);
                    gate.obeyed(held.thing(), wish, asOf(held, wish, now));
                    return moved(tx, actor, held, wish);
                });
    }

    private void allowed(Actor actor, Ledger.Locked held, Wish wish, Instant now) {
        var before = held.booking();
        boolean open =
                switch (before.state(now)) {
                    case REQUESTED, ACCEPTED -> true;
                    case OUT -> wish.from().equals(before.span().from());
                    case RETURNED, REFUSED, CANCELLED, LAPSED, NO_SHOW, CLOSURE, REOPENED -> false;
                };
        if (!open) {
            throw Ledger.conflict(before, "cannot be changed any more");
        }
        if (before.state() == State.OUT && !desk.atOnce(actor, held.thing())) {
            throw new MeentException(Code.FORBIDDEN, "out: " + before.subject());
        }
    }

    // a start that stays may be past, or sooner than one would get it now
    private static Instant asOf(Ledger.Locked held, Wish wish, Instant now) {
        if (!wish.from().equals(held.booking().span().from())) {
            return now;
        }
        var rules = held.thing().rules();
        var then = wish.from().minus(rules.lead()).minus(rules.before());
        return then.isBefore(now) ? then : now;
    }

    private Booking moved(Transaction tx, Actor actor, Ledger.Locked held, Wish wish) {
        var now = ledger.now();
        var before = held.booking();
        var asked = new SlotStore.Asked(before.thing(), before.borrower(), wish, now);
        var look = ledger.slots().look(tx.handle(), asked);
        ledger.lapse(tx, held.thing(), look.lapsed());
        var plan = plan(held, look, wish, now);
        boolean stands = before.state() != State.REQUESTED && stands(actor, held, wish);
        var holds = stands ? Optional.<Instant>empty() : Optional.of(desk.holdsUntil(wish, now));
        var next = stands ? before.state() : State.REQUESTED;
        var after = before.moved(plan, next, holds, now);
        ledger.slots().release(tx.handle(), before.id());
        ledger.slots().renumber(tx.handle(), plan.place().moved());
        ledger.slots().place(tx.handle(), after, plan.place().units());
        return ledger.write(tx, held.thing(), before, after);
    }

    private boolean stands(Actor actor, Ledger.Locked held, Wish wish) {
        var booking = held.booking();
        boolean less = booking.span().holds(wish.span()) && wish.units() <= booking.units();
        return less || desk.atOnce(actor, held.thing());
    }

    // what has begun keeps its units
    private Plan plan(Ledger.Locked held, Look look, Wish wish, Instant now) {
        var own = look.of(held.booking().id());
        var others = look.without(held.booking().id());
        boolean begun = !held.booking().occupied().from().isAfter(Timetable.minute(now));
        boolean stays = wish.from().equals(held.booking().span().from());
        if (!begun || !stays || own.size() != wish.units()) {
            return gate.placed(held.thing(), others, wish, now);
        }
        var occupied = gate.times(held.thing()).occupied(wish.span());
        var kept =
                own.stream()
                        .map(it ->
                                new Packing.Held(it.booking(), it.position(), it.unit(), occupied))
                        .toList();
        var all = Stream.concat(others.held().stream(), kept.stream()).toList();
        var moves =
                new Packing(held.thing().rules().units(), all, now)
                        .settle()
                        .orElseThrow(() -> gate.taken(held.thing(), others, wish, now));
        var units = own.stream().map(Packing.Held::unit).toList();
        return new Plan(wish, occupied, new Packing.Place(units, moves));
    }

    /// Closes a thing, or some of its units, for maintenance or anything else.
    ///
    /// @param why for who acts for the owner; may be empty
    /// @throws Refused when somebody has it then
    public Booking close(Viewer viewer, long thing, Wish wish, String why) {
        return transactions.run(
                viewer,
                tx -> {
                    var found = ledger.thing(tx, Actor.of(viewer), thing);
                    owner(viewer, found);
                    var now = ledger.now();
                    possible(found, wish, now);
                    var asked = new SlotStore.Asked(thing, new Borrower.Nobody(), wish, now);
                    var look = ledger.slots().look(tx.handle(), asked);
                    ledger.lapse(tx, found, look.lapsed());
                    var place =
                            new Packing(found.rules().units(), look.held(), now)
                                    .place(wish.span(), wish.units())
                                    .orElseThrow(() -> Gate.refused(Refusal.TAKEN));
                    var plan = new Plan(wish, wish.span(), place);
                    return ledger.add(tx, found, closure(thing, plan, why.strip(), now), place);
                });
    }

    private static void possible(Thing thing, Wish wish, Instant now) {
        if (!wish.from().isBefore(wish.until())) {
            throw Gate.refused(Refusal.ORDER);
        }
        if (wish.units() < 1 || wish.units() > thing.rules().units()) {
            throw new Refused(Refusal.UNITS, List.of(thing.rules().units()), List.of());
        }
        if (wish.from().isBefore(Timetable.minute(now))) {
            throw Gate.refused(Refusal.PAST);
        }
        if (wish.until().isAfter(now.plus(Timetable.HORIZON))) {
            throw Gate.refused(Refusal.FAR);
        }
    }

    private static Booking closure(long thing, Plan plan, String why, Instant now) {
        return new Booking(
                0,
                thing,
                State.CLOSURE,
                plan.wish().units(),
                plan.wish().span(),
                plan.occupied(),
                new Borrower.Nobody(),
                new Booking.Words(why, ""),
                0,
                Optional.empty(),
                OptionalLong.empty(),
                new Booking.Moments(now, Optional.of(now), Optional.empty(), Optional.empty(), now),
                1);
    }

    /// Takes a closure back.
    public Booking reopen(Viewer viewer, long id) {
        return transactions.run(
                viewer,
                tx -> {
                    var held = ledger.owned(tx, Actor.of(viewer), id);
                    if (held.booking().state() != State.CLOSURE) {
                        throw Ledger.conflict(held.booking(), "not closed");
                    }
                    var next = held.booking().decided(State.REOPENED, "", ledger.now());
                    return ledger.write(tx, held.thing(), held.booking(), next);
                });
    }

    private void owner(Viewer viewer, Thing thing) {
        if (!ledger.sight().manages(viewer, thing)) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: " + thing.subject());
        }
    }
}
