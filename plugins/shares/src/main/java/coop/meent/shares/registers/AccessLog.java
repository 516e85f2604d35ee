package coop.meent.shares.registers;

import coop.meent.api.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Who of outside the cooperative saw what of its register, and who saw a national number. The
/// cooperative reads it; nobody changes it.
public final class AccessLog {
    private final Registers registers;
    private final AccessLogStore store = new AccessLogStore();

    public AccessLog(Registers registers) {
        this.registers = registers;
    }

    /// A line of it.
    ///
    /// @param person who looked; empty once erased
    /// @param holder whom it was about; empty for more than one
    public record Line(long no, Instant at, OptionalLong person, Seen what, OptionalLong holder) {}

    /// Writes a line in a transaction of its own.
    public void note(Viewer viewer, Register register, Seen what, OptionalLong holder) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    note(tx.handle(), viewer, register, what, holder);
                    return true;
                });
    }

    /// Writes a line in a transaction over the register that may write.
    public void note(Handle db, Viewer viewer, Register register, Seen what, OptionalLong holder) {
        var line = new Line(0, registers.clock().instant(), viewer.person(), what, holder);
        store.insert(db, register.id(), line);
    }

    /// {@return the lines before a number, the newest first}
    ///
    /// @param before `Long.MAX_VALUE` for the newest of all
    List<Line> lines(Viewer viewer, Register register, long before, int limit) {
        return registers.read(
                register.id(), viewer, db -> store.lines(db, register.id(), before, limit));
    }
}
