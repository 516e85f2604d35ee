package coop.meent.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedTest {
    @TempDir private Path folder;

    private Optional<String> type(byte[] bytes, String name) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        return Recognised.of(file, name).map(Recognised::mediaType);
    }

    private static byte[] bytes(String text) {
        return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'%PDF-1.7', application/pdf",
        "'\\0\\0\\0\\30ftypisom', video/mp4",
        "'\\0\\0\\0\\30ftypM4A ', audio/mp4",
        "'\\032E\\337\\243\\0\\0\\0webm', video/webm",
        "'ID3\\3', audio/mpeg",
        "'\\377\\373\\220', audio/mpeg",
        "'OggS\\0\\2\\1vorbis', audio/ogg",
        "'OggS\\0\\2\\200theora', video/ogg",
        "'naam;prijs', text/plain",
        "'<svg onload=alert(1)>', text/plain",
        "'<!doctype html><script>', text/plain",
    })
    void the_first_bytes_tell(String head, String type) throws IOException {
        assertThat(type(bytes(head), "film.mp4")).isEqualTo(Optional.ofNullable(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\\220\\0",
                "\\177ELF\\2",
                "\\0\\0\\0\\30ftypheic",
                "\\0\\0\\0\\24ftypqt  ",
                "RIFF\\0\\0\\0\\0WEBP",
                "PK\\3\\4\\0\\0",
                "een\\0twee"
            })
    void nothing_else_is_taken_whatever_it_is_called(String head) throws IOException {
        assertThat(type(bytes(head), "brief.pdf")).isEmpty();
    }

    @Test
    void a_table_is_told_from_a_text_by_its_name() throws IOException {
        assertThat(type(bytes("a;b"), "leden.CSV")).contains("text/csv");
    }

    @Test
    void an_office_file_is_told_by_what_is_in_it() throws IOException {
        var file = folder.resolve("a.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertThat(Recognised.of(file, "a.jar"))
                .hasValueSatisfying(it -> {
                    assertThat(it.kind()).isEqualTo(FileKind.OFFICE);
                    assertThat(it.ending()).isEqualTo(".xlsx");
                });
    }
}
