package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.Optional;

/// A holder in a list.
///
/// @param name family name first
public record Listed(
        long no, Kind kind, String name, Optional<LocalDate> born, String municipality) {}
