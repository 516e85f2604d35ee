package coop.meent.sharing.bookings;

import java.util.OptionalLong;

/// Who borrows. Only the borrower and who acts for the thing's owner may learn it.
public sealed interface Borrower {
    /// Somebody with an account.
    ///
    /// @param of the organisation for which they borrow; empty for themselves
    record Person(long id, OptionalLong of) implements Borrower {}

    /// Somebody without an account, as the table of guests knows them.
    record Guest(long id) implements Borrower {}

    /// Nobody: the owner closed it, or who borrowed was forgotten.
    record Nobody() implements Borrower {}

    /// {@return the person's id; empty for anybody else}
    default OptionalLong person() {
        return this instanceof Person(long id, _) ? OptionalLong.of(id) : OptionalLong.empty();
    }

    /// {@return the organisation for which a person borrows}
    default OptionalLong organisation() {
        return this instanceof Person(_, var organisation) ? organisation : OptionalLong.empty();
    }

    /// {@return the guest's id; empty for anybody else}
    default OptionalLong guest() {
        return this instanceof Guest(long id) ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
