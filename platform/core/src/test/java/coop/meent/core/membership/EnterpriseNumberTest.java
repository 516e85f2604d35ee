package coop.meent.core.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123.456.749",
                "0123456749",
                "BE 0123 456 749",
                "BE0123.456.749",
                "be0123456749",
                "123456749",
                "0123-456-749"
            })
    void a_belgian_number_may_be_written_in_many_ways(String typed) {
        var number = EnterpriseNumber.parse(typed, "BE").orElseThrow();

        assertThat(number).isEqualTo(new EnterpriseNumber("BE", "0123456749"));
        assertThat(number.written()).isEqualTo("0123.456.749");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456750",
                "2123456749",
                "012345674",
                "01234567490",
                "0000000097",
                "x",
                ""
            })
    void a_wrong_belgian_number_is_refused(String typed) {
        assertThat(EnterpriseNumber.parse(typed, "BE")).isEmpty();
    }

    @Test
    void belgian_numbers_that_begin_with_1_are_of_our_time() {
        assertThat(EnterpriseNumber.parse("1000.000.021", "BE")).isPresent();
        assertThat(EnterpriseNumber.parse("1000.000.022", "BE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345678, true", "1234567, false", "123456789, false", "1234 5678, true"})
    void a_dutch_number_has_eight_digits(String typed, boolean right) {
        assertThat(EnterpriseNumber.parse(typed, "NL").isPresent()).isEqualTo(right);
    }
}
