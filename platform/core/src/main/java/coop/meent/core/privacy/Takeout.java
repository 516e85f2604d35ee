package coop.meent.core.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.plugins.PersonalData;
import coop.meent.core.privacy.PrivacyStore.Subject;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes all that is a person's into a zip: a page to read, JSON for each table, and files. Row by
/// row, into a file of its own, so that a slow line holds no connection.
final class Takeout {
    /// What a declaration calls the column that names a stored file.
    static final String STORED = "stored_file";

    private final Function<String, Transactions> doors;
    private final Texts texts;
    private final Path folder;
    private final StoredBytes stored;
    private final PrivacyStore store = new PrivacyStore();

    /// @param doors the door of each schema
    /// @param folder where archives are made
    /// @param stored the bytes of the files that a column [#STORED] names
    Takeout(Function<String, Transactions> doors, Texts texts, Path folder, StoredBytes stored) {
        this.doors = doors;
        this.texts = texts;
        this.folder = folder;
        this.stored = stored;
    }

    /// {@return the archive; whoever reads it deletes it}
    Path write(Viewer viewer, Subject subject, List<PersonalData> declared) {
        var mine = declared.stream().filter(it -> !it.export().isEmpty()).toList();
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "takeout", ".zip");
            try (var zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                page(zip, viewer, subject, mine);
                for (int i = 0; i < mine.size(); i++) {
                    json(zip, viewer, subject, mine, i);
                    files(zip, viewer, subject, mine, i);
                    stored(zip, viewer, subject, mine.get(i));
                }
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive cannot be written", failure);
        }
    }

    private void each(
            Viewer viewer, Subject subject, PersonalData one, Consumer<Map<String, Object>> sink) {
        doors.apply(one.schema())
                .read(
                        viewer,
                        db -> {
                            store.each(db, one, subject, sink);
                            return true;
                        });
    }

    private void page(ZipOutputStream zip, Viewer viewer, Subject subject, List<PersonalData> mine)
            throws IOException {
        zip.putNextEntry(new ZipEntry("index.html"));
        var page = new TakeoutPage(zip, texts, viewer.language());
        page.begin(subject.name());
        for (var one : mine) {
            page.part(one);
            each(viewer, subject, one, page::row);
            page.endPart();
        }
        page.end();
        zip.closeEntry();
    }

    private void json(
            ZipOutputStream zip, Viewer viewer, Subject subject, List<PersonalData> mine, int i)
            throws IOException {
        zip.putNextEntry(new ZipEntry("data/" + name(mine, i) + ".json"));
        try (var json = new JsonFactory().setCodec(new ObjectMapper()).createGenerator(open(zip))) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            var count = new int[1];
            each(viewer, subject, mine.get(i), row -> write(json, row, name(mine, i), count));
            json.writeEndArray();
        }
        zip.closeEntry();
    }

    private static void write(
            JsonGenerator json, Map<String, Object> row, String name, int[] count) {
        count[0]++;
        try {
            json.writeStartObject();
            for (var field : row.entrySet()) {
                var value =
                        field.getValue() instanceof byte[]
                                ? file(name, count[0], field.getKey())
                                : field.getValue();
                json.writeObjectField(field.getKey(), value);
            }
            json.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void files(
            ZipOutputStream zip, Viewer viewer, Subject subject, List<PersonalData> mine, int i) {
        var count = new int[1];
        each(
                viewer,
                subject,
                mine.get(i),
                row -> {
                    count[0]++;
                    row.forEach((column, value) -> {
                        if (value instanceof byte[] bytes) {
                            put(zip, file(name(mine, i), count[0], column), bytes);
                        }
                    });
                });
    }

    // they are named first: while rows are read, nobody asks for more of the database
    private void stored(ZipOutputStream zip, Viewer viewer, Subject subject, PersonalData one)
            throws IOException {
        var named = new LinkedHashMap<String, String>();
        each(
                viewer,
                subject,
                one,
                row -> {
                    if (row.get(STORED) instanceof String id) {
                        named.put(id, id + "-" + row.getOrDefault("name", ""));
                    }
                });
        for (var file : named.entrySet()) {
            var bytes = stored.of(file.getKey());
            if (bytes.isPresent()) {
                try (var in = bytes.get()) {
                    zip.putNextEntry(new ZipEntry("files/" + file.getValue()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String file(String name, int row, String column) {
        return "files/" + name + "-" + row + "-" + column;
    }

    // a table may be declared in several parts
    private static String name(List<PersonalData> mine, int i) {
        var table = mine.get(i).table();
        long before = mine.subList(0, i).stream().filter(it -> it.table().equals(table)).count();
        return before == 0 ? table : table + "-" + (before + 1);
    }

    // the generator closes what it writes to; the zip goes on
    private static OutputStream open(OutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /// {@return the text in the encoding of the archive}
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
