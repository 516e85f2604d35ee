package coop.meent.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a link is to permit to whoever has it, before it is handed out by [Passes#issue].
///
/// @param purpose what it permits, lower case, e.g. `greeting.away`; it opens nothing else
/// @param subject what it is about, `type:id`, by which it is found again and revoked
/// @param path of the page that it opens, `/`-led, without language, with `{secret}` where the
///   secret stands, as in the route: `/guestbook/away/{secret}`
/// @param claims what its page needs to know: ids and figures; nobody but the plugin reads them
/// @param from from when it works; empty for at once
/// @param until until when: in this very second it does not work any more
/// @param times how often it may be used; empty for as often as one likes
/// @param person for whom it is, if that is known; when they are erased, so is the link
/// @since 1.0
public record Pass(
        String purpose,
        String subject,
        String path,
        Map<String, String> claims,
        Optional<Instant> from,
        Instant until,
        OptionalInt times,
        OptionalLong person) {
    /// Where the secret stands in a path.
    public static final String SECRET = "{secret}";

    public Pass {
        claims = Map.copyOf(claims);
        if (!purpose.matches("[a-z][a-z0-9.-]{0,59}")) {
            throw new IllegalArgumentException("no name of a purpose: " + purpose);
        }
        if (!subject.contains(":")) {
            throw new IllegalArgumentException("not type:id: " + subject);
        }
        if (!path.startsWith("/") || path.startsWith("//") || !path.contains(SECRET)) {
            throw new IllegalArgumentException("no path of ours with {secret}: " + path);
        }
        if (times.isPresent() && times.getAsInt() < 1) {
            throw new IllegalArgumentException("never to be used: " + times);
        }
    }

    /// {@return a pass that works at once, as often as one likes, for whoever has it}
    public static Pass of(String purpose, String subject, String path, Instant until) {
        return new Pass(
                purpose,
                subject,
                path,
                Map.of(),
                Optional.empty(),
                until,
                OptionalInt.empty(),
                OptionalLong.empty());
    }

    /// {@return the same pass that tells its page this}
    public Pass claiming(Map<String, String> told) {
        return new Pass(purpose, subject, path, told, from, until, times, person);
    }

    /// {@return the same pass that works from a moment on}
    public Pass from(Instant start) {
        return new Pass(purpose, subject, path, claims, Optional.of(start), until, times, person);
    }

    /// {@return the same pass that may be used so many times}
    public Pass times(int most) {
        return new Pass(purpose, subject, path, claims, from, until, OptionalInt.of(most), person);
    }

    /// {@return the same pass for a certain person}
    public Pass to(long whom) {
        return new Pass(purpose, subject, path, claims, from, until, times, OptionalLong.of(whom));
    }
}
