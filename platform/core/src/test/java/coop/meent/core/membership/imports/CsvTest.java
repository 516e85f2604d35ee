package coop.meent.core.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void a_file_of_belgian_excel_is_read_as_it_was_meant() {
        var file =
                read(
                        "Naam;Rechtsvorm;Gemeente\r\nDe Koöperatie;cv;Liège\r\n",
                        Charset.forName("windows-1252"));

        assertThat(file.guess().encoding()).isEqualTo("windows-1252");
        assertThat(file.guess().separator()).isEqualTo(';');
        assertThat(file.rows().getFirst().values())
                .containsEntry("name", "De Koöperatie")
                .containsEntry("place", "Liège");
    }

    @Test
    void a_file_in_utf_8_may_begin_with_a_mark() {
        var file = read("\ufeffnom,forme juridique\nL’Été,SC\n", StandardCharsets.UTF_8);

        assertThat(file.guess().encoding()).isEqualTo("UTF-8");
        assertThat(file.rows().getFirst().values())
                .containsEntry("name", "L’Été")
                .containsEntry("legalForm", "SC");
    }

    @Test
    void excel_may_say_its_separator_and_write_16_bits() {
        var file = read("\ufeffsep=\t\r\nname\tsector\r\nA b\tfood\r\n", StandardCharsets.UTF_16LE);

        assertThat(file.rows().getFirst().number()).isEqualTo(3);
        assertThat(file.rows().getFirst().values()).containsEntry("sector", "food");
    }

    @Test
    void a_column_that_is_not_known_is_named() {
        var file = read("naam,email,lidnummer,naam\nA,b,c,d\n", StandardCharsets.UTF_8);

        assertThat(file.columns().ignored()).containsExactly("email", "lidnummer");
        assertThat(file.columns().repeated()).containsExactly("naam");
    }

    @Test
    void a_broken_line_spoils_only_itself() {
        var file =
                read(
                        "name,legal_form\nEen,cv\n\"Twee,cv\nDrie,cv\nVier\nVijf,cv,extra\n\nZes,cv\n",
                        StandardCharsets.UTF_8);

        assertThat(file.rows()).extracting(CsvRows.Row::number).containsExactly(2, 3, 4, 5, 6, 8);
        assertThat(file.rows())
                .filteredOn(row -> row.broken().isPresent())
                .extracting(CsvRows.Row::number)
                .containsExactly(3, 5, 6);
    }

    @Test
    void a_cell_may_hold_several_lines_and_the_separator() {
        var file =
                read(
                        "name;description\n\"A; B\";\"eerste\ntweede \"\"regel\"\"\"\nC;d\n",
                        StandardCharsets.UTF_8);

        assertThat(file.rows()).extracting(CsvRows.Row::number).containsExactly(2, 4);
        assertThat(file.rows().getFirst().values())
                .containsEntry("name", "A; B")
                .containsEntry("description", "eerste\ntweede \"regel\"");
    }

    @Test
    void what_is_no_list_of_organisations_is_refused() {
        for (var text : List.of("", "\n\n", "a,b\n1,2\n", "name\n")) {
            assertThat(ImportFile.read("x.csv", text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(ImportFile.Read.Refused.class);
        }
        assertThat(ImportFile.read("x.csv", new byte[ImportFile.LARGEST + 1]))
                .isInstanceOf(ImportFile.Read.Refused.class);
    }

    private static ImportFile read(String text, Charset charset) {
        return ((ImportFile.Read.Fine) ImportFile.read("x.csv", text.getBytes(charset))).file();
    }
}
