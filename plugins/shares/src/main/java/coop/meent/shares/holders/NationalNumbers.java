package coop.meent.shares.holders;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Seals;
import coop.meent.api.Viewer;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.registers.AccessLog;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import coop.meent.shares.registers.Seen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps national numbers, where the rules of the register allow it: sealed under a key that is not
/// in the database, and shown to nobody without a line in the access log.
///
/// Source: law of 8 August 1983 on the national register (BE); the legal basis is to be checked.
final class NationalNumbers {
    private final Registers registers;
    private final AccessLog log;
    private final Seals seals;
    private final Clock clock;
    private final RuleBook rules = new RuleBook();
    private final HolderStore holders = new HolderStore();
    private final PrivateStore store = new PrivateStore();

    NationalNumbers(Registers registers, AccessLog log, Seals seals, Clock clock) {
        this.registers = registers;
        this.log = log;
        this.seals = seals;
        this.clock = clock;
    }

    /// {@return whether the register keeps national numbers today}
    boolean allowed(Register register, Viewer viewer) {
        return registers.read(
                register.id(), viewer, db -> rules.on(db, LocalDate.now(clock)).nationalNumber());
    }

    // cut: seal
    /// Keeps a number in place of the one before.
    void keep(Register register, Viewer viewer, long no, NationalNumber number) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    refuseUnlessAllowed(work);
                    work.hold(holders, no);
                    var sealed = seals.close(place(register, no), number.digits());
                    store.seal(work.db(), no, sealed, work.at(), work.by());
                    work.audit("holder.national-number.kept", no, Map.of());
                    return true;
                });
    }

    // end

    /// {@return the number, after a line about it in the access log; empty when none is kept}
    Optional<NationalNumber> show(Register register, Viewer viewer, long no) {
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    var db = tx.handle();
                    var sealed = store.sealed(db, no);
                    if (sealed.isEmpty()) {
                        return Optional.empty();
                    }
                    log.note(db, viewer, register, Seen.NATIONAL_NUMBER, OptionalLong.of(no));
                    return Optional.of(opened(register, no, sealed.get()));
                });
    }

    private NationalNumber opened(Register register, long no, String sealed) {
        return seals.open(place(register, no), sealed)
                .flatMap(NationalNumber::of)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the number of holder %d.%d was sealed under another key"
                                        .formatted(register.id(), no)));
    }

    /// Forgets a number.
    void forget(Register register, Viewer viewer, long no) {
        registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    if (store.unseal(work.db(), no)) {
                        work.audit("holder.national-number.forgotten", no, Map.of());
                    }
                    return true;
                });
    }

    private void refuseUnlessAllowed(Work work) {
        if (!rules.on(work.db(), LocalDate.now(clock)).nationalNumber()) {
            throw new MeentException(
                    Code.CONFLICT,
                    "register " + work.register().id() + " keeps no national numbers");
        }
    }

    private static String place(Register register, long no) {
        return "shares.national_number:" + register.key() + ":" + no;
    }
}
