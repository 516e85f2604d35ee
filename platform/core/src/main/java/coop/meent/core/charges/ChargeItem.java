package coop.meent.core.charges;

import java.time.LocalDate;

/// A charge in a list, as a template reads it.
///
/// @param title what it is for
/// @param payer who has to pay; a dash when they left
/// @param state code of the state
/// @param balance what is left, in cents
public record ChargeItem(
        long id,
        String title,
        String payer,
        String payee,
        String state,
        long total,
        long balance,
        LocalDate due,
        boolean overdue) {
    /// {@return whether something is left to pay}
    public boolean open() {
        return balance > 0;
    }

    public String path() {
        return "/charges/" + id;
    }
}
