package coop.meent.shares.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.shares.exchange.Sheet.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetFileTest {
    @Test
    void reads_what_excel_in_belgium_writes() {
        var file = "Naam;Aantal\r\nRenée;4\r\n;\r\n\"Jan; en An\";2\r\n";

        assertThat(cells(file.getBytes(Charset.forName("windows-1252"))))
                .containsExactly(
                        List.of("Naam", "Aantal"),
                        List.of("Renée", "4"),
                        List.of("Jan; en An", "2"));
    }

    @Test
    void reads_utf_8_with_its_mark_and_commas() {
        assertThat(cells("\ufeffname,shares\n Zoë ,4\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("name", "shares"), List.of("Zoë", "4"));
    }

    @Test
    void reads_back_the_excel_file_that_it_wrote() {
        var out = new ByteArrayOutputStream();
        try (var sheet = Sheet.excel(out, "Register")) {
            sheet.row(List.of("naam", "sinds", "aandelen", "gestort"));
            sheet.row(List.of("Rik", LocalDate.of(2019, 5, 14), 20L, new Money(250_050)));
        }

        assertThat(cells(out.toByteArray()))
                .containsExactly(
                        List.of("naam", "sinds", "aandelen", "gestort"),
                        List.of("Rik", "2019-05-14", "20", "2500.5"));
    }

    @Test
    void writes_csv_in_which_nothing_is_a_formula() {
        var out = new ByteArrayOutputStream();
        try (var sheet = Sheet.csv(out)) {
            sheet.row(List.of("=1+1", new Money(-5), new Money(123_456), 12L));
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff'=1+1;-0,05;1234,56;12\r\n");
    }

    @Test
    void refuses_what_is_no_sheet() {
        var zip = new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0};

        assertThatThrownBy(() -> cells(zip)).isInstanceOf(SheetFile.Unreadable.class);
    }

    @Test
    void knows_amounts_and_dates_as_people_write_them() {
        assertThat(Typed.cents("1.250,00")).hasValue(125_000);
        assertThat(Typed.cents("1,250.00")).hasValue(125_000);
        assertThat(Typed.cents("€ 125")).hasValue(12_500);
        assertThat(Typed.cents("2500.5")).hasValue(250_050);
        assertThat(Typed.cents("12,345")).isEmpty();
        assertThat(Typed.whole("1.000")).hasValue(1_000);
        assertThat(Typed.whole("0.5")).isEmpty();
        assertThat(Typed.whole("-1")).isEmpty();
        assertThat(Typed.date("30/02/2020")).isEmpty();
        assertThat(Typed.date("1/2/2020")).hasValue(LocalDate.of(2020, 2, 1));
    }

    private static List<List<String>> cells(byte[] file) {
        var cells = new ArrayList<List<String>>();
        new SheetFile(() -> new ByteArrayInputStream(file)).lines(it -> cells.add(it.cells()));
        return cells;
    }
}
