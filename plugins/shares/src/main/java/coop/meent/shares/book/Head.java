package coop.meent.shares.book;

import java.time.Instant;
import java.util.Optional;

/// Where the chain of a register ends.
///
/// @param seq of the last entry, 0 before the first
/// @param hash of the chain, 64 hexadecimal digits
record Head(long seq, String hash, Optional<Instant> recordedAt) {}
