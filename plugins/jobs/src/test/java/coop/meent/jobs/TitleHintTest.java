package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleHintTest {
    @ParameterizedTest
    @ValueSource(strings = {"Boekhouder", "Verpleegster", "Timmerman", "Directrice", "Monteur"})
    void a_title_of_one_gender_wants_a_mark(String title) {
        assertThat(TitleHint.wantsMark(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Boekhouder (m/v/x)", "Nachtbakker m/v/x", "Comptable H/F/X", "Kok X/V/M"})
    void a_title_with_its_mark_wants_none(String title) {
        assertThat(TitleHint.wantsMark(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stage communicatie", "Hulp in de winter", "Jobstudent", ""})
    void a_title_for_everybody_wants_none(String title) {
        assertThat(TitleHint.wantsMark(title)).isFalse();
    }
}
