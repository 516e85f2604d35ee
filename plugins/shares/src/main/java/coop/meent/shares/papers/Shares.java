package coop.meent.shares.papers;

import java.time.LocalDate;
import java.util.OptionalLong;

/// What a holder has of one lot, as a certificate lists it.
///
/// @param lot the entry in which these shares began
/// @param since the first day on which the holder had some of it
/// @param nominalCents their issue value together
/// @param capitalCents the same less losses charged to them
/// @param first of numbered shares that are all there still
public record Shares(
        int shareClass,
        long lot,
        LocalDate since,
        long quantity,
        long nominalCents,
        long capitalCents,
        long paidCents,
        OptionalLong first) {
    /// {@return the issue value of one share}
    public long valueCents() {
        return nominalCents / quantity;
    }

    /// {@return whether a loss was charged to them}
    public boolean charged() {
        return capitalCents < nominalCents;
    }

    /// {@return the numbers of the shares; empty where they have none}
    public String numbers() {
        return first.isEmpty() ? "" : first.getAsLong() + "–" + (first.getAsLong() + quantity - 1);
    }
}
