package coop.meent.shares.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/// The rules of a register from a day on.
///
/// @param no 1, 2, 3 … in the order in which they were written down
/// @param decidedBy reference of the decision, e.g. `AV 2026-05-30, art. 12`; never a name
/// @param document SHA-256 of what proves it, or empty
/// @param proposedBy who entered them
/// @param approvedBy the second person
public record RuleVersion(
        int no,
        LocalDate from,
        RuleSet rules,
        String decidedBy,
        String document,
        OptionalLong proposedBy,
        OptionalLong approvedBy,
        Instant recordedAt) {}
