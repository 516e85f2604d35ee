package coop.meent.api;

import java.util.Optional;

/// Seals what a copy of the database alone must not tell, such as a national number.
///
/// The key is no part of the database: it is a file in the data folder, made at the first use, and
/// belongs into the operator's backup. Each plugin has a key of its own.
///
/// @since 1.0
@Provided
public interface Seals {
    /// {@return the text, sealed; twice the same text gives two different answers}
    ///
    /// @param place where it is kept, e.g. `shares.national_number:3:17`; what is moved elsewhere
    ///   does not open
    String close(String place, String text);

    /// {@return the text; empty when it was not sealed for this place, or under another key}
    Optional<String> open(String place, String sealed);
}
