package coop.meent.shares.registers;

import coop.meent.shares.registers.Register.Country;
import coop.meent.shares.registers.Register.Liability;
import java.time.LocalDate;
import java.time.MonthDay;

/// What is decided when a register is opened.
///
/// @param organisation whose it is
/// @param name what it is called among several; usually the cooperative's own
/// @param founded before which nothing happened
/// @param yearStart first day of the financial year
public record Opening(
        long organisation,
        String name,
        Country country,
        Liability liability,
        LocalDate founded,
        MonthDay yearStart) {}
