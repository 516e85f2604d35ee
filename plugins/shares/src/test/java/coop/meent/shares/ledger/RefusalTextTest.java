package coop.meent.shares.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalTextTest {
    private static final String PREFIX = "shares.refused.";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void each_language_tells_the_same_refusals(String language) {
        assertThat(texts(language)).isEqualTo(texts("nl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en"})
    void every_refusal_can_be_said_with_its_arguments(String language) {
        RefusalTest.all()
                .forEach(refusal -> {
                    var sample = new Sample();
                    var _ = refusal.happens().apply(sample);
                    sample.reasons().forEach(reason -> said(language, reason));
                });
    }

    @Test
    void a_sentence_reads_as_people_write() {
        var sample = new Sample();
        var _ = sample.refused("2019-12-31", Sample.issue(Sample.AN, 1));

        assertThat(said("nl", sample.reasons().getFirst()))
                .isEqualTo("Dat kan niet voor de oprichting op 1 januari 2020.");
    }

    private static String said(String language, Verdict.Reason reason) {
        var pattern = properties(language).getProperty(PREFIX + reason.code());
        assertThat(pattern).as(reason.code()).isNotNull();
        var text =
                new MessageFormat(pattern, Locale.forLanguageTag(language + "-BE"))
                        .format(reason.arguments().toArray());
        assertThat(text).as(reason.code()).doesNotContain("{", "}").endsWith(".");

        return text;
    }

    static Set<String> texts(String language) {
        var codes = new TreeSet<String>();
        properties(language).stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .forEach(codes::add);

        return codes;
    }

    private static Properties properties(String language) {
        var name = "/messages/refused_" + language + ".properties";
        try (var in = Objects.requireNonNull(RefusalTextTest.class.getResourceAsStream(name))) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));

            return properties;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
