package coop.meent.core.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Viewer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which groups count for somebody at this moment. It is 1 May 2026.
class ViewerGroupsTest {
    private static Town town;

    private long an;
    private long windhoek;

    @BeforeAll
    static void open() {
        town = new Town();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void begin() {
        town.empty();
        town.clock.set("2026-05-01T12:00");
        an = town.person("an@example.org");
        windhoek =
                id(
                        "INSERT INTO core.organisation (name, name_norm) VALUES ('Windhoek', 'windhoek')");
        town.does(
                "INSERT INTO core.membership_period (organisation, category, starts)"
                        + " VALUES (%d, 'small', '2020-01-01')".formatted(windhoek));
    }

    @Test
    void a_group_counts_from_the_first_day_through_the_last_of_a_membership() {
        mandate("'2020-01-01', NULL");
        long energy = group(false, "'2020-01-01', NULL");
        joins(energy, "'2026-05-02', '2026-05-03'");

        assertThat(groups()).isEmpty();
        town.clock.forward(Duration.ofDays(1));
        assertThat(groups()).containsExactly(energy);
        town.clock.forward(Duration.ofDays(1));
        assertThat(groups()).containsExactly(energy);
        town.clock.forward(Duration.ofHours(12));
        assertThat(groups()).isEmpty();
    }

    @Test
    void without_a_mandate_at_a_member_only_groups_open_to_guests_count() {
        mandate("'2020-01-01', '2026-05-01'");
        long energy = group(false, "'2020-01-01', NULL");
        long party = group(true, "'2020-01-01', NULL");
        joins(energy, "'2020-01-01', NULL");
        joins(party, "'2020-01-01', NULL");

        assertThat(groups()).containsExactlyInAnyOrder(energy, party);
        assertThat(viewer().in(energy)).isTrue();
        town.clock.forward(Duration.ofHours(12));
        assertThat(groups()).containsExactly(party);
        assertThat(viewer().in(energy)).isFalse();
    }

    @Test
    void an_organisation_that_is_no_member_any_more_opens_no_group() {
        mandate("'2020-01-01', NULL");
        long energy = group(false, "'2020-01-01', NULL");
        joins(energy, "'2020-01-01', NULL");
        town.does("UPDATE core.membership_period SET ends = '2026-04-30'");

        assertThat(viewer().organisations()).containsExactly(windhoek);
        assertThat(groups()).isEmpty();
    }

    @Test
    void a_group_that_was_closed_counts_for_nobody() {
        mandate("'2020-01-01', NULL");
        mandate("'2020-01-01', NULL");
        long energy = group(true, "'2020-01-01', '2026-05-01'");
        joins(energy, "'2020-01-01', NULL");

        assertThat(groups()).containsExactly(energy);
        town.clock.forward(Duration.ofHours(12));
        assertThat(groups()).isEmpty();
    }

    private Set<Long> groups() {
        return viewer().groups();
    }

    private Viewer viewer() {
        return requireNonNull(town.people.viewers().of(Set.of(an)).get(an));
    }

    private void mandate(String dates) {
        town.does(
                "INSERT INTO core.mandate (person, organisation, role, starts, ends)"
                        + " VALUES (%d, %d, 'EDITOR', %s)".formatted(an, windhoek, dates));
    }

    private static long group(boolean alsoGuests, String dates) {
        return id(
                "INSERT INTO core.person_group (name, name_norm, also_guests, starts, ends)"
                        + " VALUES ('Energie', 'energie', %s, %s)".formatted(alsoGuests, dates));
    }

    private void joins(long group, String dates) {
        town.does(
                "INSERT INTO core.group_member (person_group, person, starts, ends)"
                        + " VALUES (%d, %d, %s)".formatted(group, an, dates));
    }

    private static long id(String insert) {
        return town.alone(insert + " RETURNING id", Long.class);
    }
}
