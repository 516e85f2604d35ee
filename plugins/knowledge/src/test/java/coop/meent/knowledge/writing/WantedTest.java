package coop.meent.knowledge.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void titles_are_found_once_each_in_their_order() {
        assertThat(Wanted.in("a [[Één]] b [[ twee, met komma ]]\n[[Één]]"))
                .containsExactly("Één", "twee, met komma");
    }

    @Test
    void code_and_links_of_other_kinds_are_left_alone() {
        var text =
                """
                `[[a]]` ``x ` [[b]]`` \\[[c]] [[1]](https://a.example) [[ ]]
                ```bash
                if [[ -f x ]]; then
                ```
                ~~~
                [[d]]
                ```
                ~~~
                > ```
                > [[e]]
                > ```
                """;

        assertThat(Wanted.in(text)).isEmpty();
        assertThat(Wanted.in("` [[open]]")).containsExactly("open");
    }

    @Test
    void only_what_is_known_is_replaced_and_the_rest_stays_to_the_byte() {
        var text = "\r\n[[A]] en [[B]]\r\n\t`[[A]]`  \r\n";

        assertThat(Wanted.linked(text, Map.of("A", 7L)))
                .isEqualTo("\r\n[](article:7) en [[B]]\r\n\t`[[A]]`  \r\n");
    }

    @Test
    void a_text_made_to_take_long_does_not() {
        var text = new StringBuilder();
        for (int i = 1; i < 900; i++) {
            text.append("`".repeat(i)).append(" [[");
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(Wanted.in(text.toString())).isEmpty());
    }
}
