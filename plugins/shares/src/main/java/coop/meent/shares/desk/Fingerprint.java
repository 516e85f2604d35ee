package coop.meent.shares.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a document: the register keeps this, and not the document.
final class Fingerprint {
    private Fingerprint() {}

    static String of(InputStream content) {
        try (var reading = new DigestInputStream(content, sha256())) {
            reading.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(reading.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
