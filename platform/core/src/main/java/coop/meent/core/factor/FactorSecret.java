package coop.meent.core.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;

/// What the site and somebody's app share: 160 random bits, as RFC 4226 asks.
///
/// @param hex the bytes, in hexadecimal
record FactorSecret(String hex) {
    private static final int BYTES = 20;

    static FactorSecret fresh(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FactorSecret(HexFormat.of().formatHex(bytes));
    }

    Key key() {
        return new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA1");
    }

    /// {@return as people type it, in groups of four}
    String grouped() {
        return Base32.grouped(base32());
    }

    private String base32() {
        return Base32.of(HexFormat.of().parseHex(hex));
    }

    /// {@return what the QR code says}
    ///
    /// @param site as the app names it
    /// @param account whose it is
    String address(String site, String account) {
        var issuer = encoded(site);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=30"
                .formatted(issuer, encoded(account), base32(), issuer, Totp.DIGITS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
