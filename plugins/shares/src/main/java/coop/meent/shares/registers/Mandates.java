package coop.meent.shares.registers;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.People;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Gives and takes back what lets people of outside into a register. Both are audited, and whoever
/// it is about hears of it.
final class Mandates {
    private static final Set<Role> ANYBODY = EnumSet.allOf(Role.class);

    private final Registers registers;
    private final People people;

    Mandates(Registers registers, People people) {
        this.registers = registers;
        this.people = people;
    }

    /// {@return who works for an organisation}
    List<People.Person> of(long provider) {
        return people.holding(provider, ANYBODY);
    }

    /// {@return all that were ever given in the register, the newest first}
    List<Mandate> in(Viewer viewer, Register register) {
        return registers
                .transactions()
                .read(viewer, db -> registers.mandates().in(db, register.id()));
    }

    int grant(Viewer viewer, Register register, Mandate mandate) {
        var to = holders(mandate);
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    int no = registers.mandates().insert(tx.handle(), mandate);
                    tx.audit(
                            "register.mandate-granted",
                            "register:" + register.id(),
                            Map.of("no", no, "provider", mandate.provider()));
                    if (!to.isEmpty()) {
                        tx.notify(Tidings.granted(register, no, to));
                    }
                    return no;
                });
    }

    void revoke(Viewer viewer, Register register, int no) {
        var mandate =
                in(viewer, register).stream()
                        .filter(it -> it.no() == no)
                        .findFirst()
                        .orElseThrow(() -> MeentException.notFound("mandate"));
        var to = holders(mandate);
        registers.<Boolean>run(
                register.id(),
                viewer,
                tx -> {
                    var now = registers.clock().instant();
                    if (!registers
                            .mandates()
                            .revoke(tx.handle(), register.id(), no, viewer.person(), now)) {
                        throw new MeentException(Code.CONFLICT, "revoked already: " + no);
                    }
                    tx.audit(
                            "register.mandate-revoked",
                            "register:" + register.id(),
                            Map.of("no", no));
                    if (!to.isEmpty()) {
                        tx.notify(Tidings.revoked(register, no, to));
                    }
                    return true;
                });
    }

    private Set<Long> holders(Mandate mandate) {
        if (mandate.person().isPresent()) {
            return Set.of(mandate.person().getAsLong());
        }
        return mandate.whole()
                ? of(mandate.provider()).stream()
                        .map(People.Person::id)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
