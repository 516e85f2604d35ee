package coop.meent.sharing.loans;

import coop.meent.sharing.bookings.Booking;
import coop.meent.sharing.bookings.Booking.State;
import coop.meent.sharing.things.Thing;
import java.util.List;
import java.util.Locale;

/// A loan as its page reads it.
///
/// @param state as it is at this moment
/// @param who is who in it
/// @param code that the borrower shows; empty when there is none, or for others
/// @param qr the address that the code opens; empty when there is none
/// @param begun whether its time has begun
/// @param late whether it is out longer than was agreed
/// @param squeezed whether who has the thing now is late, so that it may not be there in time
public record LoanView(
        Booking booking,
        Thing thing,
        State state,
        When when,
        Who who,
        String code,
        String qr,
        boolean begun,
        boolean late,
        boolean squeezed,
        List<Seen> handings) {
    /// What was seen, with the address of its photo.
    ///
    /// @param photo without language; empty without a photo
    public record Seen(Handing it, String photo) {}

    /// Who is who.
    ///
    /// @param manages whether the reader acts for the owner
    /// @param borrows whether the reader borrows it
    /// @param borrower the name; empty when it is not known any more, or not told
    /// @param of the organisation for which they borrow
    /// @param email of a guest, for the owner alone
    public record Who(
            boolean manages,
            boolean borrows,
            String borrower,
            String of,
            String email,
            String owner,
            String ownerPath) {}

    public String path() {
        return booking.path();
    }

    /// {@return the code of the state, in messages}
    public String stateCode() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// {@return how the state is coloured}
    public String tone() {
        return switch (state) {
            case REQUESTED -> who.manages() ? "now" : "line";
            case ACCEPTED, OUT -> late ? "error" : "fine";
            case RETURNED -> "";
            case REFUSED, CANCELLED, LAPSED, NO_SHOW, CLOSURE, REOPENED -> "line";
        };
    }

    /// {@return which of the four steps it is at: asked, agreed, out, back; over when it is 4}
    public int step() {
        return switch (state) {
            case REQUESTED -> 0;
            case ACCEPTED -> 1;
            case OUT -> 2;
            case RETURNED -> 4;
            case REFUSED, CANCELLED, LAPSED, NO_SHOW, CLOSURE, REOPENED -> -1;
        };
    }

    /// {@return whether the reader may know where exactly it is}
    public boolean located() {
        boolean agreed = state == State.ACCEPTED || state == State.OUT;
        return (who.manages() || agreed) && !thing.place().address().isEmpty();
    }

    public boolean requested() {
        return state == State.REQUESTED;
    }

    public boolean accepted() {
        return state == State.ACCEPTED;
    }

    public boolean out() {
        return state == State.OUT;
    }

    public boolean returned() {
        return state == State.RETURNED;
    }

    /// {@return whether it can still be called off}
    public boolean ahead() {
        return requested() || accepted();
    }
}
