package coop.meent.soirees.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest(demo = true)
class DemoTest {
    @Test
    void there_is_an_evening_to_come_and_one_to_look_back_on(Site site) {
        assertThat(asked(site, "SELECT kind || ' ' || state FROM soirees.event ORDER BY id"))
                .startsWith("SOIREE PUBLISHED", "WEBINAR PUBLISHED", "SOIREE PUBLISHED")
                .contains("SOIREE DRAFT", "WEBINAR CANCELLED", "ASSEMBLY PUBLISHED");
    }

    @Test
    void the_member_comes_to_the_next_soiree_with_the_first_registration(Site site) {
        assertThat(
                        asked(
                                site,
                                """
                                SELECT r.id || ' ' || r.event || ' ' || p.email
                                  FROM soirees.registration r JOIN core.person p ON p.id = r.person
                                 WHERE r.id = 1
                                """))
                .containsExactly("1 3 member@demo.test");
    }

    @Test
    void the_workshop_is_full_and_three_wait(Site site) {
        assertThat(
                        asked(
                                site,
                                """
                                SELECT state || ' ' || count(*) FROM soirees.registration
                                 WHERE event = 4 GROUP BY state ORDER BY state
                                """))
                .containsExactly("PLACED 8", "WAITING 3");
    }

    private static List<String> asked(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(String.class).list();
        }
    }
}
