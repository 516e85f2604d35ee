package coop.meent.shares.holders;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// A use case under way: its transaction, which sees the register, and who asked for it.
record Work(Transaction tx, Register register, Viewer viewer, Instant at) {
    Handle db() {
        return tx.handle();
    }

    OptionalLong by() {
        return viewer.person();
    }

    /// {@return the holder, held until the end}
    Holder hold(HolderStore store, long no) {
        return store.hold(db(), no).orElseThrow(() -> MeentException.notFound("holder " + no));
    }

    /// {@return the holder, held until the end, if nobody changed it since it was seen}
    Holder hold(HolderStore store, long no, int revision) {
        var holder = hold(store, no);
        if (holder.revision() != revision) {
            throw new MeentException(Code.CONFLICT, "changed meanwhile: holder " + no);
        }
        return holder;
    }

    void audit(String action, long no, Map<String, ?> details) {
        tx.audit(action, subject(register, no), details);
    }

    static String subject(Register register, long no) {
        return "holder:" + register.id() + "." + no;
    }
}
