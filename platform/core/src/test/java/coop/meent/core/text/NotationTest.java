package coop.meent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant EVENING = Instant.parse("2026-12-08T19:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "NL, dinsdag 8 december 2026, 20.00 u.",
        "FR, mardi 8 décembre 2026, 20 h 00",
        "EN, Tuesday 8 December 2026, 20:00"
    })
    void a_moment_reads_as_in_the_language(Language language, String day, String time) {
        var notation = new Notation(language, BRUSSELS);

        assertThat(notation.longDate(EVENING)).isEqualTo(day);
        assertThat(notation.time(EVENING).replace('\u00a0', ' ')).isEqualTo(time);
        assertThat(notation.machine(EVENING)).isEqualTo("2026-12-08T19:00:00Z");
    }

    @Test
    void a_day_is_the_same_day_in_every_zone() {
        var notation = new Notation(Language.NL, ZoneId.of("Pacific/Kiritimati"));
        var day = LocalDate.of(2026, 12, 8);

        assertThat(notation.date(day)).startsWith("8 dec").endsWith("2026");
        assertThat(notation.month(day)).isEqualTo("december");
        assertThat(notation.machine(day)).isEqualTo("2026-12-08");
    }

    @Test
    void french_has_a_first_of_the_month_and_no_second() {
        var french = new Notation(Language.FR, BRUSSELS);

        assertThat(french.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
        assertThat(french.longDate(LocalDate.of(2026, 3, 1))).isEqualTo("dimanche 1er mars 2026");
        assertThat(french.date(LocalDate.of(2026, 3, 11))).isEqualTo("11 mars 2026");
    }

    @Test
    void figures_are_set_apart_as_the_language_does() {
        assertThat(new Notation(Language.FR, BRUSSELS).money(123_456))
                .isEqualTo("1\u202f234,56\u00a0€");
        assertThat(new Notation(Language.NL, BRUSSELS).number(1234.5)).isEqualTo("1.234,5");
        assertThat(new Notation(Language.EN, BRUSSELS).number(1234.5)).isEqualTo("1,234.5");
    }

    @Test
    void names_stand_in_the_order_of_the_telephone_book() {
        assertThat(Stream.of("Zon", "élan", "Eik", "Éclat", "appel").sorted(Language.NL.alphabet()))
                .containsExactly("appel", "Éclat", "Eik", "élan", "Zon");
    }

    @Test
    void money_keeps_its_sign_on_the_same_line() {
        var dutch = new Notation(Language.NL, BRUSSELS);

        assertThat(dutch.money(25_000)).isEqualTo("€\u00a0250");
        assertThat(dutch.money(123_456)).isEqualTo("€\u00a01.234,56");
        assertThat(dutch.exactMoney(25_000)).isEqualTo("€\u00a0250,00");
        assertThat(dutch.plainMoney(123_450)).isEqualTo("1234,50");
        assertThat(new Notation(Language.FR, BRUSSELS).money(25_000)).isEqualTo("250\u00a0€");
        assertThat(new Notation(Language.EN, BRUSSELS).money(25_050)).isEqualTo("€250.50");
        assertThat(dutch.exactMoney(-50_000)).isEqualTo("\u2212€\u00a0500,00");
        assertThat(new Notation(Language.FR, BRUSSELS).money(-50_000))
                .isEqualTo("\u2212500\u00a0€");
        assertThat(dutch.number(184_500)).isEqualTo("184.500");
    }
}
