package coop.meent.compass.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest(demo = true)
class DemoTest {
    @Test
    void the_first_organisation_looks_back_on_two_years_and_is_at_it_again(Site site) {
        assertThat(
                        asked(
                                site,
                                """
                                SELECT state || ' ' || (organisation = 1) FROM compass.scan
                                 WHERE id IN (1, 2, 3) ORDER BY id
                                """))
                .containsExactly("CLOSED true", "CLOSED true", "OPEN true");
        assertThat(asked(site, "SELECT DISTINCT scan || '-' || earlier FROM compass.change"))
                .containsExactly("2-1");
        assertThat(asked(site, "SELECT evidence FROM compass.answer WHERE evidence <> ''"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void others_closed_theirs_and_one_that_would_like_to_join_shared_it(Site site) {
        assertThat(asked(site, "SELECT scan::text FROM compass.standing WHERE principle = 1"))
                .hasSize(17);
        assertThat(asked(site, "SELECT id::text FROM compass.scan WHERE shared_at IS NOT NULL"))
                .hasSize(1);
    }

    @Test
    void the_network_has_a_release_and_something_is_done_about_a_scan(Site site) {
        assertThat(asked(site, "SELECT code FROM compass.view WHERE down_at IS NULL"))
                .contains("all", "sector:food");
        assertThat(asked(site, "SELECT DISTINCT state FROM compass.action"))
                .containsExactlyInAnyOrder("OPEN", "DONE", "DROPPED");
        assertThat(asked(site, "SELECT organisation::text FROM compass.helper")).hasSize(4);
    }

    private static List<String> asked(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(String.class).list();
        }
    }
}
