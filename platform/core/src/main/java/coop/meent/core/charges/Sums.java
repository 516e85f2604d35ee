package coop.meent.core.charges;

import coop.meent.api.Charge;
import coop.meent.api.Charge.State;
import java.util.Locale;

/// What the lines and entries of a charge come to, in cents. Everything that a charge is follows
/// from these four.
///
/// @param total of the lines
/// @param credited what need not be paid
/// @param paid what came in, without what went back
/// @param writtenOff what nobody waits for any more
public record Sums(long total, long credited, long paid, long writtenOff) {
    /// {@return what is left to pay; less than nothing when too much was paid}
    public long balance() {
        return total - credited - paid - writtenOff;
    }

    /// {@return what it is}
    public State state() {
        if (balance() > 0) {
            return paid > 0 ? State.PARTLY_PAID : State.OPEN;
        }
        if (balance() < 0) {
            return State.OVERPAID;
        }
        if (writtenOff > 0) {
            return State.WRITTEN_OFF;
        }
        return paid > 0 ? State.PAID : State.CREDITED;
    }

    /// {@return whether all that is due came in; what is credited entirely never is}
    boolean settled() {
        long due = total - credited;
        return due > 0 && paid >= due;
    }

    Sums withoutWriteOff() {
        return new Sums(total, credited, paid, 0);
    }

    /// {@return a state as it is stored, and called in the API}
    static String code(Charge.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
