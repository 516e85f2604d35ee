package coop.meent.soirees.checkin;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.RegistrationStore;
import java.time.Duration;
import java.time.Instant;

/// Ticks somebody at the door, for whoever may.
public final class Ticking {
    /// How long before the start the door opens.
    public static final Duration BEFORE = Duration.ofHours(12);

    private final RegistrationStore registrations = new RegistrationStore();
    private final PresenceStore presences = new PresenceStore();
    private final TickStore ticks = new TickStore();
    private final PresenceFollower follower;

    public Ticking(PresenceFollower follower) {
        this.follower = follower;
    }

    /// {@return what open pages of the door follow}
    static String topic(long event) {
        return "door:" + event;
    }

    /// {@return from when one can tick}
    static Instant opens(Event event) {
        return event.times().starts().minus(BEFORE);
    }

    /// Ticks somebody who has a place; what came in before changes nothing.
    ///
    /// @param event locked by this transaction
    /// @param now after which nothing was ticked
    /// @return how they stand now
    /// @throws MeentException NOT_FOUND for who has no place there, CONFLICT while the door is
    ///   closed
    public Presence tick(Transaction tx, Event event, long registration, Tick tick, Instant now) {
        if (!event.published() || now.isBefore(opens(event))) {
            throw new MeentException(Code.CONFLICT, "the door of " + event.id() + " is closed");
        }
        var place =
                registrations
                        .find(tx.handle(), registration)
                        .filter(it -> it.placed() && it.event() == event.id());
        if (place.isEmpty()) {
            throw MeentException.notFound("place " + registration);
        }
        var before = presences.find(tx.handle(), registration);
        var added = ticks.add(tx.handle(), registration, within(event, tick, now));
        if (added.isEmpty()) {
            return before;
        }
        var after = new Ticks(event).presence(registration, ticks.of(tx.handle(), registration));
        ticks.put(tx.handle(), after);
        if (after.state() != before.state() && !event.over(now)) {
            follower.changed(tx, event, after);
        }
        tx.live(topic(event.id()), added.get());
        return after;
    }

    // a telephone whose clock is wrong says what cannot be
    private static Tick within(Event event, Tick tick, Instant now) {
        var last = event.over(now) ? event.times().ends() : now;
        var at = tick.at().isAfter(last) ? last : tick.at();
        var first = opens(event);
        return new Tick(tick.kind(), tick.key(), at.isBefore(first) ? first : at);
    }
}
