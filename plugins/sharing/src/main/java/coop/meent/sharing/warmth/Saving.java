package coop.meent.sharing.warmth;

import java.util.OptionalLong;

/// What an organisation itself says that sharing saved it in a year.
///
/// @param how it was reckoned, in its own words
public record Saving(
        long organisation, int year, OptionalLong euros, OptionalLong co2Kilos, String how) {}
