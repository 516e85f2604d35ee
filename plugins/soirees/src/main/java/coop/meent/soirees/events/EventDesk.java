package coop.meent.soirees.events;

import coop.meent.api.Entitlements;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event.State;
import coop.meent.soirees.events.EventWriteStore.Made;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Everything that organisers do with events; each method is one transaction.
final class EventDesk {
    /// What a membership must open to the host.
    static final String CAPABILITY = "soirees.organise";

    private final EventWriteStore store = new EventWriteStore();
    private final Transactions transactions;
    private final Entitlements entitlements;
    private final Events events;
    private final EventFollower follower;
    private final Clock clock;

    EventDesk(Platform platform, Events events, EventFollower follower) {
        this.transactions = platform.transactions();
        this.entitlements = platform.entitlements();
        this.events = events;
        this.follower = follower;
        this.clock = platform.clock();
    }

    /// {@return whether an organisation holds events today, and why}
    Entitlements.Answer holds(long host) {
        return entitlements.can(host, CAPABILITY, LocalDate.now(clock));
    }

    /// @throws MeentException FORBIDDEN for who may not hold events for the host
    void allowed(Viewer viewer, long host) {
        if (!events.sight().organises(viewer, host)) {
            throw new MeentException(Code.FORBIDDEN, "does not speak for organisation " + host);
        }
        if (!viewer.administrator() && !holds(host).yes()) {
            throw new MeentException(Code.FORBIDDEN, "holds no events: organisation " + host);
        }
    }

    List<Integer> principles(Viewer viewer, long id) {
        return transactions.read(viewer, db -> store.principles(db, id));
    }

    /// {@return the id of a new draft}
    long add(Viewer viewer, long host, What what) {
        allowed(viewer, host);
        return transactions.run(
                viewer,
                tx -> {
                    var made = made(viewer, host, State.DRAFT, OptionalLong.empty());
                    long id = store.insert(tx.handle(), what, made);
                    said(tx, id, "event.added");
                    return id;
                });
    }

    Made made(Viewer viewer, long host, State state, OptionalLong series) {
        return new Made(host, state, series, viewer.person(), clock.instant());
    }

    /// Plans an event otherwise, and with `rest` the next ones of its series too.
    ///
    /// @param version that the form showed; empty when that does not matter
    /// @return the event as it is now, when somebody else changed it since the form was shown:
    ///   nothing is written then
    Optional<Event> edit(
            Viewer viewer, long id, What what, Optional<Integer> version, boolean rest) {
        var known = events.organised(viewer, id);
        return transactions.run(
                viewer,
                tx -> {
                    var all = rest ? series(tx, known) : List.<Event>of();
                    var before = changeable(tx, id);
                    if (version.filter(it -> it != before.status().version()).isPresent()) {
                        return Optional.of(before);
                    }
                    var was = what(tx, before);
                    all.stream()
                            .filter(it -> it.id() != id)
                            .forEach(it -> rewrite(tx, it, what.onto(was, what(tx, it))));
                    rewrite(tx, before, what);
                    return Optional.empty();
                });
    }

    // all in the order of their ids, before the one itself, so that no two wait for each other
    private List<Event> series(Transaction tx, Event known) {
        var series = known.series();
        return series.isEmpty()
                ? List.of()
                : store.lockSeries(tx.handle(), series.getAsLong(), known.times().starts());
    }

    Event changeable(Transaction tx, long id) {
        var event = events.locked(tx, id);
        if (event.cancelled()) {
            throw new MeentException(Code.CONFLICT, "called off: event " + id);
        }
        return event;
    }

    What what(Transaction tx, Event it) {
        return What.of(it, store.principles(tx.handle(), it.id()));
    }

    private void rewrite(Transaction tx, Event before, What what) {
        if (what(tx, before).equals(what)) {
            return;
        }
        store.rewrite(tx.handle(), before.id(), what, clock.instant());
        changed(tx, before, "event.edited");
    }

    private void changed(Transaction tx, Event before, String deed) {
        said(tx, before.id(), deed);
        follower.changed(tx, before, events.locked(tx, before.id()));
    }

    /// Shows a draft to whom it is for, and with `rest` the next ones of its series too.
    void publish(Viewer viewer, long id, boolean rest) {
        turn(viewer, id, rest, new Turn(State.DRAFT, State.PUBLISHED, ""));
    }

    /// Calls an event off, and with `rest` the next ones of its series too.
    void cancel(Viewer viewer, long id, boolean rest, String reason) {
        turn(viewer, id, rest, new Turn(State.PUBLISHED, State.CANCELLED, reason));
    }

    /// A change of state.
    private record Turn(State from, State to, String reason) {}

    private void turn(Viewer viewer, long id, boolean rest, Turn turn) {
        var known = events.organised(viewer, id);
        if (turn.to() == State.PUBLISHED) {
            allowed(viewer, known.host());
        }
        transactions.run(
                viewer,
                tx -> {
                    if (rest) {
                        series(tx, known).stream()
                                .filter(it -> it.id() != id)
                                .forEach(it -> turn(tx, it, turn));
                    }
                    var event = events.locked(tx, id);
                    boolean done = event.status().state() == turn.to();
                    if (!done && !turn(tx, event, turn)) {
                        throw new MeentException(Code.CONFLICT, "not so now: event " + id);
                    }
                    return id;
                });
    }

    private boolean turn(Transaction tx, Event event, Turn turn) {
        boolean gone = turn.to() == State.CANCELLED && event.over(clock.instant());
        if (event.status().state() != turn.from() || gone) {
            return false;
        }
        store.turn(tx.handle(), event.id(), turn.to(), turn.reason(), clock.instant());
        changed(tx, event, "event." + turn.to().code());
        return true;
    }

    /// Throws a draft away.
    void delete(Viewer viewer, long id) {
        events.organised(viewer, id);
        transactions.run(
                viewer,
                tx -> {
                    if (!events.locked(tx, id).draft()) {
                        throw new MeentException(Code.CONFLICT, "no draft: event " + id);
                    }
                    store.delete(tx.handle(), id);
                    said(tx, id, "event.deleted");
                    return id;
                });
    }

    static void said(Transaction tx, long id, String deed) {
        tx.audit(deed, Event.TYPE + ":" + id, Map.of());
        tx.publish(Event.TYPE, Long.toString(id));
    }
}
