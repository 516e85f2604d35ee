package coop.meent.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state:overdue | ''",
                "State:Overdue | ''",
                "statuten state:overdue | statuten",
                "state:overdue  statuten  cv | statuten cv",
                "statuten state:overdue \"de cv\" | statuten \"de cv\"",
                "$1 state:overdue \\ | $1 \\"
            })
    void is_a_word_of_its_own_and_leaves_the_others(String typed, String words) {
        assertThat(Overdue.asked(typed)).isTrue();
        assertThat(Overdue.without(typed)).isEqualTo(words);
    }

    @Test
    void is_nothing_special_within_quotes_or_within_a_word() {
        for (var typed :
                new String[] {
                    "\"wat is state:overdue hier\"",
                    "mystate:overdue",
                    "state:overdues",
                    "overdue",
                    "\"state:overdue"
                }) {
            assertThat(Overdue.asked(typed)).as(typed).isFalse();
            assertThat(Overdue.without(typed)).isEqualTo(typed);
        }
    }
}
