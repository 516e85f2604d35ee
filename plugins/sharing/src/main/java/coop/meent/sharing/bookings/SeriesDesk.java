package coop.meent.sharing.bookings;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.sharing.things.Thing;
import coop.meent.sharing.times.Packing;
import coop.meent.sharing.times.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The same thing again and again. What others have is shown first; the rest is booked only once
/// that is confirmed.
public final class SeriesDesk {
    private final Transactions transactions;
    private final Ledger ledger;
    private final Gate gate;
    private final BookingDesk desk;
    private final QueueDesk queue;

    SeriesDesk(
            Transactions transactions,
            Ledger ledger,
            Gate gate,
            BookingDesk desk,
            QueueDesk queue) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.gate = gate;
        this.desk = desk;
        this.queue = queue;
    }

    /// What a series came to.
    ///
    /// @param booked none while something conflicts and nobody confirmed
    public record Outcome(List<Booking> booked, List<Occurrence> occurrences) {
        public Outcome {
            booked = List.copyOf(booked);
            occurrences = List.copyOf(occurrences);
        }

        /// {@return whether somebody has to confirm first}
        public boolean waits() {
            return booked.isEmpty();
        }
    }

    /// {@return each time of the series, as it looks now; nothing is booked}
    public List<Occurrence> preview(Actor actor, long thing, Request request, Repeats repeats) {
        possible(repeats);
        var borrower = BookingDesk.borrower(actor, request);
        return transactions.read(
                actor.viewer(),
                db -> {
                    var found = ledger.seen(actor, ledger.things().find(db, thing), thing);
                    var now = ledger.now();
                    var look =
                            ledger.slots()
                                    .look(db, BookingDesk.asked(found, borrower, request, now));
                    gate.borrower(found, look);
                    return new Course(found, look).all(request, repeats).occurrences();
                });
    }

    /// Books a series, as far as it is free.
    ///
    /// @param confirmed whether the rest is booked although some of it cannot be had
    /// @throws Refused when none of it can be had
    public Outcome book(
            Actor actor, long thing, Request request, Repeats repeats, boolean confirmed) {
        possible(repeats);
        return transactions.run(
                actor.viewer(),
                tx -> {
                    var found = ledger.thing(tx, actor, thing);
                    var now = ledger.now();
                    var borrower = BookingDesk.borrower(actor, request);
                    var asked = BookingDesk.asked(found, borrower, request, now);
                    var look = ledger.slots().look(tx.handle(), asked);
                    gate.borrower(found, look);
                    ledger.lapse(tx, found, look.lapsed());
                    var course = new Course(found, look).all(request, repeats);
                    if (course.plans().isEmpty()) {
                        throw gate.taken(found, look, request.wish(), now);
                    }
                    boolean all = course.plans().size() == repeats.times();
                    var booked =
                            all || confirmed
                                    ? booked(tx, actor, found, request, course.plans())
                                    : List.<Booking>of();
                    if (!look.lapsed().isEmpty()) {
                        queue.offer(tx, found);
                    }
                    return new Outcome(booked, course.occurrences());
                });
    }

    private static void possible(Repeats repeats) {
        if (!repeats.possible()) {
            throw MeentException.invalid(
                    List.of(
                            Problem.of("every", "bookings.problem.every", Repeats.MOST_DAYS),
                            Problem.of("times", "bookings.problem.times", Repeats.MOST_TIMES)));
        }
    }

    private List<Booking> booked(
            Transaction tx, Actor actor, Thing thing, Request request, List<Plan> plans) {
        var borrower = BookingDesk.borrower(actor, request);
        long series = ledger.bookings().series(tx.handle(), thing.id(), borrower, ledger.now());
        var booked = new ArrayList<Booking>();
        for (var plan : plans) {
            var draft = desk.draft(actor, thing, request, plan, OptionalLong.of(series));
            booked.add(ledger.add(tx, thing, draft, known(plan.place(), booked)));
        }
        return booked;
    }

    // those of the series itself were planned before they had a number
    private static Packing.Place known(Packing.Place place, List<Booking> booked) {
        var moved =
                place.moved().stream()
                        .map(it -> {
                            long behind = Long.MAX_VALUE - it.booking();
                            return behind > booked.size()
                                    ? it
                                    : new Packing.Held(
                                            booked.get((int) behind - 1).id(),
                                            it.position(),
                                            it.unit(),
                                            it.occupied());
                        })
                        .toList();
        return new Packing.Place(place.units(), moved);
    }

    // one time after the other, each beside those before it
    private final class Course {
        private final Thing thing;
        private Look look;
        private final List<Plan> plans = new ArrayList<>();
        private final List<Occurrence> occurrences = new ArrayList<>();

        Course(Thing thing, Look look) {
            this.thing = thing;
            this.look = look;
        }

        List<Plan> plans() {
            return plans;
        }

        List<Occurrence> occurrences() {
            return occurrences;
        }

        Course all(Request request, Repeats repeats) {
            var now = ledger.now();
            for (var wish : repeats.of(request.wish(), gate.times(thing))) {
                try {
                    gate.obeyed(thing, wish, now);
                    var plan = gate.placed(thing, look, wish, now);
                    plans.add(plan);
                    look = look.with(plan, Long.MAX_VALUE - plans.size());
                    occurrences.add(new Occurrence(wish, Optional.empty(), List.of()));
                } catch (Refused refused) {
                    if (refused.refusal() == Refusal.UNLENT) {
                        throw refused;
                    }
                    occurrences.add(
                            new Occurrence(wish, Optional.of(refused.refusal()), refused.next()));
                }
            }
            return this;
        }
    }
}
