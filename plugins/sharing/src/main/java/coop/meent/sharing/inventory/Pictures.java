package coop.meent.sharing.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The pictures that came with a sheet, in a zip. Nothing is unpacked but what a line names, and of
/// that no more than a picture may weigh.
final class Pictures implements AutoCloseable {
    private static final int MOST = 5_000;
    private static final int LARGEST = 20_000_000;

    private final Optional<Path> copy;
    private final Optional<ZipFile> zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Pictures(Optional<Path> copy, Optional<ZipFile> zip) {
        this.copy = copy;
        this.zip = zip;
    }

    /// {@return no pictures}
    static Pictures none() {
        return new Pictures(Optional.empty(), Optional.empty());
    }

    /// {@return what is in a zip}
    ///
    /// @throws Unfit when it is none
    static Pictures of(InputStream content) {
        try {
            var copy = Files.createTempFile("pictures", ".zip");
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            var pictures = new Pictures(Optional.of(copy), Optional.of(opened(copy)));
            pictures.walk();
            return pictures;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ZipFile opened(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException broken) {
            Files.delete(copy);
            throw new Unfit("photos", "inventory.unfit.zip");
        }
    }

    private void walk() {
        var all = zip.orElseThrow().entries();
        for (int many = 0; all.hasMoreElements() && many < MOST; many++) {
            var entry = all.nextElement();
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                entries.putIfAbsent(plain(entry.getName()), entry);
            }
        }
    }

    /// {@return the bytes of a picture; empty when it is not there, or too large}
    Optional<byte[]> find(String name) {
        var entry = entries.get(plain(name));
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.orElseThrow().getInputStream(entry)) {
            var bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    // a sheet names a picture, and not the folder in which it lies
    private static String plain(String path) {
        var slashes = path.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            if (zip.isPresent()) {
                zip.get().close();
            }
            if (copy.isPresent()) {
                Files.deleteIfExists(copy.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
