package coop.meent.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void blanks_and_capitals_make_no_other_address() {
        assertThat(EmailAddress.of(" An@Example.org ").orElseThrow().norm())
                .isEqualTo("an@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "an@",
                "@example.org",
                "an@example",
                "an@example.org\r\nBcc: b@example.org",
                "an@example.org,bram@example.org",
                "An <an@example.org>",
                "an bram@example.org"
            })
    void what_could_be_more_than_one_address_is_none(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }
}
