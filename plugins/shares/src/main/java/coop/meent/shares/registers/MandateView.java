package coop.meent.shares.registers;

import java.time.LocalDate;

/// A mandate as its template reads it.
///
/// @param provider name of the organisation
/// @param person name of who has it; empty when all its people have
/// @param by name of who gave it; empty once erased
/// @param running whether it holds, or will
record MandateView(Mandate mandate, String provider, String person, String by, boolean running) {
    public int no() {
        return mandate.no();
    }

    /// {@return message key of what it lets do}
    public String rights() {
        if (mandate.auditor()) {
            return "shares.mandate.rights.audit";
        }
        return mandate.enters() ? "shares.mandate.rights.enter" : "shares.mandate.rights.view";
    }

    public LocalDate from() {
        return mandate.from();
    }

    public LocalDate until() {
        return mandate.until();
    }

    public boolean revoked() {
        return mandate.revokedAt().isPresent();
    }
}
