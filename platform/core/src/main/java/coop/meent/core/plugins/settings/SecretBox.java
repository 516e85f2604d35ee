package coop.meent.core.plugins.settings;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts texts for one place each: what was written for one opens nowhere else.
public final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes
    public SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    public String close(String place, String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, place, nonce);
            var closed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed);
            return Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES", impossible);
        }
    }

    /// {@return the text; empty when it was not written for this place, or under another secret}
    public Optional<String> open(String place, String closed) {
        try {
            var both = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
            var nonce = new byte[NONCE_BYTES];
            both.get(nonce);
            var rest = new byte[both.remaining()];
            both.get(rest);
            var text = cipher(Cipher.DECRYPT_MODE, place, nonce).doFinal(rest);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | BufferUnderflowException foreign) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String place, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
