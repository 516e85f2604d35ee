package coop.meent.app.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the archive on the class path.
record Binaries(Path folder) {
    static final String MAJOR = "18";
    static final String VERSION = "18.6";
    private static final Logger log = LoggerFactory.getLogger(Binaries.class);

    static Binaries in(Path parent) throws IOException {
        var folder = parent.resolve("bin-" + VERSION);
        if (!Files.exists(folder)) {
            log.info("Unpacking PostgreSQL {} to {}", VERSION, folder);
            discardOthers(parent);
            var fresh = parent.resolve("bin-" + VERSION + ".new");
            unpack(archive(), fresh);
            Files.move(fresh, folder, ATOMIC_MOVE);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void discardOthers(Path parent) throws IOException {
        try (var old = Files.newDirectoryStream(parent, "bin-*")) {
            for (var folder : old) {
                Command.run(List.of("rm", "-rf", folder.toString()));
            }
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system.toLowerCase(Locale.ROOT)) {
            case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
            case "linux aarch64" -> "/postgres-linux-arm_64.txz";
            default ->
                    throw new StartRefused(
                            "Meent brings no PostgreSQL for %s: name a server of your own in MEENT_DATABASE_URL."
                                    .formatted(system));
        };
    }

    private static void unpack(String archive, Path target) throws IOException {
        var resource = Binaries.class.getResourceAsStream(archive);
        if (resource == null) {
            throw new StartRefused("The archive %s is missing in lib/.".formatted(archive));
        }
        var unzipped = new BufferedInputStream(new XZInputStream(resource), 1 << 16);
        try (var tar = new TarArchiveInputStream(unzipped)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
