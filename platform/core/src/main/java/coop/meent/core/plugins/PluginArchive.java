package coop.meent.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// A plugin's zip, checked before anything of it is believed: sizes, names, and that it brings no
/// class of ours.
final class PluginArchive {
    private static final long LARGEST_PACKED = 50_000_000;
    private static final long LARGEST = 200_000_000;
    private static final int MOST = 5_000;

    private static final List<String> OURS =
            List.of(
                    "coop/meent/api/",
                    "coop/meent/core/",
                    "io/javalin/",
                    "org/jdbi/",
                    "org/slf4j/",
                    "jakarta/servlet/");

    private final Path zip;

    PluginArchive(Path zip) {
        this.zip = zip;
    }

    /// {@return what the archive says of itself, when it may be unpacked at all}
    Manifest manifest() {
        try (var file = new ZipFile(zip.toFile())) {
            check(file);
            var entry = file.getEntry(Manifest.FILE);
            if (entry == null) {
                throw new PluginRefused(
                        "The archive has no %s at its root.".formatted(Manifest.FILE));
            }
            try (var in = file.getInputStream(entry)) {
                return Manifest.read(new String(in.readNBytes(1_000_000), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new PluginRefused("The archive cannot be read: " + broken.getMessage());
        }
    }

    /// Unpacks into `plugins/<id>/<version>-<hash>`, unless it is there; a half unpacked one never
    /// is.
    ///
    /// @return the folder's name below `plugins/`
    String unpackInto(Path plugins) {
        var manifest = manifest();
        try {
            var name = "%s/%s-%s".formatted(manifest.id(), manifest.version(), hash());
            var target = plugins.resolve(name);
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                var beside = Files.createTempDirectory(target.getParent(), ".unpacking");
                unpack(beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return name;
        } catch (IOException full) {
            throw new PluginRefused("The plugin cannot be unpacked: " + full.getMessage(), full);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    private void check(ZipFile file) throws IOException {
        if (Files.size(zip) > LARGEST_PACKED || file.size() > MOST) {
            throw new PluginRefused("The archive is too large, or has too many entries.");
        }
        var names = new HashSet<String>();
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = file.entries();
                entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            checkName(entry.getName());
            if (!names.add(entry.getName())) {
                throw new PluginRefused(
                        "The archive has two entries named " + entry.getName() + ".");
            }
            total += counted(file, entry, LARGEST - total);
            if (entry.getName().endsWith(".jar")) {
                checkJar(file, entry);
            }
        }
    }

    // the size that an entry declares is its author's word, so the bytes themselves are counted
    private static long counted(ZipFile file, ZipEntry entry, long allowed) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            var buffer = new byte[65_536];
            long count = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > allowed) {
                    throw new PluginRefused("The archive unpacks to more than 200 MB.");
                }
            }
            return count;
        }
    }

    private static void checkName(String name) {
        boolean escapes =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.indexOf('\0') >= 0
                        || name.contains(":")
                        || Path.of(name).normalize().startsWith("..");
        if (escapes) {
            throw new PluginRefused("The archive has an entry outside its folder.");
        }
        refuseOurs(name);
    }

    private static void checkJar(ZipFile file, ZipEntry entry) throws IOException {
        try (var jar = new ZipInputStream(file.getInputStream(entry))) {
            for (var inside = jar.getNextEntry(); inside != null; inside = jar.getNextEntry()) {
                refuseOurs(inside.getName());
            }
        }
    }

    private static void refuseOurs(String name) {
        if (OURS.stream().anyMatch(name::startsWith)) {
            throw new PluginRefused(
                    "The archive brings classes that Meent itself has: " + name + ".");
        }
    }

    private String hash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(zip), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
