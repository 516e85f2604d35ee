package coop.meent.shares.registers;

import coop.meent.api.Viewer;
import coop.meent.shares.ledger.By;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What somebody may do in one register, and by what.
///
/// @param register which
/// @param rights empty for whoever may know nothing of it
/// @param mandate by which somebody of outside the cooperative has them; whatever they see is noted
public record Standing(Register register, Set<Right> rights, Optional<Mandate> mandate) {
    public Standing {
        rights = Set.copyOf(rights);
    }

    /// {@return whether they may}
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// {@return whether they may know of the register}
    public boolean any() {
        return !rights.isEmpty();
    }

    /// {@return whether they belong to the cooperative itself}
    public boolean inside() {
        return any() && mandate.isEmpty();
    }

    /// {@return who stands behind what the viewer enters; a helpdesk acts for who gave its mandate}
    public By by(Viewer viewer) {
        var behalf = mandate.map(Mandate::grantedBy).orElse(OptionalLong.empty());
        return new By(viewer.person(), behalf, OptionalLong.empty());
    }
}
