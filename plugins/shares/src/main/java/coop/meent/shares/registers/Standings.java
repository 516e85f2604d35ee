package coop.meent.shares.registers;

import coop.meent.api.Mandate;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Who may do what in which register. The team of the site may nothing by itself: its people need a
/// mandate like everybody else.
public final class Standings {
    private static final Set<Role> KEEPING = Set.of(Role.REGISTRAR);
    private static final Set<Role> BOARD = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    private final Registers registers;

    public Standings(Registers registers) {
        this.registers = registers;
    }

    /// {@return what the viewer may do in the register}
    public Standing of(Viewer viewer, Register register) {
        return registers.transactions().read(viewer, db -> of(db, viewer, register));
    }

    /// {@return what the viewer may do in a register of this number; empty when there is none}
    public Optional<Standing> of(Viewer viewer, long register) {
        return registers
                .transactions()
                .read(
                        viewer,
                        db -> registers.store().find(db, register).map(it -> of(db, viewer, it)));
    }

    private Standing of(Handle db, Viewer viewer, Register register) {
        var own = own(viewer, register.organisation());
        if (!own.isEmpty() || !viewer.signedIn()) {
            return new Standing(register, own, Optional.empty());
        }
        return registers.mandates().of(db, viewer, registers.today()).stream()
                .filter(it -> it.register() == register.id())
                .findFirst()
                .map(it -> new Standing(register, it.rights(), Optional.of(it)))
                .orElseGet(() -> new Standing(register, own, Optional.empty()));
    }

    private static Set<Right> own(Viewer viewer, long organisation) {
        var rights = EnumSet.noneOf(Right.class);
        if (viewer.signedIn() && viewer.holds(organisation, KEEPING)) {
            rights.addAll(List.of(Right.VIEW, Right.ENTER));
        }
        if (viewer.signedIn() && viewer.holds(organisation, BOARD)) {
            rights.addAll(List.of(Right.VIEW, Right.APPROVE, Right.GRANT));
        }
        return rights;
    }

    /// {@return the organisations whose registers the viewer sees as one of their own people}
    static Set<Long> organisations(Viewer viewer) {
        return viewer.mandates().stream()
                .filter(it -> KEEPING.contains(it.role()) || BOARD.contains(it.role()))
                .map(Mandate::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<Role> board() {
        return BOARD;
    }
}
