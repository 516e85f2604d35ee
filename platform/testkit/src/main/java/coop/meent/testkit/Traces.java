package coop.meent.testkit;

import coop.meent.core.search.lucene.RawIndex;
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
        RawIndex.read(
                folder,
                (place, text) -> {
                    if (holds(text)) {
                        places.add("index, " + place);
                    }
                });
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
