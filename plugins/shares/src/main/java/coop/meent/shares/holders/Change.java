package coop.meent.shares.holders;

import java.time.LocalDate;

/// What a holder is called from a day on.
///
/// @param revision of the holder that was seen
/// @param from not after today and not before the cooperative was founded
/// @param reason what brought it, e.g. a removal
public record Change(int revision, LocalDate from, Identity identity, String reason) {}
