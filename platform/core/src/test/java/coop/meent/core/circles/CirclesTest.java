package coop.meent.core.circles;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Audience;
import coop.meent.api.Audiences.Choice;
import coop.meent.api.Mandate;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Instant MIDNIGHT = Instant.parse("2026-05-01T22:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 1);
    private static final long WINDHOEK = 4;
    private static final long ZONNEDAK = 5;

    private static final Viewer AN =
            person(
                    false,
                    new Mandate(WINDHOEK, Role.REGISTRAR, true),
                    new Mandate(ZONNEDAK, Role.EDITOR, false));

    private final Capabilities capabilities = new Capabilities();

    @Test
    void a_visitor_is_the_public_that_reads_a_language() {
        assertThat(at(MIDNIGHT).terms(Viewer.visitor("fr")))
                .containsExactlyInAnyOrder("public", "reads:fr");
    }

    @Test
    void what_a_membership_opens_ends_with_its_last_day_whatever_the_viewer_brought_along() {
        capabilities.register("jobs", Map.of("jobs.post", Map.of("nl", "Wie mag plaatsen")));
        var always =
                Set.of(
                        "public",
                        "reads:nl",
                        "person:7",
                        "org:4",
                        "org:5",
                        "group:9",
                        "role:registrar@4",
                        "role:editor@5");

        assertThat(at(MIDNIGHT.minusNanos(1)).terms(AN))
                .containsAll(always)
                .contains("members", "can:member", "can:jobs.post", "role:registrar")
                .hasSize(always.size() + 4);
        assertThat(at(MIDNIGHT).terms(AN)).isEqualTo(always);
    }

    @Test
    void a_capability_is_known_as_long_as_its_plugin_runs() {
        var old = capabilities.register("jobs", Map.of("jobs.post", Map.of()));
        var swapped = capabilities.register("jobs", Map.of("jobs.post", Map.of()));

        old.run();
        assertThat(at(MIDNIGHT.minusNanos(1)).terms(AN)).contains("can:jobs.post");
        swapped.run();
        assertThat(at(MIDNIGHT.minusNanos(1)).terms(AN)).doesNotContain("can:jobs.post");
    }

    @Test
    void the_team_reads_what_members_read_and_nobodys_own() {
        capabilities.register("jobs", Map.of("jobs.post", Map.of()));

        assertThat(at(MIDNIGHT).terms(person(true)))
                .contains("team", "role:team", "team:nl", "members", "can:jobs.post", "person:7")
                .noneMatch(it -> it.startsWith("org:"));
    }

    @Test
    void a_dated_audience_admits_in_its_time_only() {
        var from = List.of(Audience.person(7).from(MIDNIGHT).until(MIDNIGHT.plusSeconds(1)));

        assertThat(at(MIDNIGHT.minusNanos(1)).admits(AN, from)).isFalse();
        assertThat(at(MIDNIGHT).admits(AN, from)).isTrue();
        assertThat(at(MIDNIGHT.plusSeconds(1)).admits(AN, from)).isFalse();
        assertThat(at(MIDNIGHT).admits(AN, Set.of())).isFalse();
        assertThat(at(MIDNIGHT).admits(Viewer.visitor("nl"), Set.of(Audience.PUBLIC))).isTrue();
    }

    @Test
    void nobody_chooses_an_audience_to_which_they_do_not_belong() {
        var circles = at(MIDNIGHT);

        assertThat(circles.choices(AN))
                .extracting(Choice::value)
                .containsExactly("public", "members", "org:4", "org:5", "group:9");
        assertThat(circles.chosen(AN, "org:5")).contains(Audience.organisation(5));
        assertThat(circles.chosen(AN, "org:6")).isEmpty();
        assertThat(circles.chosen(AN, "everybody; DROP")).isEmpty();
    }

    @Test
    void people_read_what_an_audience_is_called() {
        capabilities.register("jobs", Map.of("jobs.post", Map.of("nl", "Wie mag plaatsen")));
        var circles = at(MIDNIGHT);

        assertThat(circles.name(Audience.organisation(WINDHOEK), "nl")).isEqualTo("org(Windhoek)");
        assertThat(circles.name(Audience.group(9), "nl")).isEqualTo("group(Plukkers)");
        assertThat(circles.name(Audience.group(10), "nl")).isEqualTo("group(gone())");
        assertThat(circles.name(Audience.can("jobs.post"), "fr")).isEqualTo("Wie mag plaatsen");
        assertThat(circles.name(Audience.role(Role.EDITOR, WINDHOEK), "nl"))
                .isEqualTo("role.at(role.editor(), Windhoek)");
    }

    private Circles at(Instant now) {
        var sources =
                new Circles.Sources(
                        (id, _, day) -> id == WINDHOEK && !day.isAfter(LAST_DAY),
                        Viewer::groups,
                        _ -> Map.of());
        var names =
                new CircleNames(
                        (_, key, fill) ->
                                key.replace("audience.", "")
                                        + List.of(fill)
                                                .toString()
                                                .replace('[', '(')
                                                .replace(']', ')'),
                        new Town(),
                        id -> id == 9 ? Optional.of("Plukkers") : Optional.empty(),
                        capabilities);
        return new Circles(sources, names, Clock.fixed(now, BRUSSELS));
    }

    private static Viewer person(boolean team, Mandate... mandates) {
        var groups = team ? Set.<Long>of() : Set.of(9L);
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(7),
                "An",
                team,
                List.of(mandates),
                "nl",
                groups);
    }

    /// One organisation.
    private record Town() implements Organisations {
        private static final Organisation ONLY =
                new Organisation(WINDHOEK, "Windhoek", "cv", "energy", Optional.empty());

        @Override
        public Optional<Organisation> find(long id) {
            return all().stream().filter(it -> it.id() == id).findFirst();
        }

        @Override
        public List<Organisation> all() {
            return List.of(ONLY);
        }

        @Override
        public OptionalInt founded(long id) {
            return OptionalInt.empty();
        }

        @Override
        public List<String> sectors() {
            return List.of();
        }
    }
}
