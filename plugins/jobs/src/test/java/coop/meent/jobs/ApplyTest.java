package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyTest {
    @Test
    void an_address_is_written_to() {
        assertThat(Apply.parse("werk@dubbelblad.example"))
                .contains(new Apply.ByMail("werk@dubbelblad.example"));
    }

    @Test
    void a_site_without_its_scheme_is_a_link() {
        assertThat(Apply.parse("www.dubbelblad.example/werk"))
                .contains(new Apply.ByLink(URI.create("https://www.dubbelblad.example/werk")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bel ons",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "a@b.example?bcc=c@d.example",
                "a@b.example\nbcc: c@d.example",
                "ftp://b.example",
                "https://"
            })
    void what_is_neither_is_refused(String typed) {
        assertThat(Apply.parse(typed)).isEmpty();
    }

    @Test
    void the_title_stands_in_the_subject() {
        assertThat(new Apply.ByMail("a@b.example").href("Kok & co <m/v>"))
                .isEqualTo("mailto:a@b.example?subject=Kok%20%26%20co%20%3Cm%2Fv%3E");
    }
}
