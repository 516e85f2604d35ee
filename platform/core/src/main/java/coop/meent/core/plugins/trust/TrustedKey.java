package coop.meent.core.plugins.trust;

import coop.meent.core.plugins.PluginRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// A key that may sign plugins.
///
/// @param prefix with which the ids of these plugins begin; `*` for all
/// @param name whose it is
record TrustedKey(String prefix, PublicKey key, String name) {
    static final String ALGORITHM = "Ed25519";

    // a key with this prefix signs catalogues, and no plugin
    private static final String CATALOGUE = "catalogue";

    /// {@return the key in a line: prefix, key and name with spaces between; empty when it is none}
    static Optional<TrustedKey> in(String line) {
        var parts = line.strip().split("\\s+", 3);
        if (parts.length < 3 || !parts[0].matches("\\*|[a-z][a-z0-9]{0,30}")) {
            return Optional.empty();
        }
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1]));
            var key = KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
            return Optional.of(new TrustedKey(parts[0], key, parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /// {@return the line of a key}
    static String line(String prefix, PublicKey key, String name) {
        return "%s %s %s"
                .formatted(prefix, Base64.getEncoder().encodeToString(key.getEncoded()), name);
    }

    /// {@return whether it may sign a plugin}
    boolean fits(String id) {
        return prefix.equals("*") || (!prefix.equals(CATALOGUE) && id.startsWith(prefix));
    }

    /// {@return whether it may sign a catalogue}
    boolean fitsCatalogues() {
        return prefix.equals("*") || prefix.equals(CATALOGUE);
    }

    /// {@return whether this signature of the file is by this key}
    boolean made(byte[] signature, Path file) {
        try (var in = Files.newInputStream(file)) {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                check.update(buffer, 0, read);
            }
            return check.verify(signature);
        } catch (SignatureException garbled) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        } catch (IOException unreadable) {
            throw new PluginRefused("The archive cannot be read: " + unreadable.getMessage());
        }
    }
}
