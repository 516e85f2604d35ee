package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.MeentException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyFilterTest {
    private static VacancyFilter filter(Map<String, List<String>> query) {
        return VacancyFilter.read(name -> query.getOrDefault(name, List.of()));
    }

    @Test
    void without_a_query_everything_is_shown() {
        assertThat(filter(Map.of()).path()).isEqualTo("/jobs");
        assertThat(filter(Map.of("q", List.of(" "))).isNone()).isTrue();
    }

    @Test
    void the_address_says_what_is_filtered() {
        var filter =
                filter(
                        Map.of(
                                "sector", List.of("energy", "food"),
                                "type", List.of("part-time"),
                                "place", List.of("Sint-Job & co")));

        assertThat(filter.path())
                .isEqualTo("/jobs?sector=energy&sector=food&type=part-time&place=Sint-Job+%26+co");
        assertThat(filter.withoutSector("food").withoutPlace().withoutType("part-time").path())
                .isEqualTo("/jobs?sector=energy");
    }

    @Test
    void an_unknown_kind_of_work_narrows_nothing() {
        assertThat(filter(Map.of("type", List.of("slavery"))).employments()).isEmpty();
    }

    @Test
    void a_key_survives_its_text() {
        var key = new ListKey(LocalDate.of(2026, 12, 12), 42);

        assertThat(ListKey.parse(key.text())).contains(key);
        assertThat(ListKey.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "2026-12-12", "2026-02-31_4", "2026-12-12_-1", "'; DROP"})
    void a_cursor_of_somebody_elses_making_is_refused(String cursor) {
        assertThatThrownBy(() -> ListKey.parse(cursor)).isInstanceOf(MeentException.class);
    }
}
