package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A thousand vacancies, and one connection: whoever asked for a second would wait for ever.
@MeentTest(connections = 1)
class BoardListTest {
    private static Town town;

    @BeforeAll
    static void a_thousand(Site site) {
        town = Town.in(site);
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO jobs.vacancy (organisation, stage, title, language, visibility, place,
                                   remote, employment, hours, pay, pay_minimum, pay_maximum, pay_per,
                                   description, apply, closes_on, published_on, changed_at)
                            SELECT :organisation, 'PUBLISHED', 'Medewerker ' || n || ' (m/v/x)', 'nl', 'PUBLIC',
                                   CASE WHEN n % 50 = 0 THEN 'Sint-Truiden' ELSE 'Mechelen' END, n % 10 = 0,
                                   CASE WHEN n % 4 = 0 THEN 'INTERNSHIP' ELSE 'PART_TIME' END, 28, 'RANGE',
                                   315000, 390000, 'MONTH', 'Je helpt.', 'werk@windhoek.example',
                                   :today + (n % 25), :today, now()
                              FROM generate_series(1, 1000) AS n
                            """)
                    .bind("organisation", town.windhoek())
                    .bind("today", town.today())
                    .execute();
        }
    }

    @Test
    void the_page_takes_three_queries_and_few_bytes(Site site) {
        var visitor = site.visitor();

        assertThat(site.statements(() -> visitor.get("/jobs").expect(200))).isEqualTo(3);
        var page = visitor.get("/jobs");
        assertThat(page.html().select("ol.alm > li")).hasSize(20);
        assertThat(page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(40 * 1024);
        assertThat(page.text()).contains("1.000 vacatures");
    }

    @Test
    void paging_shows_each_once(Site site) {
        var seen = new ArrayList<Long>();
        var next = "/api/v1/jobs/vacancies?limit=100";
        while (!next.isEmpty()) {
            var page = site.get(next).json();
            page.path("items").forEach(it -> seen.add(it.path("id").asLong()));
            next =
                    page.path("next").isNull()
                            ? ""
                            : "/api/v1/jobs/vacancies?limit=100&cursor="
                                    + page.path("next").asText();
        }

        assertThat(seen).hasSize(1000).doesNotHaveDuplicates();
        var first = site.get("/jobs").html();
        var second =
                site.get(first.select(".pager a, nav a[rel=next]").getLast().attr("href")).html();
        assertThat(second.select("ol.alm > li a.t").eachAttr("href"))
                .hasSize(20)
                .doesNotContainAnyElementsOf(first.select("ol.alm > li a.t").eachAttr("href"));
        assertThat(site.get("/jobs?cursor=onzin").status()).isEqualTo(422);
    }

    @Test
    void filters_narrow_the_list(Site site) {
        assertThat(site.get("/jobs?place=sint-t").text()).contains("20 vacatures");
        assertThat(site.get("/jobs?place=sint-t&type=internship").text()).contains("10 vacatures");
        assertThat(site.get("/jobs?remote=true").text()).contains("100 vacatures");
        assertThat(site.get("/jobs?organisation=" + town.dubbelBlad()).text())
                .contains("Geen vacatures");
        assertThat(site.get("/jobs?organisation=" + town.windhoek()).text())
                .contains("1.000 vacatures");
        assertThat(site.get("/jobs?sector=services").status()).isEqualTo(200);
        assertThat(site.get("/api/v1/jobs/vacancies?sector=onzin").status()).isEqualTo(422);
        assertThat(site.get("/jobs?sector=onzin&type=onzin&organisation=x").status())
                .isEqualTo(200);
    }

    @Test
    void everything_is_done_with_one_connection(Site site) {
        var an = site.as(Town.AN);
        var path = an.post("/jobs/new", town.form()).location();
        an.post(path + "/publish");
        site.settled();

        assertThat(site.get(path).status()).isEqualTo(200);
        assertThat(site.get("/jobs?q=wieken").status()).isEqualTo(200);
        assertThat(an.post(path + "/close", "reason=withdrawn").status()).isEqualTo(303);
        assertThat(site.asAdministrator().get("/jobs/team").status()).isEqualTo(200);
    }
}
