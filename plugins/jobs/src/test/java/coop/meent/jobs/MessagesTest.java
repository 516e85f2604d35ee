package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_sentence_is_there_in_every_language(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void every_choice_has_its_word(String language) throws IOException {
        var keys = keys(language);

        assertThat(Employment.values()).allMatch(it -> keys.contains("employment." + it.code()));
        assertThat(VacancyState.values()).allMatch(it -> keys.contains("state." + it.code()));
        assertThat(Visibility.values()).allMatch(it -> keys.contains("visibility." + it.code()));
        assertThat(Pay.Kind.values()).allMatch(it -> keys.contains("form.pay." + it.code()));
        assertThat(Pay.Per.values()).allMatch(it -> keys.contains("pay.range." + it.code()));
    }

    private static Set<String> keys(String language) throws IOException {
        var file = "/messages_" + language + ".properties";
        try (var reader =
                new InputStreamReader(
                        Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            var messages = new Properties();
            messages.load(reader);
            return messages.stringPropertyNames();
        }
    }
}
