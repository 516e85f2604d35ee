package coop.meent.shares.desk;

import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Entries;
import coop.meent.shares.book.Holdings;
import coop.meent.shares.registers.RegisterDoor;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;

/// What the pages of the desk work with.
///
/// @param door to the register of a request
/// @param registers open its data
/// @param roster knows names, classes and rules
record Tools(
        RegisterDoor door, Registers registers, Archive archive, Roster roster, Platform platform) {
    /// The book, from its three sides.
    record Archive(Book book, Holdings holdings, Entries entries) {}

    Words words(String language) {
        return new Words(texts(), language);
    }

    private Texts texts() {
        return platform.texts();
    }

    LocalDate today() {
        return LocalDate.now(clock());
    }

    Clock clock() {
        return platform.clock();
    }

    Book book() {
        return archive.book();
    }

    Holdings holdings() {
        return archive.holdings();
    }

    Entries entries() {
        return archive.entries();
    }
}
