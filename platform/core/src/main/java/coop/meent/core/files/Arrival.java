package coop.meent.core.files;

import coop.meent.api.FileKind;
import coop.meent.api.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// A file that has arrived whole, looked at. Heavy: belongs on the pool for heavy work.
///
/// @param file where it lies
/// @param name as its sender calls it
/// @param most bytes, by kind; a kind that is not named is refused
/// @param field for the problem, if there is one
public record Arrival(Path file, String name, Map<FileKind, Long> most, String field) {
    /// Looks at it: what it is, whether it is welcome, and, for an image, how it is kept.
    ///
    /// @throws IOException when the disk does not do it
    public Looked look() throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return refused("files.problem.empty");
        }
        var what = Recognised.of(file, name);
        if (what.isEmpty() || !most.containsKey(what.get().kind())) {
            return refused("files.problem.kind");
        }
        long allowed = most.getOrDefault(what.get().kind(), 0L);
        if (size > allowed) {
            return refused("files.problem.large", Amount.of(allowed));
        }
        return what.get().kind() == FileKind.IMAGE
                ? new Picture(file, what.get(), field).look()
                : new Looked.Fine(as(what.get(), size));
    }

    private Landed as(Recognised what, long size) throws IOException {
        return new Landed(hash(file), file, Map.of(), what, size, 0, 0);
    }

    private Looked refused(String key, Object... arguments) {
        return new Looked.Refused(Problem.of(field, key, arguments));
    }

    static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
