package coop.meent.shares.book;

import coop.meent.shares.ledger.Entry;

/// An entry as it stands in the register.
///
/// @param hash of the chain up to and with it, 64 hexadecimal digits
public record Recorded(Entry entry, String hash) {}
