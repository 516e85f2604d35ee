package coop.meent.shares.holders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0566.988.259, 0566988259",
        "0440.966.354, 0440966354",
        "0831.797.467, 0831797467",
        "BE 0566 988 259, 0566988259",
        "be0566988259, 0566988259",
        "566.988.259, 0566988259"
    })
    void an_enterprise_number_is_known_however_it_is_written(String typed, String digits) {
        assertThat(EnterpriseNumber.of(typed)).map(EnterpriseNumber::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0566.988.258", "2566.988.259", "", "0566", "05669882590", "O566988259"})
    void what_is_no_enterprise_number_is_none(String typed) {
        assertThat(EnterpriseNumber.of(typed)).isEmpty();
    }

    @Test
    void an_enterprise_number_is_shown_with_its_points() {
        assertThat(EnterpriseNumber.of("0566988259").orElseThrow().written())
                .isEqualTo("0566.988.259");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85.07.30-033.28", "85073003328", "00012556777", "00.01.25-567.77"})
    void a_national_number_of_either_century_is_known(String typed) {
        assertThat(NationalNumber.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"85.07.30-033.29", "00012556778", "8507300332", "850730033280", ""})
    void what_is_no_national_number_is_none(String typed) {
        assertThat(NationalNumber.of(typed)).isEmpty();
    }

    @Test
    void a_national_number_does_not_tell_itself_in_a_log() {
        var number = NationalNumber.of("85073003328").orElseThrow();

        assertThat(number.written()).isEqualTo("85.07.30-033.28");
        assertThat(number).asString().doesNotContain("850730");
    }

    @ParameterizedTest
    @CsvSource({
        "BE72000000001616, BE72000000001616",
        "be72 0000 0000 1616, BE72000000001616",
        "NL91 ABNA 0417 1643 00, NL91ABNA0417164300"
    })
    void an_account_is_known_however_it_is_written(String typed, String iban) {
        assertThat(BankAccount.iban(typed)).contains(iban);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE72000000001617", "BE73000000001616", "BE7200000000161", "x", ""})
    void what_is_no_account_is_none(String typed) {
        assertThat(BankAccount.iban(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Van den Berghe, zoe van den berghe",
        "ÆGIR Ørsted, aegir orsted",
        "D’Hondt-Straße, dhondt strasse",
        "Łukasz, lukasz",
        "Coöp. 'De Wind', coop de wind"
    })
    void a_name_is_folded(String name, String folded) {
        assertThat(FoldedName.fold(name)).isEqualTo(folded);
    }

    @Test
    void a_name_is_found_by_each_of_its_words() {
        assertThat(FoldedName.words("Jean-Pierre d’Hondt"))
                .containsExactlyInAnyOrder("jean", "pierre", "jeanpierre", "dhondt", "d", "hondt");
    }

    @Test
    void names_that_were_cut_up_otherwise_match() {
        var one =
                Identity.person(
                        "Jan Maria", "Van den Berghe", java.util.Optional.empty(), Address.UNKNOWN);
        var two =
                Identity.person("Vandenberghe", "Ján", java.util.Optional.empty(), Address.UNKNOWN);
        var coop = Identity.organisation("De Wind", "CV", "", Address.UNKNOWN);

        assertThat(FoldedName.matching(one)).isEqualTo(FoldedName.matching(two));
        assertThat(FoldedName.matching(coop))
                .isEqualTo(
                        FoldedName.matching(
                                Identity.organisation("De Wind cvba", "", "", Address.UNKNOWN)));
    }
}
