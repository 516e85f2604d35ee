package coop.meent.shares.registers;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.UUID;

/// One register of one cooperative.
///
/// @param id within this installation
/// @param key stands in every payload of the chain; an export takes it along
/// @param organisation whose register it is
/// @param founded before which nothing happened
/// @param yearStart first day of the financial year
/// @param closedThrough last day of the last closed year; nothing takes effect on or before it
public record Register(
        long id,
        UUID key,
        long organisation,
        String name,
        Country country,
        Liability liability,
        LocalDate founded,
        MonthDay yearStart,
        Optional<LocalDate> closedThrough,
        boolean closed) {
    /// Whose law it follows.
    public enum Country {
        BE,
        NL
    }

    /// Who answers for debts: up to the contribution, or as a Dutch cooperative's name says (BW
    /// 2:56).
    public enum Liability {
        LIMITED,
        WA,
        BA,
        UA
    }
}
