package coop.meent.shares.holders;

import java.time.LocalDate;

/// A minor came of age: guardians act no longer, and somebody has to ask for account and contact.
///
/// @param holder number of the holder
public record ComingOfAge(long holder, LocalDate on) {}
