package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.OptionalLong;

/// One change to what one holder has of one lot.
///
/// @param holder number within the register
/// @param shareClass number of the class within the register
/// @param lot the entry in which these shares began
/// @param countsFrom first day on which it counts; for what ends at the end of its day, the day
///   after the effective date
/// @param quantity signed, may be 0 when only money moves
/// @param valueCents issue value of one share
/// @param paidCents signed change of what was paid in on these shares, in all
/// @param firstNumber of numbered shares
public record Leg(
        long holder,
        int shareClass,
        long lot,
        LocalDate countsFrom,
        long quantity,
        long valueCents,
        long paidCents,
        OptionalLong firstNumber) {}
