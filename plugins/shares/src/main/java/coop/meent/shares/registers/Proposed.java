package coop.meent.shares.registers;

import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.shares.ledger.By;

/// A kind of thing that needs a second person: says what it is, and does it once they agreed.
public interface Proposed {
    /// {@return its name, lower case, e.g. `reversal`; the message `shares.proposal.<kind>` says
    /// what it is}
    String kind();

    /// {@return the page on which the second person sees what it is about, `/`-led}
    String about(Proposal proposal);

    /// {@return one line that tells this one from others of its kind, e.g. `nr. 42`, without
    /// personal data}
    ///
    /// @param language `nl`, `fr` or `en`
    String line(Proposal proposal, String language);

    /// Does it, in the transaction in which it was approved and over its register.
    ///
    /// @param by who asked, and who agreed
    /// @throws MeentException when the rules of this moment refuse it: invalid with problems, or
    ///   conflict. Nothing is kept then, and it goes on waiting
    void execute(Transaction tx, Register register, Proposal proposal, By by);
}
