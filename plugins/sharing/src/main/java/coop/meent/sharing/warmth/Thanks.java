package coop.meent.sharing.warmth;

import java.time.Instant;
import java.util.OptionalLong;

/// A word of thanks after a loan.
///
/// @param person who wrote it; empty when they have gone or the loan is long ago
/// @param signed the name under it; empty unless its writer wanted it there
/// @param hidden why the team hid it; empty while it is seen
public record Thanks(
        long id,
        long booking,
        long thing,
        OptionalLong person,
        String body,
        String signed,
        String language,
        Instant at,
        String hidden) {
    /// The type under which it is reported.
    public static final String TYPE = "thanks";

    String subject() {
        return TYPE + ":" + id;
    }
}
