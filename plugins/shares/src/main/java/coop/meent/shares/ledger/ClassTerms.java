package coop.meent.shares.ledger;

import java.util.OptionalLong;
import java.util.Set;

/// What the shares of a class are and allow, from a day on. Names and texts of the statutes stand
/// beside the ledger; this is what the ledger counts with.
///
/// @param code as the statutes write it, e.g. `A`
/// @param instrument what it legally is; Dutch cooperatives have no statutory shares
/// @param priceCents issue price of one share
/// @param minimum shares that a holder of any must hold, at least 1
/// @param maximum shares that one holder may hold; empty for no limit
/// @param holders who may hold them
/// @param votesPerShare 0 when the class does not vote
/// @param profit whether it shares in the profit
/// @param liquidation whether it shares in what is left at the end
/// @param transfer who must agree before it passes on
public record ClassTerms(
        String code,
        Instrument instrument,
        long priceCents,
        long minimum,
        OptionalLong maximum,
        Set<Eligible> holders,
        long votesPerShare,
        boolean profit,
        boolean liquidation,
        TransferLimit transfer) {
    public ClassTerms {
        holders = Set.copyOf(holders);
    }

    /// What it legally is.
    public enum Instrument {
        SHARE,
        MEMBER_ACCOUNT,
        CERTIFICATE
    }

    /// Who may hold shares.
    public enum Eligible {
        NATURAL,
        LEGAL,
        JOINT,
        MINOR
    }

    /// Who must agree before shares pass on.
    public enum TransferLimit {
        FREE,
        BETWEEN_HOLDERS_FREE,
        BOARD_CONSENT,
        NOT_TRANSFERABLE
    }
}
