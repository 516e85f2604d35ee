package coop.meent.shares.book;

import java.time.LocalDate;

/// What one holder has of one lot.
///
/// @param lot the entry in which these shares began
/// @param since first day on which the holder had shares of this lot
/// @param valueCents issue value of one share
/// @param amount what is held of it
public record LotHeld(
        long holder, int shareClass, long lot, LocalDate since, long valueCents, Amount amount) {}
