package coop.meent.core.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Paper;
import coop.meent.api.Roll;
import coop.meent.api.Roll.Column;
import coop.meent.core.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PressTest {
    private static final String PLUMS =
            """
            <h1>Pluimen &amp; pruimen</h1><p>Voor An Łukasz Ωμέγα 漢, 0123456789</p>
            <table><thead><tr><th>Boom</th><th class="figure">Kilo</th></tr></thead>
            <tbody><tr><td>Belle de Louvain</td><td class="figure">12</td></tr></tbody></table>
            <object class="qr" type="image/x-qr" data="MEENT 7:abc" alt="Code"></object>
            """;
    // cut: lines
    private static final String BARS =
            """
            box 40 30;
            fill 80 M4 26L4 10L12 10L12 26Z;
            fill 40 M16 26L16 4L24 4L24 26Z;
            line 0.5 0 - M2 26L38 26;
            line 0.5 0 2,1 M2 10L38 10;
            text 4 0 8 30 Jan
            """;
    // end
    private static final String LESS = drawing("box 40 30");
    private static final List<Column> COLUMNS =
            List.of(Column.text("Boom", 3), Column.figure("Kilo", 1));

    private final Press press = new Press(new TypeCases());

    @Test
    void a_paper_is_an_archive_that_everybody_can_read() throws Exception {
        var paper = new Reading(press.print(sheet(PLUMS)));

        assertThat(paper.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(paper.faults(PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void it_says_what_the_template_says_and_what_it_is() throws Exception {
        var paper = new Reading(press.print(sheet(PLUMS)));

        assertThat(paper.text())
                .contains("Pluimen & pruimen", "An Łukasz Ωμέγα ?, 0123456789", "Belle de Louvain")
                .contains("Boomgaard", "De oogst", "Na te kijken", "blad 1 van 1");
        try (var document = paper.document()) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("De oogst");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Boomgaard");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl-BE");
        }
    }

    @Test
    void a_camera_reads_its_code() throws Exception {
        assertThat(new Reading(press.print(sheet(PLUMS))).code()).isEqualTo("MEENT 7:abc");
    }

    @Test
    void lines_are_drawn_and_the_file_stays_valid() throws Exception {
        var paper = new Reading(press.print(sheet(drawing(BARS))));

        assertThat(paper.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(paper.faults(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(paper.inked()).isGreaterThan(new Reading(press.print(sheet(LESS))).inked());
        assertThat(press.print(sheet(drawing(BARS)))).isEqualTo(paper.file());
    }

    @Test
    void a_drawing_of_nonsense_is_left_out_and_the_paper_stays() throws Exception {
        var paper = new Reading(press.print(sheet(drawing("box 9 9; fill 0 M0 0Cx"))));

        assertThat(paper.faults(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(paper.text()).contains("Oogst", "Na te kijken");
        assertThat(paper.inked()).isEqualTo(new Reading(press.print(sheet(LESS))).inked());
    }

    private static String drawing(String lines) {
        return "<h1>Oogst</h1><object class=\"drawing\" type=\"image/x-lines\" data=\"%s\" alt=\"Staven\"></object>"
                .formatted(lines);
    }

    @Test
    void equal_papers_have_equal_bytes() throws IOException {
        assertThat(press.print(sheet(PLUMS)))
                .isEqualTo(new Press(new TypeCases()).print(sheet(PLUMS)));
    }

    @Test
    void nothing_is_read_from_anywhere(@TempDir Path folder) throws Exception {
        var secret = folder.resolve("secret.css");
        Files.writeString(secret, "h1:before { content: 'stolen'; }");
        var uri = secret.toUri();
        var paper =
                press.print(
                        sheet(
                                """
                                <style>@import url(%1$s);</style><h1>Niets</h1>
                                <link rel="stylesheet" href="%1$s"/><img src="%1$s" alt=""/>
                                <img src="http://localhost:1/x.png" alt=""/>
                                <object data="%1$s" type="text/html"/><iframe src="%1$s"/>
                                """
                                        .formatted(uri)));

        assertThat(new Reading(paper).text()).contains("Niets").doesNotContain("stolen");
    }

    @Test
    void no_document_type_and_no_entity_is_taken() {
        var html = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;</html>";
        var sheet = new Sheet(html, paper(), Language.NL, PressTest::number);

        assertThatThrownBy(() -> press.print(sheet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void tables_of_any_length_have_their_heads_on_every_sheet(@TempDir Path folder)
            throws Exception {
        var rows = IntStream.rangeClosed(1, 200).mapToObj(it -> List.of("Boom " + it, "" + it));
        var paper = longPaper(folder, rows);

        var text = paper.text();
        assertThat(paper.faults(PDFAFlavour.PDFA_2_B)).isEmpty();
        assertThat(text).contains("Boom 1 ", "Boom 200 ", "Geen enkele boom");
        assertThat(text.split("Kilo", -1)).hasSize(paper.pages() + 1);
        assertThat(text).contains("blad %1$d van %1$d".formatted(paper.pages()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_short_table_stands_below_the_text_on_the_same_sheet(@TempDir Path folder)
            throws Exception {
        var paper = longPaper(folder, Stream.of(List.of("Boom 1", "4")));

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text()).containsSubsequence("Alles", "Bomen", "Boom 1", "Struiken");
    }

    @Test
    void a_cell_longer_than_a_sheet_goes_on_on_the_next(@TempDir Path folder) throws Exception {
        var tall = String.join("\n", IntStream.range(0, 150).mapToObj(it -> "tak " + it).toList());
        var wide = "v".repeat(400);
        var paper = longPaper(folder, Stream.of(List.of(tall, wide)));

        assertThat(paper.pages()).isEqualTo(3);
        assertThat(paper.text()).contains("tak 0", "tak 149");
    }

    private Reading longPaper(Path folder, Stream<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var longPress = new LongPress(press, folder)) {
            longPress.print(
                    sheet("<h1>Alles</h1>"),
                    List.of(
                            new Roll("Bomen", "Volgens ras", "", COLUMNS, rows),
                            new Roll("Struiken", "", "Geen enkele boom", COLUMNS, Stream.of())),
                    out);
        }
        return new Reading(out.toByteArray());
    }

    private static Sheet sheet(String body) {
        var html =
                "<html lang=\"nl-BE\"><head><title>De oogst</title><style>%s</style></head><body>%s</body></html>"
                        .formatted(style(), body);
        return new Sheet(html, paper(), Language.NL, PressTest::number);
    }

    private static Paper paper() {
        var at = Instant.parse("2026-11-22T10:00:00Z");
        return new Paper("", "nl", Map.of(), "De oogst", "Boomgaard", at, "Na te kijken");
    }

    private static String number(int number, int of) {
        return "blad %d van %d".formatted(number, of);
    }

    private static String style() {
        var file = "/templates/parts/paper-style.peb";
        try (var in = Objects.requireNonNull(PressTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
