package coop.meent.core.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs under the installation's secret; each purpose has a key of its own.
public final class Secrets {
    private final byte[] secret;

    /// @param secret 32 random bytes
    public Secrets(byte[] secret) {
        this.secret = secret.clone();
    }

    /// {@return 32 bytes for a purpose, to encrypt with}
    public byte[] key(String purpose) {
        return hmac(secret, "key:" + purpose);
    }

    /// {@return the signature of a text for a purpose, in base64url}
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(hmac(secret, purpose), text));
    }

    /// {@return whether it is the signature of the text for the purpose}
    public boolean matches(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
