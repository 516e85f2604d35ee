package coop.meent.shares.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What was recorded: a deed, its dates, who stands behind it, and what it changes.
///
/// @param seq 1, 2, 3 … within its register, without gaps
/// @param effective the legal date
/// @param recordedAt when the register came to know it, in microseconds
/// @param by who entered it
/// @param cause reference of a decision or request; never a name
/// @param documents SHA-256 of what proves it, 64 hexadecimal digits each
/// @param deed what was done
/// @param legs what it changes, in the order of the payload
public record Entry(
        long seq,
        LocalDate effective,
        Instant recordedAt,
        By by,
        String cause,
        List<String> documents,
        Deed deed,
        List<Leg> legs) {
    public Entry {
        documents = List.copyOf(documents);
        legs = List.copyOf(legs);
    }
}
