package coop.meent.core.factor;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Codes of the moment as RFC 6238 has them: SHA-1, steps of thirty seconds, six digits, which
/// every app knows.
final class Totp {
    static final int DIGITS = 6;
    private static final long STEP_SECONDS = 30;

    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator(DIGITS);

    /// {@return in which step a moment lies}
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /// {@return the code of a step}
    String code(FactorSecret secret, long step) {
        try {
            return generator.generateOneTimePasswordString(secret.key(), step, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key", impossible);
        }
    }

    /// {@return the step of which somebody typed the code: this one or the one before, and later
    /// than any that was used}
    ///
    /// @param used the last step that was used
    OptionalLong accepted(FactorSecret secret, String typed, Instant now, long used) {
        long current = step(now);
        return LongStream.of(current, current - 1)
                .filter(step -> step > used && same(code(secret, step), typed))
                .findFirst();
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
