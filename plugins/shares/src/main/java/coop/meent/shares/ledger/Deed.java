package coop.meent.shares.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// What is done to the register, in the terms of whoever does it: the kinds of entries, all there
/// are. Holders and lots are numbers, so a deed holds no personal data.
///
/// Quantities are whole shares, at least 1 and at most [#MOST]; amounts are euro cents.
public sealed interface Deed {
    /// The largest quantity or amount: what canonical JSON (RFC 8785) still writes exactly.
    long MOST = 9_007_199_254_740_991L;

    /// {@return which kind of entry it makes}
    default Kind kind() {
        return Kind.of(this);
    }

    /// Shares of before this register, entered with their original date and numbers.
    ///
    /// @param firstNumber of numbered shares, as the former register wrote it
    record Opening(
            long holder,
            int shareClass,
            long quantity,
            long valueCents,
            long paidCents,
            OptionalLong firstNumber)
            implements Deed {}

    /// New shares at the price of their day.
    ///
    /// @param paidCents what is paid on them at once, 0 up to the whole price
    record Issue(long holder, int shareClass, long quantity, long paidCents) implements Deed {}

    /// Shares pass from one holder to another.
    record Transfer(long from, long to, List<Take> takes, Ground ground) implements Deed {
        public Transfer {
            takes = List.copyOf(takes);
        }
    }

    /// Shares of one class become shares of another, of the same value in all.
    record Convert(long holder, Take take, int into) implements Deed {}

    /// Every `outOf` shares of a class become `into`: a split when more, a consolidation when
    /// fewer.
    record Split(int shareClass, long into, long outOf) implements Deed {}

    /// A holder leaves with some of the shares, or all.
    ///
    /// @param requested day of the request; window and day of effect follow from it
    record Withdraw(long holder, LocalDate requested, List<Take> takes) implements Deed {
        public Withdraw {
            takes = List.copyOf(takes);
        }
    }

    /// A holder leaves with all shares because the law says so.
    record ExitByLaw(long holder, Ground ground) implements Deed {}

    /// A holder is excluded with all shares.
    ///
    /// @param heard whether the holder was heard, or had the chance to
    record Exclude(long holder, boolean heard) implements Deed {}

    /// Shares that were not paid are cancelled.
    record CancelUnpaid(long holder, long lot, long quantity) implements Deed {}

    /// A payment on shares (register item 4).
    record PayIn(long holder, long lot, long cents) implements Deed {}

    /// What was paid to whoever left (register items 8 and 9).
    ///
    /// @param exit the entry by which they left
    record CompensationPaid(long exit, long cents) implements Deed {}

    /// A loss is charged to the shares of a class.
    record LossAllocation(int shareClass, long centsPerShare) implements Deed {}

    /// A right of another rests on shares: pledge, seizure, usufruct.
    ///
    /// @param take with its lot named
    /// @param beneficiary the holder number of whose right it is
    record Encumber(long holder, Take take, Burden burden, long beneficiary) implements Deed {}

    /// The right of another ends.
    ///
    /// @param encumbrance the entry by which it began
    record Release(long encumbrance) implements Deed {}

    /// A class begins, or its rights change.
    record ClassRights(int shareClass, ClassTerms terms) implements Deed {}

    /// Two numbers turn out to be one holder: the shares of the one pass to the other.
    record HolderLink(long former, long present) implements Deed {}

    /// The exact negation of an entry.
    record Reversal(long entry) implements Deed {}

    /// The head of the chain was signed and sent.
    ///
    /// @param entry the last entry before it
    /// @param hash of that entry, 64 hexadecimal digits
    record Checkpoint(long entry, String hash) implements Deed {}

    /// Shares that a deed takes from a holder.
    ///
    /// @param lot empty for the oldest first
    record Take(int shareClass, OptionalLong lot, long quantity) {}

    /// Why shares pass, or why somebody leaves by law.
    enum Ground {
        SALE,
        GIFT,
        INHERITANCE,
        MARITAL,
        MERGER,
        DEATH,
        BANKRUPTCY,
        INCAPACITY,
        LOSS_OF_QUALITY,
        DISSOLUTION
    }

    /// A right of another on shares.
    enum Burden {
        PLEDGE,
        SEIZURE,
        USUFRUCT
    }
}
