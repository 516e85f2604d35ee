package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Samples;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class SamplesTest {
    @Test
    void every_page_of_the_platform_can_be_walked(Site site) {
        assertThat(Samples.missing(site)).isEmpty();
    }

    @Test
    void the_team_reads_every_route_with_its_rule_and_its_sample(Site site) {
        var routes = site.asAdministrator().get("/api/v1/admin/routes").json().path("items");
        assertThat(routes)
                .anySatisfy(it -> {
                    assertThat(it.path("owner").asText()).isEqualTo("core");
                    assertThat(it.path("verb").asText()).isEqualTo("GET");
                    assertThat(it.path("path").asText()).isEqualTo("/organisations/{id}/edit");
                    assertThat(it.path("access").asText()).isEqualTo("signed in");
                    assertThat(it.path("kind").asText()).isEqualTo("page");
                    assertThat(it.path("sample").asText()).isEqualTo("/organisations/1/edit");
                })
                .anyMatch(it -> it.path("path").asText().equals("/api/v1/admin/routes"));
    }

    @Test
    void the_page_of_addresses_shows_one_part_at_a_time(Site site) {
        var team = site.asAdministrator();
        assertThat(team.get("/admin/routes").text())
                .contains("/organisations/{id}/edit", "wie aangemeld is")
                .doesNotContain("/api/v1/admin/routes");
        assertThat(team.get("/admin/routes?list=api").text()).contains("/api/v1/admin/routes");
        assertThat(team.get("/admin/routes?owner=nobody&list=strange").status()).isEqualTo(200);
    }
}
