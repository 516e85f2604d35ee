package coop.meent.core.plugins.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Collectors;

/// The key with which an author signs plugins: a file in the usual PEM form, for its owner alone.
public final class SigningKey {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /// Makes a key, and beside it, with `.pub` behind its name, the line for `trusted-keys`.
    ///
    /// @param file that is not there yet
    /// @param prefix of the ids of the author's plugins; `*` for all
    /// @param name the author's
    /// @return the line
    public static String make(Path file, String prefix, String name) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(TrustedKey.ALGORITHM).generateKeyPair();
            var line = TrustedKey.line(prefix, pair.getPublic(), name);
            if (TrustedKey.in(line).isEmpty()) {
                throw new IllegalArgumentException("\"%s\" begins no id.".formatted(prefix));
            }
            var forOwner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(forOwner));
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                            .formatted(LINES.encodeToString(pair.getPrivate().getEncoded())));
            Files.writeString(file.resolveSibling(file.getFileName() + ".pub"), line + "\n");
            return line;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /// Reads a key.
    ///
    /// @throws IllegalArgumentException when the file holds none
    public static SigningKey in(Path file) throws IOException {
        var base64 =
                Files.readAllLines(file).stream()
                        .filter(it -> !it.startsWith("-----"))
                        .collect(Collectors.joining());
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64.strip()));
            return new SigningKey(
                    KeyFactory.getInstance(TrustedKey.ALGORITHM).generatePrivate(spec));
        } catch (GeneralSecurityException | IllegalArgumentException garbled) {
            throw new IllegalArgumentException(file + " holds no Ed25519 key.", garbled);
        }
    }

    /// Signs a file.
    ///
    /// @return the signature's own, beside it
    public Path sign(Path file) throws IOException {
        try {
            var signature = Signature.getInstance(TrustedKey.ALGORITHM);
            signature.initSign(key);
            signature.update(Files.readAllBytes(file));
            var text = Base64.getEncoder().encodeToString(signature.sign());
            return Files.writeString(Trust.beside(file), text + "\n");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that was read can sign", impossible);
        }
    }
}
