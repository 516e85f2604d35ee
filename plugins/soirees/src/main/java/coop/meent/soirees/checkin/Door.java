package coop.meent.soirees.checkin;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.events.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is done at the door of an event. Whoever calls has seen that the viewer may.
final class Door {
    // longer than any evening without network
    private static final long MOST_AGO = Duration.ofDays(2).toMillis();

    private final GuestListStore list = new GuestListStore();
    private final Ticking ticking;
    private final Events events;
    private final Transactions transactions;
    private final Clock clock;

    Door(Platform platform, Events events, PresenceFollower follower) {
        this.ticking = new Ticking(follower);
        this.events = events;
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    /// What somebody ticked.
    ///
    /// @param ago how many milliseconds before it was sent
    record Sent(long registration, Tick.Kind kind, String key, long ago) {}

    /// {@return how they stand now}
    Presence tick(Viewer viewer, long event, Sent sent) {
        var now = clock.instant();
        var ago = Math.clamp(sent.ago(), 0, MOST_AGO);
        var tick = new Tick(sent.kind(), sent.key(), now.minusMillis(ago));
        return transactions.run(
                viewer,
                tx -> ticking.tick(tx, events.locked(tx, event), sent.registration(), tick, now));
    }

    /// Writes down that everybody who was not seen did not come.
    ///
    /// @return how many
    int missed(Viewer viewer, Event event) {
        var now = clock.instant();
        return transactions.run(
                viewer,
                tx -> {
                    var locked = events.locked(tx, event.id());
                    if (!locked.over(now)) {
                        throw new MeentException(Code.CONFLICT, "they may still come");
                    }
                    var unseen = list.unseen(tx.handle(), event.id());
                    for (long id : unseen) {
                        var key = UUID.randomUUID().toString();
                        var tick = new Tick(Tick.Kind.MISSED, key, now);
                        ticking.tick(tx, locked, id, tick, now);
                    }
                    tx.audit("door.missed", event.subject(), counted(unseen));
                    return unseen.size();
                });
    }

    private static Map<String, Integer> counted(List<Long> unseen) {
        return Map.of("people", unseen.size());
    }

    /// {@return who has a place, by name, and how they stand}
    List<Guest> guests(Viewer viewer, long event) {
        return transactions.read(viewer, db -> list.of(db, event));
    }

    /// {@return a piece of the list, in the order of registrations}
    Slice<Guest> slice(Viewer viewer, long event, long after, int limit) {
        var rows = transactions.read(viewer, db -> list.after(db, event, after, limit + 1));
        return Slice.of(rows, limit, it -> Long.toString(it.registration().id()));
    }

    /// {@return somebody on the list}
    Guest guest(Viewer viewer, long event, long registration) {
        return transactions.read(viewer, db -> list.after(db, event, registration - 1, 1)).stream()
                .filter(it -> it.registration().id() == registration)
                .findFirst()
                .orElseThrow(() -> MeentException.notFound("place " + registration));
    }

    /// {@return how many milliseconds ago that was; 0 for what is still to come}
    long since(Instant at) {
        return Math.max(0, Duration.between(at, clock.instant()).toMillis());
    }

    /// {@return the last tick, by which open pages know how new they are}
    long version(Viewer viewer, long event) {
        return transactions.read(viewer, db -> list.version(db, event));
    }
}
