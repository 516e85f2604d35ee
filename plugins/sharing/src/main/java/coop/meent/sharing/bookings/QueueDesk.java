package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Load;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who comes second waits in a queue. When a time becomes free, the first whose wish fits hears of
/// it, and for a day nobody else does; the place is not held for them.
public final class QueueDesk implements Follower {
    private static final Viewer WORK = Viewer.system("sharing.queue");
    private static final Duration HEAD_START = Duration.ofHours(24);
    private static final int STEP = 50;

    private final Transactions transactions;
    private final Ledger ledger;
    private final Gate gate;
    private final QueueStore store = new QueueStore();

    QueueDesk(Transactions transactions, Ledger ledger, Gate gate) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
    }

    /// Waits for a time that others have.
    ///
    /// @throws Refused when the owner's rules do not allow it
    public Waiter join(Viewer viewer, long thing, Wish wish) {
        long person =
                viewer.person()
                        .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody waits"));
        return transactions.run(
                viewer,
                tx -> {
                    var found = ledger.thing(tx, Actor.of(viewer), thing);
                    var now = ledger.now();
                    gate.obeyed(found, wish, now);
                    if (free(load(tx, found, now), found, wish.span()) >= wish.units()) {
                        throw new MeentException(Code.CONFLICT, "free: " + found.subject());
                    }
                    var waiter = store.join(tx.handle(), thing, person, wish, now);
                    tx.audit("queue.joined", found.subject(), Map.of("line", waiter.id()));
                    return waiter;
                });
    }

    /// Waits no more.
    public void leave(Viewer viewer, long id) {
        long person = viewer.person().orElseThrow(() -> MeentException.notFound("line " + id));
        transactions.run(
                viewer,
                tx -> {
                    long thing =
                            store.leave(tx.handle(), id, person)
                                    .orElseThrow(() -> MeentException.notFound("line " + id));
                    tx.audit("queue.left", "thing:" + thing, Map.of("line", id));
                    return true;
                });
    }

    /// A line of the queue and what it is about.
    public record Waiting(Thing thing, Waiter waiter) {}

    /// {@return what the viewer waits for, the soonest first}
    public List<Waiting> mine(Viewer viewer) {
        if (viewer.person().isEmpty()) {
            return List.of();
        }
        return transactions.read(
                viewer,
                db -> {
                    var lines = store.of(db, viewer.person().getAsLong(), ledger.now());
                    var things =
                            new ListStore().things(db, lines.stream().map(Waiter::thing).toList());
                    return lines.stream()
                            .flatMap(it ->
                                    Stream.ofNullable(things.get(it.thing()))
                                            .map(thing -> new Waiting(thing, it)))
                            .toList();
                });
    }

    @Override
    public void changed(Transaction tx, Thing thing, Optional<Booking> before, Booking now) {
        // what lapsed is offered by whoever noted it, who may need it themselves
        if (before.isPresent() && now.state() != State.LAPSED) {
            offer(tx, thing);
        }
    }

    /// Tells the first whose wish now fits, and each whose wish is about another time.
    void offer(Transaction tx, Thing thing) {
        var now = ledger.now();
        var waiters = store.at(tx.handle(), thing.id(), now);
        if (waiters.isEmpty() || !thing.lent()) {
            return;
        }
        // what one was told of, nobody else is
        var taken = new ArrayList<>(taken(tx, thing, now));
        waiters.stream().filter(it -> told(it, now)).forEach(it -> taken.addAll(spans(thing, it)));
        for (var it : waiters) {
            var load = Load.of(thing.rules().units(), taken);
            if (it.offeredUntil().isEmpty() && fits(thing, load, it, now)) {
                taken.addAll(spans(thing, it));
                offer(tx, thing, it.offered(now.plus(HEAD_START)));
            }
        }
    }

    private void offer(Transaction tx, Thing thing, Waiter waiter) {
        store.offer(tx.handle(), waiter.id(), waiter.offeredUntil().orElseThrow());
        ledger.followers().offered(tx, thing, waiter);
    }

    private static boolean told(Waiter waiter, Instant now) {
        return waiter.offeredUntil().filter(it -> it.isAfter(now)).isPresent();
    }

    private boolean fits(Thing thing, Load load, Waiter waiter, Instant now) {
        return gate.times(thing).check(waiter.wish(), now).isEmpty()
                && free(load, thing, waiter.wish().span()) >= waiter.wish().units();
    }

    private int free(Load load, Thing thing, Span span) {
        return load.free(gate.times(thing).occupied(span));
    }

    private List<Span> spans(Thing thing, Waiter waiter) {
        var occupied = gate.times(thing).occupied(waiter.wish().span());
        return Collections.nCopies(waiter.wish().units(), occupied);
    }

    private Load load(Transaction tx, Thing thing, Instant now) {
        return Load.of(thing.rules().units(), taken(tx, thing, now));
    }

    private List<Span> taken(Transaction tx, Thing thing, Instant now) {
        var within = new Span(now, now.plus(Timetable.HORIZON).plus(Timetable.HORIZON));
        var ids = List.of(thing.id());
        return ledger.slots()
                .taken(tx.handle(), ids, within, now)
                .getOrDefault(thing.id(), List.of());
    }

    /// Passes on what was offered and not taken.
    void passOn() {
        var things = transactions.read(WORK, db -> store.stale(db, ledger.now(), STEP));
        for (long id : things) {
            transactions.run(
                    WORK,
                    tx -> {
                        var thing = ledger.things().lock(tx.handle(), id).orElseThrow();
                        store.tidy(tx.handle(), id, ledger.now());
                        offer(tx, thing);
                        return true;
                    });
        }
    }
}
