package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MeentTest
class FoundVacanciesTest {
    private static Town town;

    @BeforeAll
    static void posted(Site site) {
        town = Town.in(site);
        post("Redacteur vacatures (m/v/x)", "Je schrijft.");
        post("Lezer (m/v/x)", "Je leest alle vacatures na.");
        post("Beheerder aandeelhoudersregister (m/v/x)", "Je telt.");
        post("Teller (m/v/x)", "Je houdt ons aandeelhoudersregister bij.");
        post("Stoker bij een energiecoöperatie (m/v/x)", "Je stookt.");
        post("Dichter (m/v/x)", "Je dicht voor een energiecoöperatie.");
        post("Kok in een coöperatie (m/v/x)", "Je kookt.");
        post("Bakker (m/v/x)", "Je bakt voor een coöperatie.");
        site.settled();
    }

    private static void post(String title, String description) {
        long id =
                town.draft(
                        Town.AN,
                        "\"title\": \"" + title + "\"",
                        "\"description\": \"" + description + "\"");
        town.site().token(Town.AN).send("POST", "/api/v1/jobs/vacancies/" + id + "/publish", "");
    }

    @ParameterizedTest
    @CsvSource({
        "vacature,     Redacteur, Lezer",
        "register,     Beheerder, Teller",
        "energie,      Stoker,    Dichter",
        "cooperatie,   Kok,       Bakker"
    })
    void is_found_in_title_and_body(String words, String inTitle, String inBody, Site site) {
        var found = town.found(site.visitor(), words);

        assertThat(found).anyMatch(it -> it.startsWith(inTitle));
        assertThat(found).anyMatch(it -> it.startsWith(inBody));
        assertThat(site.get("/jobs?q=" + words).text()).contains(inTitle, inBody);
        assertThat(site.get("/search?q=" + words).text()).contains(inTitle, inBody);
    }

    @Test
    void is_gone_after_its_last_day_without_anybody_doing_anything(Site site) {
        long id = town.open(Town.AN, "\"title\": \"Eendagsvlieg\"", "\"closesOn\": \"2026-05-01\"");
        assertThat(town.found(site.visitor(), "eendagsvlieg")).hasSize(1);
        site.clock().set("2026-05-01T23:59");
        assertThat(town.listed(site.visitor())).contains("Eendagsvlieg");

        site.clock().set("2026-05-02T00:00");

        assertThat(town.found(site.visitor(), "eendagsvlieg")).isEmpty();
        assertThat(town.listed(site.visitor())).doesNotContain("Eendagsvlieg");
        assertThat(site.get("/jobs/feed.atom").body()).doesNotContain("Eendagsvlieg");
        assertThat(site.get("/sitemap.xml").body()).doesNotContain("/jobs/" + id + "<");
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(410);
        assertThat(site.get("/jobs/" + id).text()).contains("Deze vacature is afgesloten");
        assertThat(site.as(Town.AN).get("/jobs/" + id).status()).isEqualTo(200);
        site.clock().set("2026-05-01T12:00");
    }

    @Test
    void a_disabled_board_is_gone_at_the_next_question_and_returns_whole(Site site) {
        want(site, "disabled");
        assertThat(site.get("/jobs").status()).isEqualTo(404);
        assertThat(site.get("/jobs").text()).contains("Deze pagina is er niet");
        assertThat(site.get("/api/v1/jobs/vacancies").status()).isEqualTo(404);
        assertThat(town.found(site.visitor(), "energie")).isEmpty();
        assertThat(site.get("/").text()).doesNotContain("Vacatures");
        assertThat(site.get("/sitemap.xml").body()).doesNotContain("/jobs/");

        want(site, "enabled");
        assertThat(site.get("/jobs").text()).contains("Stoker");
        assertThat(town.found(site.visitor(), "energie")).hasSize(2);
    }

    private static void want(Site site, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("jobs", wanted)).isTrue();
        }
        site.settled();
    }
}
