package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Calendar;
import coop.meent.sharing.times.Free;
import coop.meent.sharing.times.Load;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Rules;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Timetable;
import coop.meent.sharing.times.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reading who has what when. What everybody may know (free or not) stands apart from bookings
/// themselves, which only their parties may see.
public final class Bookings {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Gate gate;
    private final ListStore lists = new ListStore();

    Bookings(Transactions transactions, Ledger ledger, Gate gate) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
    }

    /// {@return the rules of a thing by the clock on the wall}
    public Timetable times(Thing thing) {
        return gate.times(thing);
    }

    /// {@return the thing, if the viewer may see it}
    public Thing thing(Viewer viewer, long id) {
        return ledger.seen(
                Actor.of(viewer),
                transactions.read(viewer, db -> ledger.things().find(db, id)),
                id);
    }

    /// {@return a booking and its thing, for one of its parties; nobody else learns that it is
    /// there}
    public Found find(Actor actor, long id) {
        return transactions.read(actor.viewer(), db -> find(db, actor, id));
    }

    private Found find(Handle db, Actor actor, long id) {
        var booking = ledger.bookings().find(db, id).orElseThrow(() -> Ledger.missing(id));
        var thing = ledger.things().find(db, booking.thing()).orElseThrow(() -> Ledger.missing(id));
        if (!ledger.knows(actor, thing, booking)) {
            throw Ledger.missing(id);
        }
        return new Found(thing, booking);
    }

    /// A booking and its thing.
    public record Found(Thing thing, Booking booking) {}

    /// {@return when each of these things is free in a time, in one statement; who has them is not
    /// in it. The viewer may see the things: whoever asks has seen to that}
    ///
    /// @param within from midnight to midnight
    public Map<Long, Calendar> calendars(Viewer viewer, Collection<Thing> things, Span within) {
        return transactions.read(viewer, db -> calendars(db, things, within));
    }

    /// {@return the same in a transaction that is open}
    public Map<Long, Calendar> calendars(Handle db, Collection<Thing> things, Span within) {
        var ids = things.stream().map(Thing::id).toList();
        var taken = ledger.slots().taken(db, ids, within, ledger.now());
        var calendars = new LinkedHashMap<Long, Calendar>();
        for (var it : things) {
            var load = Load.of(it.rules().units(), taken.getOrDefault(it.id(), List.of()));
            calendars.put(it.id(), Calendar.of(times(it), load, within));
        }
        return calendars;
    }

    /// {@return the next times at which one unit of each of these is free, an hour or a day long;
    /// without what is not lent or full}
    public Map<Long, Span> next(Handle db, Collection<Thing> things) {
        var now = ledger.now();
        var within = new Span(now, now.plus(Timetable.HORIZON));
        var lent = things.stream().filter(Thing::lent).toList();
        var taken = ledger.slots().taken(db, lent.stream().map(Thing::id).toList(), within, now);
        var next = new LinkedHashMap<Long, Span>();
        for (var it : lent) {
            var load = Load.of(it.rules().units(), taken.getOrDefault(it.id(), List.of()));
            first(it, load, now).ifPresent(span -> next.put(it.id(), span));
        }
        return next;
    }

    private Optional<Span> first(Thing thing, Load load, Instant now) {
        var rules = thing.rules();
        var lead = rules.lead().compareTo(rules.before()) > 0 ? rules.lead() : rules.before();
        var from = Timetable.minute(now).plus(Duration.ofMinutes(1)).plus(lead);
        var hour = Duration.ofHours(1);
        var length = rules.longest().compareTo(hour) < 0 ? rules.longest() : hour;
        var wish = new Wish(from, from.plus(length), 1);
        return new Free(times(thing), load).next(wish, now, 1).stream().findFirst();
    }

    /// {@return the next times from the start of a wish on that are as long and free}
    public List<Span> next(Viewer viewer, Thing thing, Wish wish) {
        var now = ledger.now();
        var asked = new SlotStore.Asked(thing.id(), new Borrower.Nobody(), wish, now);
        var look = transactions.read(viewer, db -> ledger.slots().look(db, asked));
        return gate.next(thing, look, wish, now);
    }

    /// {@return what stands in the way of a wish, as it looks now; empty when nothing does}
    public Optional<Refusal> check(Viewer viewer, Thing thing, Wish wish) {
        var now = ledger.now();
        var asked = new SlotStore.Asked(thing.id(), new Borrower.Nobody(), wish, now);
        var look = transactions.read(viewer, db -> ledger.slots().look(db, asked));
        try {
            gate.plan(thing, look, wish, now);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /// {@return the bookings and closures of things in a time, by start; only for who acts for the
    /// owner of all of them}
    public List<Booking> of(Viewer viewer, Collection<Thing> things, Span within) {
        if (!things.stream().allMatch(it -> ledger.sight().manages(viewer, it))) {
            throw MeentException.notFound("such things");
        }
        var ids = things.stream().map(Thing::id).toList();
        return transactions.read(viewer, db -> ledger.bookings().within(db, ids, within));
    }

    /// {@return bookings that are not over and would not fit if the thing had these rules: those
    /// outside its doors, longer than allowed, or more at a time than there would be}
    public List<Booking> notFitting(Handle db, Thing thing, Rules rules) {
        var now = ledger.now();
        var ahead = ledger.bookings().ahead(db, thing.id(), now);
        var times = new Timetable(rules, gate.times(thing).zone());
        var load =
                Load.of(
                        rules.units(),
                        ahead.stream()
                                .flatMap(it ->
                                        Collections.nCopies(
                                                it.units(),
                                                it.state().closure()
                                                        ? it.occupied()
                                                        : times.occupied(it.span()))
                                                .stream())
                                .toList());
        return ahead.stream().filter(it -> !fits(times, load, it)).toList();
    }

    private static boolean fits(Timetable times, Load load, Booking booking) {
        if (booking.state().closure()) {
            return load.free(booking.occupied()) >= 0;
        }
        var rules = times.rules();
        var then = booking.span().from().minus(rules.lead()).minus(rules.before());
        return times.check(Wish.of(booking.span(), booking.units()), then).isEmpty()
                && load.free(times.occupied(booking.span())) >= 0;
    }

    /// {@return what the actor borrows or borrowed, newest first}
    ///
    /// @param before only bookings with a smaller id; `Long.MAX_VALUE` at first
    public Slice<Found> borrowed(Actor actor, Which which, long before, int limit) {
        return transactions.read(
                actor.viewer(),
                db -> {
                    var piece = new ListStore.Piece(which, before, limit + 1, ledger.now());
                    return found(db, lists.borrowed(db, actor, piece), limit);
                });
    }

    /// {@return what is borrowed, or was, from the viewer's own organisations, newest first}
    ///
    /// @param before only bookings with a smaller id; `Long.MAX_VALUE` at first
    public Slice<Found> lent(Viewer viewer, Which which, long before, int limit) {
        return transactions.read(
                viewer,
                db -> {
                    var piece = new ListStore.Piece(which, before, limit + 1, ledger.now());
                    var rows = lists.lent(db, viewer.organisations(), piece);
                    return found(db, rows, limit);
                });
    }

    private Slice<Found> found(Handle db, List<Booking> rows, int limit) {
        var things = lists.things(db, rows.stream().map(Booking::thing).toList());
        return Slice.of(rows, limit, it -> Long.toString(it.id()))
                .map(it -> new Found(Objects.requireNonNull(things.get(it.thing())), it));
    }
}
