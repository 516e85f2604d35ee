package coop.meent.core.charges;

import coop.meent.api.Charge;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;

/// A charge, with who pays, who is paid, and what it comes to.
///
/// @param payerOrganisation empty when a person pays
/// @param payerPerson empty when an organisation pays, and both when the payer has left
record Owed(
        long id,
        String plugin,
        String subject,
        String key,
        String path,
        long payee,
        OptionalLong payerOrganisation,
        OptionalLong payerPerson,
        Communication communication,
        LocalDate due,
        Sums sums) {
    /// Who sees to money at an organisation.
    static final Set<Role> TREASURERS = Set.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    /// {@return whether the viewer has to see to it that this is paid}
    boolean paidBy(Viewer viewer) {
        return payerOrganisation.isPresent()
                ? viewer.holds(payerOrganisation.getAsLong(), TREASURERS)
                : payerPerson.isPresent() && viewer.person().equals(payerPerson);
    }

    /// {@return whether the viewer keeps the books of who is paid}
    boolean keptBy(Viewer viewer) {
        return keeps(viewer, payee);
    }

    /// {@return whether the viewer keeps the books of an organisation}
    static boolean keeps(Viewer viewer, long organisation) {
        return viewer.administrator() || viewer.holds(organisation, TREASURERS);
    }

    boolean seenBy(Viewer viewer) {
        return paidBy(viewer) || keptBy(viewer);
    }

    /// {@return whether it should have been paid by that day}
    boolean overdue(LocalDate today) {
        return sums.balance() > 0 && due.isBefore(today);
    }

    /// {@return what the plugin that opened it reads}
    Charge forPlugin() {
        return new Charge(
                id,
                subject,
                key,
                sums.state(),
                sums.total(),
                sums.balance(),
                communication.text(),
                due);
    }
}
