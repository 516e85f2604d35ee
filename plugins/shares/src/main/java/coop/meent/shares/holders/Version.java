package coop.meent.shares.holders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/// What a holder was called from a day on. Nothing is rewritten: a correction is a later version
/// with the same day.
///
/// @param no 1, 2, 3 … in the order in which the register came to know
/// @param reason what brought it, e.g. a removal; empty for the first
public record Version(
        int no,
        LocalDate from,
        Identity identity,
        String reason,
        Instant recordedAt,
        OptionalLong recordedBy) {}
