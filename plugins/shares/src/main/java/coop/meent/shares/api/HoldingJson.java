package coop.meent.shares.api;

import coop.meent.shares.book.Amount;
import coop.meent.shares.book.Held;
import coop.meent.shares.book.Totals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one holder has of one class, for programs.
///
/// @param capitalCents issue value of the shares together
/// @param paidCents what of it was paid in
record HoldingJson(long holder, int shareClass, long shares, long capitalCents, long paidCents) {
    /// The register of a day, or a piece of it.
    ///
    /// @param knownAt as it was known at this moment; null for now
    /// @param holders who hold shares of any class
    /// @param totals of the whole register, by class
    /// @param next cursor of what follows; null at the end
    record Register(
            LocalDate asOf,
            @Nullable String knownAt,
            long holders,
            List<ClassTotal> totals,
            List<HoldingJson> items,
            @Nullable String next) {}

    /// The figures of a class.
    record ClassTotal(
            int shareClass, long holders, long shares, long capitalCents, long paidCents) {
        static ClassTotal of(Totals.OfClass total) {
            var amount = total.amount();
            return new ClassTotal(
                    total.shareClass(),
                    total.holders(),
                    amount.shares(),
                    amount.capitalCents(),
                    amount.paidCents());
        }
    }

    static HoldingJson of(Held held) {
        Amount amount = held.amount();
        return new HoldingJson(
                held.holder(),
                held.shareClass(),
                amount.shares(),
                amount.capitalCents(),
                amount.paidCents());
    }
}
