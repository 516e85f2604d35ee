package coop.meent.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Where a word stands in all that a site keeps: in each row of each schema, in the files of its
/// data folder, and in its index as the files hold it, what is deleted in it too. Capitals do not
/// count.
public final class Traces {
    private final Site site;
    private final String word;
    private final List<String> places = new ArrayList<>();

    private Traces(Site site, String word) {
        this.site = site;
        this.word = word.toLowerCase(Locale.ROOT);
    }

    /// {@return the tables and files in which the word stands, e.g. `core.mail`, `index, document
    /// 3: title`}
    public static List<String> of(Site site, String word) {
        var traces = new Traces(site, word);
        traces.inTables();
        traces.inFiles();
        return List.copyOf(traces.places);
    }

    private void inTables() {
        try (var superuser = site.superuser()) {
            var store = new DatabaseStore(superuser);
            for (var table : store.tables()) {
                if (store.rows(table).stream().anyMatch(this::holds)) {
                    places.add(table);
                }
            }
        }
    }

    private void inFiles() {
        try (Stream<Path> files = Files.walk(site.dataFolder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                inFile(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void inFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            return; // merged away meanwhile
        }
        if (holds(Files.readString(file, StandardCharsets.ISO_8859_1))) {
            places.add(site.dataFolder().relativize(file).toString());
        }
        if (file.getFileName().toString().startsWith("segments_")) {
            inIndex(Objects.requireNonNull(file.getParent()));
        }
    }

    private void inIndex(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                inDocuments(leaf.reader());
                inTerms(leaf.reader());
            }
        }
    }

    // without asking which of them are deleted
    private void inDocuments(LeafReader reader) throws IOException {
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            for (var field : stored.document(i)) {
                if (field.stringValue() != null && holds(field.stringValue())) {
                    places.add("index, document %d: %s".formatted(i, field.name()));
                }
            }
        }
    }

    private void inTerms(LeafReader reader) throws IOException {
        for (var field : reader.getFieldInfos()) {
            var terms = reader.terms(field.name);
            if (terms == null) {
                continue;
            }
            var each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                if (holds(
                        new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8))) {
                    places.add("index, term of " + field.name);
                }
            }
        }
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
