package coop.meent.api;

import java.util.Optional;

/// An organisation as the community knows it.
///
/// @param id never reused
/// @param name as it writes itself
/// @param legalForm lower case code, e.g. `cv`, `vzw`; empty when unknown
/// @param sector code of the sector, e.g. `energy`; empty when unknown
/// @param place town; empty when unknown
/// @since 1.0
public record Organisation(
        long id, String name, String legalForm, String sector, Optional<String> place) {
    /// {@return the address of its page, without language}
    public String path() {
        return "/organisations/" + id;
    }
}
