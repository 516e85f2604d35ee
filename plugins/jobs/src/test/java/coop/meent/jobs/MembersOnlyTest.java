package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A vacancy for members, and nothing else on the board.
@MeentTest
class MembersOnlyTest {
    private static Town town;
    private static long id;

    @BeforeAll
    static void posted(Site site) {
        town = Town.in(site);
        id =
                town.open(
                        Town.AN,
                        "\"title\": \"Geheimschrijver (m/v/x)\"",
                        "\"visibility\": \"members\"",
                        "\"place\": \"Zoutleeuw\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jobs",
                "/jobs?q=geheimschrijver",
                "/jobs?place=Zoutleeuw",
                "/jobs/feed.atom",
                "/sitemap.xml",
                "/search?q=geheimschrijver",
                "/search?q=zoutleeuw",
                "/search?q=windhoek",
                "/search/suggestions?q=geheim",
                "/api/v1/search?q=geheimschrijver",
                "/api/v1/search?q=",
                "/api/v1/jobs/vacancies",
                "/api/v1/jobs/vacancies?q=geheimschrijver",
                "/organisations"
            })
    void is_nowhere_for_who_is_no_member(String path, Site site) {
        for (var caller : new Caller[] {site.visitor(), site.as(Town.CAS), site.as(Town.DIRK)}) {
            var answer = caller.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain("Geheimschrijver", "Zoutleeuw (", "/jobs/" + id);
        }
    }

    @Test
    void is_not_even_counted(Site site) {
        for (var caller : new Caller[] {site.visitor(), site.as(Town.CAS), site.as(Town.DIRK)}) {
            assertThat(caller.get("/jobs").text()).contains("Geen vacatures");
            var answer = caller.get("/api/v1/search?q=geheimschrijver").json();
            assertThat(answer.path("total").asLong()).isZero();
            assertThat(answer.path("facets").path("type").path("vacancy").asLong()).isZero();
        }
    }

    @Test
    void its_address_says_that_there_is_nothing(Site site) {
        for (var caller : new Caller[] {site.visitor(), site.as(Town.CAS), site.as(Town.DIRK)}) {
            assertThat(caller.get("/jobs/" + id).status()).isEqualTo(404);
            assertThat(caller.get("/api/v1/jobs/vacancies/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void is_everywhere_for_members_and_the_team(Site site) {
        for (var caller :
                new Caller[] {site.as(Town.AN), site.as(Town.BRAM), site.asAdministrator()}) {
            assertThat(caller.get("/jobs").text()).contains("Geheimschrijver");
            assertThat(caller.get("/jobs/" + id).text()).contains("Alleen leden zien");
            assertThat(caller.get("/jobs/" + id).body()).doesNotContain("ld+json");
            assertThat(town.found(caller, "geheimschrijver")).hasSize(1);
            assertThat(caller.get("/jobs/feed.atom").body()).doesNotContain("Geheimschrijver");
        }
    }

    @Test
    void closed_it_is_gone_for_members_and_was_never_there_for_others(Site site) {
        long other =
                town.open(
                        Town.AN,
                        "\"title\": \"Kluizenaar (m/v/x)\"",
                        "\"visibility\": \"members\"");
        site.as(Town.AN).post("/jobs/" + other + "/close", "reason=withdrawn");

        assertThat(site.get("/jobs/" + other).status()).isEqualTo(404);
        assertThat(site.as(Town.BRAM).get("/jobs/" + other).status()).isEqualTo(410);
        assertThat(site.as(Town.AN).get("/jobs/" + other).status()).isEqualTo(200);
    }
}
