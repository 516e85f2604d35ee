package coop.meent.jobs;

import static coop.meent.jobs.Samples.DUBBEL_BLAD;
import static coop.meent.jobs.Samples.TODAY;
import static coop.meent.jobs.Samples.VISITOR;
import static coop.meent.jobs.Samples.draft;
import static coop.meent.jobs.Samples.open;
import static coop.meent.jobs.Samples.sight;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobPostingTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<Arguments> not_open_to_everybody() {
        var open = open(Visibility.PUBLIC);
        return Stream.of(
                Arguments.of("draft", draft()),
                Arguments.of("waiting", draft().waiting()),
                Arguments.of("expired", open.openUntil(TODAY.minusDays(1))),
                Arguments.of("filled", open.filled()),
                Arguments.of("withdrawn", open.withdrawn()),
                Arguments.of("for members", open(Visibility.MEMBERS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("not_open_to_everybody")
    void machines_read_nothing_of_what_is_not_open_to_everybody(String state, Vacancy vacancy) {
        assertThat(JobPosting.of(vacancy, sight(VISITOR), DUBBEL_BLAD, "<p>…</p>"))
                .as(state)
                .isEmpty();
    }

    @Test
    void an_open_vacancy_reads_as_its_snapshot() throws IOException {
        assertThat(posting(open(Visibility.PUBLIC))).isEqualTo(snapshot("open.json"));
    }

    @Test
    void work_from_home_for_volunteers_reads_as_its_snapshot() throws IOException {
        var form =
                Samples.form(
                        Map.of(
                                "place", "",
                                "employment", "volunteer",
                                "hours", "",
                                "pay", "unpaid"));
        var vacancy = draft().rewritten(form.offer()).published(TODAY, true);

        assertThat(posting(vacancy)).isEqualTo(snapshot("open-at-home.json"));
    }

    private static String posting(Vacancy vacancy) throws JsonProcessingException {
        var html = "<p>Je volgt twaalf dossiers.</p>";
        return JSON.writeValueAsString(
                JobPosting.of(vacancy, sight(VISITOR), DUBBEL_BLAD, html).orElseThrow());
    }

    private static String snapshot(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(
                        JobPostingTest.class.getResourceAsStream("/posting/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
