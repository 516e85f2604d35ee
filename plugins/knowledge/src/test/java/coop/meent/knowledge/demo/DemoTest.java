package coop.meent.knowledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest(demo = true)
class DemoTest {
    @Test
    void there_is_one_of_everything(Site site) {
        assertThat(asked(site, "SELECT DISTINCT kind FROM knowledge.article")).hasSize(6);
        assertThat(asked(site, "SELECT DISTINCT state FROM knowledge.article")).hasSize(4);
        assertThat(
                        asked(
                                site,
                                "SELECT DISTINCT split_part(audience, ':', 1) FROM knowledge.collection"))
                .containsExactlyInAnyOrder("public", "members", "org", "group");
        assertThat(asked(site, "SELECT id FROM knowledge.article")).hasSizeGreaterThanOrEqualTo(25);
        assertThat(asked(site, "SELECT id FROM knowledge.question")).hasSize(10);
        assertThat(asked(site, "SELECT DISTINCT state FROM knowledge.referral")).isNotEmpty();
    }

    @Test
    void every_link_leads_to_an_article_and_every_day_lies_behind(Site site) {
        assertThat(
                        asked(
                                site,
                                """
                                SELECT destination FROM knowledge.link l
                                 WHERE destination LIKE 'article:%' AND NOT EXISTS (
                                       SELECT FROM knowledge.article a WHERE a.id = l.target)
                                """))
                .isEmpty();
        assertThat(
                        asked(
                                site,
                                """
                                SELECT r.article FROM knowledge.revision r
                                  JOIN knowledge.revision b
                                    ON b.article = r.article AND b.no = r.no - 1
                                 WHERE r.at < b.at OR r.body = b.body
                                """))
                .isEmpty();
    }

    @Test
    void readers_see_what_is_overdue_and_what_is_behind(Site site) {
        assertThat(read(site, "Btw op lidgeld?")).contains("maanden niet nagekeken");
        assertThat(read(site, "Notulen die standhouden")).contains("Nagekeken op");
        assertThat(read(site, "Preparing a general meeting"))
                .contains("loopt één wijziging achter");
        assertThat(site.get("/api/v1/search?type=article&q=lidgeld").body())
                .doesNotContain("Btw op lidgeld");
    }

    private static String read(Site site, String title) {
        try (var db = site.superuser()) {
            long id =
                    db.createQuery("SELECT id FROM knowledge.article WHERE title = :title")
                            .bind("title", title)
                            .mapTo(Long.class)
                            .one();
            return site.get("/knowledge/" + id).expect(200).text();
        }
    }

    private static List<String> asked(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(String.class).list();
        }
    }
}
