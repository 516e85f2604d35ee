package coop.meent.knowledge.exchange;

import coop.meent.knowledge.exchange.Source.Remark;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The files of a folder that was sent as a zip, or one Markdown file. Nothing of it is ever
/// written under the names that stand in it, and nothing is unpacked beyond what may be in it.
final class Bundle implements AutoCloseable {
    /// Files of one folder.
    static final int MOST_FILES = 5_000;

    /// Bytes of all texts together.
    static final int MOST_TEXT = 40_000_000;

    /// Bytes of one text.
    static final int LONGEST = 2_000_000;

    private static final long MOST_UNPACKED = 300_000_000;
    private static final int LONGEST_PATH = 400;

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, ZipEntry> others = new TreeMap<>();
    private final Map<String, Remark> refused = new LinkedHashMap<>();
    private final Path copy;
    private final Optional<ZipFile> zip;
    private long read;
    private long unpacked;

    private Bundle(Path copy, Optional<ZipFile> zip) {
        this.copy = copy;
        this.zip = zip;
    }

    /// {@return what was sent}
    ///
    /// @throws Unfit when it is neither a zip nor a Markdown file, or too much
    static Bundle of(String name, InputStream content) {
        try {
            var copy = Files.createTempFile("folder", ".zip");
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return Paths.markdown(name) ? single(name, copy) : zipped(copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Bundle single(String name, Path copy) throws IOException {
        var bundle = new Bundle(copy, Optional.empty());
        try (var in = Files.newInputStream(copy)) {
            bundle.text(Paths.composed(Paths.name(name)), in);
        }
        return bundle;
    }

    private static Bundle zipped(Path copy) throws IOException {
        var bundle = new Bundle(copy, zip(copy));
        try {
            bundle.walk();
            return bundle;
        } catch (ZipException | EOFException broken) {
            bundle.close();
            throw new Unfit("exchange.unfit.unreadable");
        } catch (Unfit unfit) {
            bundle.close();
            throw unfit;
        }
    }

    private static Optional<ZipFile> zip(Path copy) throws IOException {
        try {
            return Optional.of(opened(copy));
        } catch (ZipException broken) {
            Files.delete(copy);
            throw new Unfit("exchange.unfit.unreadable");
        }
    }

    // older programs write names as their system does
    private static ZipFile opened(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException strange) {
            var older = Charset.isSupported("IBM850") ? "IBM850" : "ISO-8859-1";
            return new ZipFile(copy.toFile(), Charset.forName(older));
        }
    }

    private void walk() throws IOException {
        var entries = zip.orElseThrow().entries();
        int many = 0;
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            if (entry.isDirectory() || hidden(entry.getName())) {
                continue;
            }
            if (++many > MOST_FILES) {
                throw new Unfit("exchange.unfit.many");
            }
            take(entry);
        }
    }

    private void take(ZipEntry entry) throws IOException {
        var path = Paths.composed(entry.getName().replace('\\', '/'));
        if (path.length() > LONGEST_PATH || path.chars().anyMatch(it -> it < ' ')) {
            refuse(path.substring(0, Math.min(path.length(), LONGEST_PATH)), "exchange.grave.name");
        } else if (climbs(path)) {
            refuse(path, "exchange.grave.climbs");
        } else if (texts.containsKey(path) || others.containsKey(path)) {
            refuse(path, "exchange.grave.twice");
        } else if (Paths.markdown(path)) {
            try (var in = zip.orElseThrow().getInputStream(entry)) {
                text(path, in);
            }
        } else {
            others.put(path, entry);
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.matches("(?:.*[/\\\\])?\\.[^./\\\\][^/\\\\]*(?:[/\\\\].*)?");
    }

    private static boolean climbs(String path) {
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || ("/" + path + "/").contains("/../");
    }

    private void text(String path, InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST + 1);
        read += bytes.length;
        if (bytes.length > LONGEST) {
            refuse(path, "exchange.grave.long");
            return;
        }
        if (read > MOST_TEXT) {
            throw new Unfit("exchange.unfit.large");
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                refuse(path, "exchange.grave.encoding");
            } else {
                texts.put(path, text);
            }
        } catch (CharacterCodingException strange) {
            refuse(path, "exchange.grave.encoding");
        }
    }

    void refuse(String path, String key) {
        refused.put(path, Remark.grave(key));
    }

    /// {@return the Markdown files, by their path}
    SortedMap<String, String> texts() {
        return texts;
    }

    /// {@return the paths of what else is there}
    SortedMap<String, ZipEntry> others() {
        return others;
    }

    /// {@return what cannot be taken, and why}
    Map<String, Remark> refused() {
        return refused;
    }

    /// {@return the bytes of a file that is no text; the caller closes them}
    ///
    /// Once all of them come to more than may be unpacked, reading on throws [Unfit].
    InputStream open(String path) throws IOException {
        return new Budgeted(zip.orElseThrow().getInputStream(others.get(path)));
    }

    private final class Budgeted extends FilterInputStream {
        Budgeted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int some = super.read(to, from, most);
            spend(some);
            return some;
        }

        private void spend(int bytes) {
            unpacked += Math.max(0, bytes);
            if (unpacked > MOST_UNPACKED) {
                throw new Unfit("exchange.unfit.large");
            }
        }
    }

    @Override
    public void close() {
        try {
            if (zip.isPresent()) {
                zip.get().close();
            }
            Files.deleteIfExists(copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
