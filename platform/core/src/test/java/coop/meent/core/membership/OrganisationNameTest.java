package coop.meent.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {
    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "Zonnewind, zonnewind, ''",
        "ZONNEWIND cv, zonnewind, cv",
        "Coöperatie Zonnewind C.V., cooperatie zonnewind, cv",
        "c.v.b.a. Zonnewind, zonnewind, cvba",
        "Zonnewind (CVBA-SO), zonnewind, cvso",
        "Énergie & Vent SCRL, energie vent, cvba",
        "Brood&Co, brood co, ''",
        "Brood & Co, brood co, ''",
        "L’Été asbl, lete, vzw",
        "De Kiem U.A., de kiem, cooperatie",
        "CV, cv, ''",
        "Cvetkova, cvetkova, ''"
    })
    void a_name_is_compared_without_case_accents_punctuation_and_legal_form(
            String typed, String norm, String form) {
        var name = OrganisationName.of(typed);

        assertThat(name.norm()).isEqualTo(norm);
        assertThat(name.legalForm().orElse("")).isEqualTo(form);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "C.V., cv",
        "asbl, vzw",
        "SCRL, cvba",
        "cvba-so, cvso",
        "ECV, ecv",
        "xyz, xyz",
        "'', ''"
    })
    void a_legal_form_has_one_code_in_every_language(String typed, String code) {
        assertThat(LegalForm.code(typed)).isEqualTo(code);
    }

    @Test
    void folding_what_is_folded_changes_nothing() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var signs = "aàâÄbcCvV.,&-'’ oöÖ1 9ßæ\"()";

        for (int i = 0; i < 2_000; i++) {
            var typed = new StringBuilder("k");
            random.ints(random.nextInt(30), 0, signs.length())
                    .forEach(at -> typed.append(signs.charAt(at)));
            var norm = OrganisationName.of(typed.toString()).norm();

            assertThat(OrganisationName.of(norm).norm())
                    .as("seed %s: %s", seed, typed)
                    .isEqualTo(norm);
            assertThat(OrganisationName.of(norm.toUpperCase(Locale.ROOT)).norm())
                    .as("seed %s: %s", seed, typed)
                    .isEqualTo(norm);
        }
    }
}
