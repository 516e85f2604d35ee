package coop.meent.shares.book;

import coop.meent.shares.ledger.Canon;
import coop.meent.shares.ledger.Entry;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// An entry with its place in the chain.
///
/// @param payload what is hashed
/// @param previous hash of the entry before, 64 hexadecimal digits
/// @param hash of the chain up to and with it
record Sealed(Entry entry, String payload, String previous, String hash) {
    static Sealed after(String previous, UUID register, Entry entry) {
        var payload = Canon.payload(register, entry);
        var hash = Canon.hash(HexFormat.of().parseHex(previous), payload);
        return new Sealed(entry, payload, previous, HexFormat.of().formatHex(hash));
    }

    /// {@return where the chain ends with it}
    Head head() {
        return new Head(entry.seq(), hash, Optional.of(entry.recordedAt()));
    }

    Recorded recorded() {
        return new Recorded(entry, hash);
    }
}
