package coop.meent.core.factor;

import coop.meent.core.plugins.settings.SecretBox;
import coop.meent.core.web.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The key of second factors, in a file beside the database: whoever reads a dump of the database
/// alone can neither make codes nor try recovery codes.
final class FactorKey {
    private static final String FILE = "factor.key";
    private static final int BYTES = 32;

    private final SecretBox box;
    private final Secrets secrets;

    private FactorKey(byte[] key) {
        this.secrets = new Secrets(key);
        this.box = new SecretBox(secrets.key("factor.secret"));
    }

    /// {@return the key of the data folder, made at the first start}
    static FactorKey in(Path data) {
        var file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(file + " is no key: it must hold 32 bytes");
            }
            return new FactorKey(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (IllegalArgumentException damaged) {
            throw new IllegalStateException(file + " is no key: it is not in base64", damaged);
        }
    }

    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var text = Base64.getEncoder().encodeToString(key) + "\n";
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(file, options, ownersOnly(file))) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException another) {
            // another node was first: its key is ours
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// {@return the text, readable only here and for this place}
    String close(String place, String text) {
        return box.close(place, text);
    }

    /// {@return the text; empty when it was not written for this place, or under another key}
    Optional<String> open(String place, String closed) {
        return box.open(place, closed);
    }

    /// {@return what is kept of somebody's recovery code}
    String hash(long person, String code) {
        return secrets.sign("factor.recovery", person + ":" + RecoveryCodes.plain(code));
    }
}
