package coop.meent.shares.papers;

import coop.meent.shares.holders.Identity;

/// A holder as it was called on the day of the paper.
///
/// @param language in which it is written to
public record Owner(long no, Identity identity, String language) {
    /// {@return its name, domicile or seat, and its number in the register of companies}
    String described() {
        var number = identity.writtenIdentification();
        return String.join(
                "\n",
                identity.listName(),
                identity.address().line() + (number.isEmpty() ? "" : ", " + number));
    }
}
