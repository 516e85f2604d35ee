package coop.meent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PseudoLocaleTest {
    @Test
    void words_are_accented_longer_and_in_brackets() {
        assertThat(PseudoLocale.written("Mijn pagina")).isEqualTo("⟦Mííjñ pààğííñàà⟧");
    }

    @Test
    void arguments_and_plurals_work_as_before() {
        var pattern =
                PseudoLocale.written("{0, plural, one {# vacature} other {# vacatures}} bij {1}");
        var format = new MessageFormat(pattern, Locale.forLanguageTag("nl-BE"));
        assertThat(format.format(new Object[] {1, "Lumo"})).isEqualTo("⟦1 vààçààťúúréé bííj Lumo⟧");
        assertThat(format.format(new Object[] {3, "Lumo"})).startsWith("⟦3 vààçààťúúrééš");
    }

    @Test
    void apostrophes_stay_quotes() {
        assertThat(
                        new MessageFormat(PseudoLocale.written("Foto''s van {0}"))
                                .format(new Object[] {"x"}))
                .isEqualTo("⟦Fóóťóó'š vààñ x⟧");
    }

    @Test
    void links_and_addresses_stay_what_they_are() {
        assertThat(PseudoLocale.written("## Zie [hulp](/help) of {0} of https://x.test/a"))
                .isEqualTo("## ⟦Žííéé [húúľp](/help) óóf {0} óóf https://x.test/a⟧");
    }
}
