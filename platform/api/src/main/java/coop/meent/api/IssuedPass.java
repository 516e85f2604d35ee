package coop.meent.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A link that works at this moment, without its secret, which nobody can tell any more.
///
/// @param id tells it from others of the same owner
/// @param purpose what it permits
/// @param subject what it is about, `type:id`
/// @param claims what was said when it was handed out
/// @param from from when it works
/// @param until until when
/// @param used how often it was used
/// @param times how often it may be; empty for as often as one likes
/// @param lastUsed on which day it was used last
/// @param person for whom it is, if that is known
/// @since 1.0
public record IssuedPass(
        long id,
        String purpose,
        String subject,
        Map<String, String> claims,
        Instant from,
        Instant until,
        int used,
        OptionalInt times,
        Optional<LocalDate> lastUsed,
        OptionalLong person) {
    public IssuedPass {
        claims = Map.copyOf(claims);
    }

    /// {@return what was said under the name}
    public String claim(String name) {
        var value = claims.get(name);
        if (value == null) {
            throw new IllegalStateException("the link does not say: " + name);
        }
        return value;
    }
}
