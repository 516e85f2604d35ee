package coop.meent.core.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipFile;

/// A plugin's zip. Nothing of it is believed before [ArchiveCheck] has let it pass.
public final class PluginArchive {
    private final Path zip;

    public PluginArchive(Path zip) {
        this.zip = zip;
    }

    /// {@return what the archive says of itself, when it may be unpacked at all}
    ///
    /// @throws PluginRefused when it may not
    public Manifest manifest() {
        ArchiveCheck.of(zip).pass();
        try (var file = new ZipFile(zip.toFile())) {
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

    /// Unpacks into `plugins/<id>/<version>-<hash>`, unless it is there as it should be; a half
    /// unpacked one never is.
    ///
    /// @return the folder's name below `plugins/`
    String unpackInto(Path plugins) {
        try {
            var name = folder(manifest());
            var target = plugins.resolve(name);
            if (!isWhole(target)) {
                var versions = Objects.requireNonNull(target.getParent());
                Files.createDirectories(versions);
                var beside = Files.createTempDirectory(versions, ".unpacking");
                unpack(beside);
                Folders.flush(beside);
                putInPlace(beside, target);
                Folders.flushEntries(versions);
            }
            return name;
        } catch (IOException full) {
            throw new PluginRefused("The plugin cannot be unpacked: " + full.getMessage(), full);
        }
    }

    private boolean isWhole(Path target) throws IOException {
        return Files.isDirectory(target) && files().equals(FileHashes.ofFolder(target));
    }

    private static void putInPlace(Path beside, Path target) throws IOException {
        if (Files.exists(target)) {
            var versions = Objects.requireNonNull(target.getParent());
            var broken = Files.createTempDirectory(versions, ".broken");
            Files.move(target, broken.resolve("files"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            Folders.remove(broken);
        } else {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// {@return what it is unpacked to}
    FileHashes files() {
        try {
            return FileHashes.ofZip(zip);
        } catch (IOException broken) {
            throw new PluginRefused("The archive cannot be read: " + broken.getMessage());
        }
    }

    /// {@return the name of the folder into which it is unpacked}
    String folder(Manifest manifest) throws IOException {
        return "%s/%s-%s".formatted(manifest.id(), manifest.version(), hash());
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

    private String hash() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(zip), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
