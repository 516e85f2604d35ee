package coop.meent.core.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Hands out secrets that nobody keeps before a first code proves that an app knows them: the form
/// carries its own, sealed, so that reading the page changes nothing.
final class Offers {
    private static final Duration VALID = Duration.ofMinutes(30);

    private final FactorKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Offers(FactorKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /// What a sealed secret is for.
    enum Purpose {
        /// Somebody has none yet.
        FIRST,
        /// Somebody has proved theirs just now, and wants it on another device.
        OTHER
    }

    /// @param sealed what the form carries
    record Offer(Purpose purpose, FactorSecret secret, String sealed) {
        @Override
        public String toString() {
            return "an offer";
        }
    }

    Offer fresh(long person, Purpose purpose) {
        var secret = FactorSecret.fresh(random);
        var until = clock.instant().plus(VALID).getEpochSecond();
        return new Offer(
                purpose, secret, key.close(place(person, purpose), until + ":" + secret.hex()));
    }

    /// {@return what was handed out to this person; empty when it was not, or too long ago}
    Optional<Offer> opened(long person, String sealed) {
        return opened(person, sealed, Purpose.FIRST)
                .or(() -> opened(person, sealed, Purpose.OTHER));
    }

    private Optional<Offer> opened(long person, String sealed, Purpose purpose) {
        return key.open(place(person, purpose), sealed)
                .filter(text -> clock.instant().isBefore(until(text)))
                .map(text -> text.substring(text.indexOf(':') + 1))
                .map(hex -> new Offer(purpose, new FactorSecret(hex), sealed));
    }

    private static Instant until(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf(':'))));
    }

    private static String place(long person, Purpose purpose) {
        return "factor.offer:" + purpose + ":" + person;
    }
}
