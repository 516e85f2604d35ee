package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.things.ThingStore;
import coop.meent.sharing.times.Packing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What every use case of bookings does in its transaction: hold the thing, write, and let all who
/// follow hear of it.
final class Ledger {
    private final ThingStore things = new ThingStore();
    private final SlotStore slots = new SlotStore();
    private final BookingStore bookings = new BookingStore();
    private final Followers followers = new Followers();
    private final Sight sight;
    private final Clock clock;

    Ledger(Sight sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    ThingStore things() {
        return things;
    }

    SlotStore slots() {
        return slots;
    }

    BookingStore bookings() {
        return bookings;
    }

    Followers followers() {
        return followers;
    }

    Sight sight() {
        return sight;
    }

    // as exact as the database is
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// A booking and its thing, which nobody else can book until the transaction ends.
    record Locked(Thing thing, Booking booking) {}

    /// {@return the booking, for one of its parties; nobody else learns that it is there}
    Locked lock(Transaction tx, Actor actor, long id) {
        var db = tx.handle();
        var found = bookings.find(db, id).orElseThrow(() -> missing(id));
        var thing = things.lock(db, found.thing()).orElseThrow(() -> missing(id));
        var booking = bookings.find(db, id).orElseThrow(() -> missing(id));
        if (!knows(actor, thing, booking)) {
            throw missing(id);
        }
        return new Locked(thing, booking);
    }

    /// {@return the same for who acts for the owner}
    Locked owned(Transaction tx, Actor actor, long id) {
        var locked = lock(tx, actor, id);
        if (!sight.manages(actor.viewer(), locked.thing())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs to decide: booking " + id);
        }
        return locked;
    }

    boolean knows(Actor actor, Thing thing, Booking booking) {
        return sight.manages(actor.viewer(), thing) || booking.of(actor);
    }

    /// {@return the thing, held, if the actor may see it}
    Thing thing(Transaction tx, Actor actor, long id) {
        return seen(actor, things.lock(tx.handle(), id), id);
    }

    Thing seen(Actor actor, Optional<Thing> thing, long id) {
        return thing.filter(it -> sight.sees(actor.viewer(), it))
                .orElseThrow(() -> MeentException.notFound("thing " + id));
    }

    /// Writes a new booking.
    Booking add(Transaction tx, Thing thing, Booking draft, Packing.Place place) {
        slots.renumber(tx.handle(), place.moved());
        var booking = bookings.insert(tx.handle(), draft, place.units());
        told(tx, thing, Optional.empty(), booking);
        return booking;
    }

    /// Writes a change, and frees what it holds no more.
    Booking write(Transaction tx, Thing thing, Booking before, Booking now) {
        bookings.update(tx.handle(), now);
        if (before.state().holds()
                && !now.state().holds()
                && now.state() != Booking.State.RETURNED) {
            slots.release(tx.handle(), now.id());
        }
        told(tx, thing, Optional.of(before), now);
        return now;
    }

    private void told(Transaction tx, Thing thing, Optional<Booking> before, Booking now) {
        var action = "booking." + now.state().name().toLowerCase(Locale.ROOT);
        tx.audit(action, now.subject(), Map.of("thing", thing.id(), "units", now.units()));
        followers.changed(tx, thing, before, now);
    }

    /// Notes that nobody answered these requests in time.
    void lapse(Transaction tx, Thing thing, Collection<Long> ids) {
        var now = now();
        for (var it : bookings.byId(tx.handle(), ids)) {
            if (it.state() == Booking.State.REQUESTED && it.state(now) == Booking.State.LAPSED) {
                write(tx, thing, it, it.decided(Booking.State.LAPSED, "", now));
            }
        }
    }

    static MeentException missing(long id) {
        return MeentException.notFound("booking " + id);
    }

    /// {@return the refusal of what the booking's state does not allow}
    static MeentException conflict(Booking booking, String why) {
        return new MeentException(Code.CONFLICT, booking.subject() + ": " + why);
    }
}
