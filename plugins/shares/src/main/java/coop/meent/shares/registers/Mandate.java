package coop.meent.shares.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What lets somebody of outside the cooperative into one register: given by the cooperative, for a
/// time, and taken back at will.
///
/// @param register id of the register
/// @param no within the register
/// @param provider the organisation for which they work; whoever leaves it has the mandate no more
/// @param whole whether all its people have it
/// @param person who has it, unless all have; empty once erased
/// @param auditor whether it is for looking only
/// @param enters whether they may enter what happened
/// @param until the last day
/// @param grantedBy who of the cooperative gave it
public record Mandate(
        long register,
        int no,
        long provider,
        boolean whole,
        OptionalLong person,
        boolean auditor,
        boolean enters,
        LocalDate from,
        LocalDate until,
        OptionalLong grantedBy,
        Instant grantedAt,
        Optional<Instant> revokedAt) {
    /// {@return whether it holds on a day}
    boolean on(LocalDate day) {
        return revokedAt.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }

    Set<Right> rights() {
        return enters ? EnumSet.of(Right.VIEW, Right.ENTER) : EnumSet.of(Right.VIEW);
    }
}
