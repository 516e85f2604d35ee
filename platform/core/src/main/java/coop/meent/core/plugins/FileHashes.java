package coop.meent.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// The files of one version, by path below it, each with its SHA-256.
record FileHashes(Map<String, String> byPath) {
    /// {@return what an archive would be unpacked to}
    static FileHashes ofZip(Path zip) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    var path = Path.of(entry.getName()).normalize().toString().replace('\\', '/');
                    try (var in = file.getInputStream(entry)) {
                        hashes.put(path, hash(in));
                    }
                }
            }
        }
        return new FileHashes(hashes);
    }

    /// {@return what lies in a folder now}
    static FileHashes ofFolder(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> !Files.isDirectory(it)).toList()) {
                try (var in = Files.newInputStream(file)) {
                    hashes.put(folder.relativize(file).toString().replace('\\', '/'), hash(in));
                }
            }
        }
        return new FileHashes(hashes);
    }

    private static String hash(InputStream in) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// {@return the first way in which what lies there now is another; empty when it is the same}
    Optional<String> difference(FileHashes now) {
        for (var kept : byPath.entrySet()) {
            var there = now.byPath().get(kept.getKey());
            if (there == null) {
                return Optional.of("its file %s is gone".formatted(kept.getKey()));
            }
            if (!there.equals(kept.getValue())) {
                return Optional.of("its file %s was changed".formatted(kept.getKey()));
            }
        }
        return now.byPath().keySet().stream()
                .filter(it -> !byPath.containsKey(it))
                .findFirst()
                .map("the file %s came to it"::formatted);
    }
}
