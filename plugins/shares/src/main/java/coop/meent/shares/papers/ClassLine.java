package coop.meent.shares.papers;

/// A class on the day of the paper: what of it is issued, and what it allows.
///
/// @param name in the language of the paper
/// @param capitalCents issue value less losses charged
/// @param charged whether there were such losses
/// @param votesPerHolder whether a holder has one vote, however many shares (WVV 6:41 lets the
///   statutes say so)
/// @param transfer who must agree before it passes on, as the ledger calls it
/// @param transferText what the statutes say of that
/// @param rightsText what the statutes say of its rights
/// @param source which article of the statutes
public record ClassLine(
        int no,
        String code,
        String name,
        long holders,
        long quantity,
        long capitalCents,
        long paidCents,
        boolean charged,
        long votes,
        boolean votesPerHolder,
        boolean profit,
        boolean liquidation,
        String transfer,
        String transferText,
        String rightsText,
        String source) {}
