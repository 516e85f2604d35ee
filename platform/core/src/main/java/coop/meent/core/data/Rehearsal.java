package coop.meent.core.data;

/// A request that goes as far as its first change and no further: how a form is checked while
/// somebody fills it in.
///
/// Whatever would change something asks [#endHere] first. Reading goes on as always, in
/// transactions that the database itself holds to reading.
public final class Rehearsal {
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    private Rehearsal() {}

    /// Does the work up to its first change.
    ///
    /// @return whether it came to a change, which was not made
    public static <X extends Throwable> boolean of(ScopedValue.CallableOp<Boolean, X> work)
            throws X {
        try {
            ScopedValue.where(RUNNING, true).call(work);
            return false;
        } catch (End reached) {
            return true;
        }
    }

    /// Ends the rehearsal, if this is one: what follows would change something, or happens where
    /// nobody would see that this is a rehearsal.
    public static void endHere() {
        if (RUNNING.isBound()) {
            throw new End();
        }
    }

    private static final class End extends RuntimeException {
        End() {
            super("a rehearsal goes no further", null, false, false);
        }
    }
}
