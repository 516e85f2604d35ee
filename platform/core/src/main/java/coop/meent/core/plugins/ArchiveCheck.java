package coop.meent.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// What an archive must be before anything of it is unpacked or believed: small enough, with names
/// that stay inside its folder, without links, without a class of ours.
final class ArchiveCheck {
    private static final long LARGEST_PACKED = 50_000_000;
    private static final long LARGEST = 200_000_000;
    private static final int MOST = 5_000;
    private static final int STEEPEST = 100;
    // below this, a steep ratio is a small text and no bomb
    private static final long HARMLESS = 1_000_000;

    private static final List<String> OURS =
            List.of(
                    "coop/meent/api/",
                    "coop/meent/core/",
                    "coop/meent/app/",
                    "io/javalin/",
                    "org/jdbi/",
                    "org/slf4j/",
                    "jakarta/servlet/");

    private final Path zip;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private ArchiveCheck(Path zip) {
        this.zip = zip;
    }

    static ArchiveCheck of(Path zip) {
        return new ArchiveCheck(zip);
    }

    /// Looks at every entry, without keeping one.
    ///
    /// @throws PluginRefused with the first thing that is wrong
    void pass() {
        try {
            long packed = Files.size(zip);
            if (packed > LARGEST_PACKED) {
                throw new PluginRefused("The archive is larger than 50 MB.");
            }
            try (var file = ZipFile.builder().setPath(zip).get()) {
                passEntries(file);
            }
            if (unpacked > HARMLESS && unpacked / Math.max(1, packed) > STEEPEST) {
                throw new PluginRefused("The archive unpacks to more than 100 times its size.");
            }
        } catch (IOException broken) {
            throw new PluginRefused("The archive cannot be read: " + broken.getMessage());
        }
    }

    private void passEntries(ZipFile file) throws IOException {
        int count = 0;
        for (var entry : Collections.list(file.getEntriesInPhysicalOrder())) {
            if (++count > MOST) {
                throw new PluginRefused("The archive has more than 5,000 entries.");
            }
            passName(entry.getName());
            passKind(file, entry);
            try (var in = file.getInputStream(entry)) {
                unpacked += counted(in);
            }
            if (entry.getName().endsWith(".jar")) {
                try (var in = file.getInputStream(entry)) {
                    passJar(in);
                }
            }
        }
    }

    private void passName(String name) {
        boolean escapes =
                name.isEmpty()
                        || name.startsWith("/")
                        || name.contains("\\")
                        || name.indexOf('\0') >= 0
                        || name.contains(":")
                        || Path.of(name).normalize().startsWith("..");
        if (escapes) {
            throw new PluginRefused("The archive has an entry outside its folder.");
        }
        // two names that differ in capitals only are one file on some disks
        if (!names.add(Path.of(name).normalize().toString().toLowerCase(Locale.ROOT))) {
            throw new PluginRefused("The archive has two entries named " + name + ".");
        }
        refuseOurs(name);
    }

    private static void passKind(ZipFile file, ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            throw new PluginRefused("The archive has a link: " + entry.getName() + ".");
        }
        if (!file.canReadEntryData(entry)) {
            throw new PluginRefused(
                    "The archive has an entry that is locked or packed in an unusual way: "
                            + entry.getName()
                            + ".");
        }
    }

    // the size that an entry declares is its author's word, so the bytes themselves are counted
    private long counted(InputStream in) throws IOException {
        var buffer = new byte[65_536];
        long count = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count += read;
            if (unpacked + count > LARGEST) {
                throw new PluginRefused("The archive unpacks to more than 200 MB.");
            }
        }
        return count;
    }

    private void passJar(InputStream in) throws IOException {
        try (var jar = new ZipInputStream(in)) {
            for (var inside = jar.getNextEntry(); inside != null; inside = jar.getNextEntry()) {
                refuseOurs(inside.getName());
                unpacked += counted(jar);
            }
        }
    }

    private static void refuseOurs(String name) {
        // a jar may keep classes for newer versions of Java apart
        var plain = name.replaceFirst("^META-INF/versions/\\d+/", "");
        if (OURS.stream().anyMatch(plain::startsWith)) {
            throw new PluginRefused(
                    "The archive brings classes that Meent itself has: " + name + ".");
        }
    }
}
