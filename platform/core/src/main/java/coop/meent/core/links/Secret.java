package coop.meent.core.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What opens a door without a password: 32 random bytes, of which only a hash is kept.
public final class Secret {
    private static final int BYTES = 32;
    private static final Pattern SHAPE =
            Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private Secret() {}

    /// {@return a secret that nobody can guess, fit for an address}
    public static String fresh(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// {@return what is kept of a secret}
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// {@return the text, with a mark for each word that could be a secret or the signature of one:
    /// what a log, an audit line or a note of a failure may say of an address}
    public static String masked(String text) {
        return SHAPE.matcher(text).replaceAll("***");
    }
}
