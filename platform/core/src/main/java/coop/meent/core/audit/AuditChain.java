package coop.meent.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoField;
import java.util.List;

/// The arithmetic of the chain: each seal is SHA-256 over the seal before it and every field of its
/// line.
public final class AuditChain {
    /// What stands before the first line.
    static final byte[] START = new byte[32];

    private AuditChain() {}

    /// {@return the seal of a line that follows the given seal}
    static byte[] seal(byte[] previous, AuditLine line) {
        var digest = sha256();
        digest.update(previous);
        long micros =
                line.at().getEpochSecond() * 1_000_000 + line.at().get(ChronoField.MICRO_OF_SECOND);
        for (var field :
                List.of(
                        Long.toString(line.id()),
                        Long.toString(micros),
                        line.plugin(),
                        line.person().isPresent() ? Long.toString(line.person().getAsLong()) : "",
                        line.work(),
                        line.action(),
                        line.subject(),
                        line.details())) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
