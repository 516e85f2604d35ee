package coop.meent.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "members",
                "team",
                "team:nl",
                "reads:fr",
                "org:42",
                "group:9",
                "person:7",
                "can:member",
                "can:jobs.post",
                "role:team",
                "role:registrar",
                "role:representative@42"
            })
    void a_term_that_somebody_may_be_is_an_audience(String term) {
        assertThat(Audience.parse(term)).contains(new Audience(term));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Public",
                "public ",
                "member",
                "org:",
                "org:042",
                "org:-1",
                "org:4;5",
                "group:a",
                "person:1234567890123456789",
                "can:post",
                "can:jobs.",
                "role:king",
                "role:team@4",
                "reads:nld",
                "public\nteam"
            })
    void a_term_that_nobody_ever_is_is_refused(String term) {
        assertThat(Audience.parse(term)).isEmpty();
        assertThatThrownBy(() -> new Audience(term))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no audience: " + term);
    }

    @Test
    void a_role_is_written_as_its_mandate_is_called() {
        assertThat(Audience.role(Role.REGISTRAR)).hasToString("role:registrar");
        assertThat(Audience.role(Role.EDITOR, 4)).hasToString("role:editor@4");
        for (var role : Role.values()) {
            assertThat(Audience.parse(Audience.role(role).term())).isPresent();
        }
    }

    @Test
    void a_dated_audience_begins_with_its_first_moment_and_is_over_at_its_last() {
        var dated = Audience.MEMBERS.from(NOON).until(NOON.plusSeconds(1));

        assertThat(dated.at(NOON.minusNanos(1))).isFalse();
        assertThat(dated.at(NOON)).isTrue();
        assertThat(dated.at(NOON.plusSeconds(1))).isFalse();
        assertThat(dated.changes(NOON.minusNanos(1))).contains(NOON);
        assertThat(dated.changes(NOON)).contains(NOON.plusSeconds(1));
        assertThat(dated.changes(NOON.plusSeconds(1))).isEmpty();
        assertThat(Audience.PUBLIC.always().at(Instant.MIN)).isTrue();
    }

    @Test
    void the_tags_of_the_principles_are_seven_and_nobody_makes_an_eighth() {
        assertThat(Principle.of("ica:7")).contains(Principle.COMMUNITY);
        assertThat(tagged("ica:1", "Energie").tags()).containsExactlyInAnyOrder("ica:1", "Energie");
        assertThatThrownBy(() -> tagged("ica:8")).hasMessage("no tag of a principle: ica:8");
        assertThatThrownBy(() -> tagged("ICA:0")).hasMessage("no tag of a principle: ICA:0");
    }

    private static SearchDocument tagged(String... tags) {
        return new SearchDocument(
                "1",
                "Kok",
                "",
                "nl",
                "/jobs/1",
                Set.of(),
                OptionalLong.empty(),
                NOON,
                Optional.empty(),
                Optional.empty(),
                Set.of(tags),
                List.of());
    }
}
