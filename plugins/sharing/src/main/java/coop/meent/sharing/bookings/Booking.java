package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// That somebody has something for a time, or would like to; also a time in which its owner closed
/// it.
///
/// @param span from hand-over to return
/// @param occupied with the buffers that the thing had when it was booked
/// @param termsVersion the terms that the borrower accepted; 0 without
/// @param holdsUntil until when a request holds its place; empty once it is answered
/// @param series that it belongs to; empty when it stands alone
/// @param version grows with each change
public record Booking(
        long id,
        long thing,
        State state,
        int units,
        Span span,
        Span occupied,
        Borrower borrower,
        Words words,
        int termsVersion,
        Optional<Instant> holdsUntil,
        OptionalLong series,
        Moments at,
        int version) {
    /// How far it is.
    public enum State {
        REQUESTED,
        ACCEPTED,
        /// Handed over.
        OUT,
        RETURNED,
        REFUSED,
        CANCELLED,
        /// Nobody answered in time.
        LAPSED,
        /// Never fetched.
        NO_SHOW,
        /// Closed by the owner, e.g. for maintenance.
        CLOSURE,
        /// A closure that was taken back.
        REOPENED;

        /// {@return whether it keeps others from having it}
        public boolean holds() {
            return switch (this) {
                case REQUESTED, ACCEPTED, OUT, CLOSURE -> true;
                case RETURNED, REFUSED, CANCELLED, LAPSED, NO_SHOW, REOPENED -> false;
            };
        }

        /// {@return whether it is a closure of the owner and no loan}
        public boolean closure() {
            return this == CLOSURE || this == REOPENED;
        }
    }

    /// What was said.
    ///
    /// @param purpose what it is for, by the borrower; of a closure, why
    /// @param reason why it was refused or cancelled
    public record Words(String purpose, String reason) {}

    /// When what happened.
    public record Moments(
            Instant requested,
            Optional<Instant> decided,
            Optional<Instant> handed,
            Optional<Instant> returned,
            Instant changed) {}

    /// {@return its state at that moment: a request that nobody answered in time has lapsed, also
    /// before anything has noted it}
    public State state(Instant now) {
        boolean over =
                state == State.REQUESTED && holdsUntil.filter(it -> it.isAfter(now)).isEmpty();
        return over ? State.LAPSED : state;
    }

    /// {@return whether it is out longer than was agreed}
    public boolean overdue(Instant now) {
        return state == State.OUT && span.until().isBefore(now);
    }

    /// {@return whether this person or guest borrows}
    public boolean of(Actor actor) {
        var person = actor.viewer().person();
        return (person.isPresent() && borrower.person().equals(person))
                || (actor.guest().isPresent() && borrower.guest().equals(actor.guest()));
    }

    /// {@return how the audit log calls it}
    public String subject() {
        return "booking:" + id;
    }

    /// {@return the `/`-led address of its page, without language}
    public String path() {
        return "/sharing/bookings/" + id;
    }

    Booking decided(State next, String reason, Instant now) {
        var moments =
                new Moments(at.requested(), Optional.of(now), at.handed(), at.returned(), now);
        return next(next, new Words(words.purpose(), reason), moments);
    }

    Booking handed(Instant now) {
        return next(
                State.OUT,
                words,
                new Moments(at.requested(), at.decided(), Optional.of(now), at.returned(), now));
    }

    Booking returned(Instant now) {
        return next(
                State.RETURNED,
                words,
                new Moments(at.requested(), at.decided(), at.handed(), Optional.of(now), now));
    }

    private Booking next(State next, Words said, Moments moments) {
        return new Booking(
                id,
                thing,
                next,
                units,
                span,
                occupied,
                borrower,
                said,
                termsVersion,
                Optional.empty(),
                series,
                moments,
                version + 1);
    }

    // at another time, or with other units
    Booking moved(Plan plan, State next, Optional<Instant> holds, Instant now) {
        return new Booking(
                id,
                thing,
                next,
                plan.wish().units(),
                plan.wish().span(),
                plan.occupied(),
                borrower,
                words,
                termsVersion,
                holds,
                series,
                new Moments(at.requested(), at.decided(), at.handed(), at.returned(), now),
                version + 1);
    }
}
