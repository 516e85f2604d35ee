package coop.meent.app.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A password in a file that only its owner may read; drawn at the first use.
record Secret(Path file, String value) {

    static Secret in(Path file) throws IOException {
        if (!Files.exists(file)) {
            draw(file);
        }
        return new Secret(file, Files.readString(file).strip());
    }

    // beside and renamed: a kill in between never leaves half a password
    private static void draw(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n");
        Files.move(fresh, file, ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return "Secret[" + file + "]";
    }
}
