package coop.meent.core.profile;

/// Where somebody is in their first visit.
///
/// @param step the one to go on with, 1 to 3
public record Welcome(State state, int step) {
    /// Nothing done yet.
    public static final Welcome FIRST = new Welcome(State.OPEN, 1);

    /// The last step.
    public static final int LAST = 3;

    /// What became of it.
    public enum State {
        /// Not finished, and still offered.
        OPEN,
        /// Put aside: not offered again, but still there.
        LATER,
        /// Finished.
        DONE
    }

    /// {@return whether to offer it}
    public boolean open() {
        return state == State.OPEN;
    }

    /// {@return how it goes on after a step was saved}
    Welcome after(int done) {
        if (state == State.DONE || done >= LAST) {
            return new Welcome(State.DONE, LAST);
        }
        return new Welcome(state, Math.max(step, done + 1));
    }

    /// {@return how it goes on when it was put aside; what is finished stays so}
    Welcome later() {
        return state == State.DONE ? this : new Welcome(State.LATER, step);
    }
}
