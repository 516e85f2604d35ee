package coop.meent.soirees.events;

import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.soirees.events.Event.State;
import coop.meent.soirees.events.EventWriteStore.Made;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;

/// Has events come back, and copies them; each method is one transaction.
final class SeriesDesk {
    // who copies an evening wants to announce it first
    private static final int COPIED_AHEAD = 14;

    private final EventWriteStore store = new EventWriteStore();
    private final Transactions transactions;
    private final Events events;
    private final EventDesk desk;
    private final Clock clock;

    SeriesDesk(Platform platform, Events events, EventDesk desk) {
        this.transactions = platform.transactions();
        this.events = events;
        this.desk = desk;
        this.clock = platform.clock();
    }

    /// {@return how many more there are of an event, each in the state in which it is now; those
    /// that are there already do not come again}
    int repeat(Viewer viewer, long id, Series how) {
        desk.allowed(viewer, events.organised(viewer, id).host());
        return transactions.run(
                viewer,
                tx -> {
                    var event = desk.changeable(tx, id);
                    var times = how.after(event.times());
                    long series = seriesOf(tx, event, how);
                    var there = store.starts(tx.handle(), series);
                    var made =
                            desk.made(
                                    viewer,
                                    event.host(),
                                    event.status().state(),
                                    OptionalLong.of(series));
                    var what = desk.what(tx, event);
                    var fresh = times.stream().filter(it -> !there.contains(it.starts())).toList();
                    fresh.forEach(it -> copied(tx, event, what.at(it), made));
                    return fresh.size();
                });
    }

    private long seriesOf(Transaction tx, Event event, Series how) {
        return event.series().isPresent()
                ? event.series().getAsLong()
                : store.series(tx.handle(), event.id(), how.told(), clock.instant());
    }

    private long copied(Transaction tx, Event from, What what, Made made) {
        long id = store.insert(tx.handle(), what, made);
        store.copy(tx.handle(), from.id(), id);
        EventDesk.said(tx, id, "event.added");
        return id;
    }

    /// {@return the id of a new draft that is like an event, on the same weekday from two weeks on}
    long copy(Viewer viewer, long id) {
        desk.allowed(viewer, events.organised(viewer, id).host());
        return transactions.run(
                viewer,
                tx -> {
                    var event = events.locked(tx, id);
                    var soon = LocalDate.now(clock).plusDays(COPIED_AHEAD);
                    var day = event.times().day();
                    while (day.isBefore(soon)) {
                        day = day.plusWeeks(1);
                    }
                    var what = desk.what(tx, event).at(Series.on(event.times(), day));
                    var made = desk.made(viewer, event.host(), State.DRAFT, OptionalLong.empty());
                    return copied(tx, event, what, made);
                });
    }
}
