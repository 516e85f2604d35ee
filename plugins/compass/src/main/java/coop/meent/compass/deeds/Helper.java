package coop.meent.compass.deeds;

import coop.meent.api.Principle;
import java.time.Instant;

/// An organisation that helps others with a principle.
///
/// @param words how; may be empty
record Helper(long organisation, Principle principle, String words, Instant at) {
    /// {@return the address of its page, without language}
    public String path() {
        return path(organisation, principle);
    }

    static String path(long organisation, Principle principle) {
        return "/compass/helpers/%d/%d".formatted(organisation, principle.number());
    }
}
