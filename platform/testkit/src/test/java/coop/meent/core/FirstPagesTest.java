package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MeentTest(plugins = {})
class FirstPagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/fr",
                "/en",
                "/search?q=register",
                "/organisations",
                "/login",
                "/register",
                "/help",
                "/privacy",
                "/sitemap.xml",
                "/robots.txt",
                "/health/live",
                "/health/ready",
                "/api/openapi.json",
                "/api/v1/search?q=x",
                "/api/v1/organisations"
            })
    void a_visitor_sees(String path, Site site) {
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/admin",
                "/admin/plugins",
                "/admin/mail",
                "/admin/organisations",
                "/admin/import"
            })
    void the_team_sees(String path, Site site) {
        assertThat(site.asAdministrator().get(path).status()).isEqualTo(200);
    }

    @Test
    void an_organisation_is_found(Site site) {
        long id = site.organisation("Windhoek Energiecoöperatie", true);
        site.settled();

        assertThat(site.get("/search?q=energie").text()).contains("Windhoek");
        assertThat(site.get("/organisations/" + id).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_there_is_said_in_the_language_of_the_address(Site site) {
        assertThat(site.get("/nergens").status()).isEqualTo(404);
        assertThat(site.get("/nergens").text()).contains("Deze pagina is er niet");
        assertThat(site.get("/fr/nergens").text()).contains("n’existe pas");
    }
}
