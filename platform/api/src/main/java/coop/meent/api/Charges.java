package coop.meent.api;

import java.util.List;

/// What people and organisations have to pay to an organisation.
///
/// A plugin says what is due; the platform makes the structured communication and the QR code,
/// keeps the books, tells those who pay, and says when it is paid. How the money comes to be known,
/// by hand, from a list or from a bank's file, is no matter of the plugin.
///
/// @since 1.0
@Provided
public interface Charges {
    /// {@return whether the organisation can be paid, and the sentence that says why not}
    ///
    /// Without an account number it cannot, and nothing that costs something may be offered. Reads
    /// the database: ask before a transaction, not in it.
    ///
    /// @param viewer in whose language the sentence is
    Entitlements.Answer payable(Viewer viewer, long organisation);

    /// Opens a charge in the caller's transaction; those who pay hear of it after the commit.
    ///
    /// @return the charge; the first one, when it was opened before
    /// @throws MeentException CONFLICT when the organisation has no account number
    /// @throws IllegalArgumentException when the lines do not come to more than nothing
    Charge open(Transaction tx, NewCharge charge);

    /// Takes a charge back: all of it is credited, whether it was paid or not. A second time
    /// nothing happens.
    ///
    /// @param id of a charge that the same plugin opened
    /// @param reason as those who pay and those who are paid read it; plain text
    /// @throws MeentException NOT_FOUND when the plugin opened no such charge
    Charge withdraw(Transaction tx, long id, String reason);

    /// {@return the charges of the same plugin about a subject, oldest first}
    ///
    /// Reads the database: ask before a transaction, not in it. Who may know of them is for the
    /// plugin to decide.
    List<Charge> about(Viewer viewer, String subject);
}
