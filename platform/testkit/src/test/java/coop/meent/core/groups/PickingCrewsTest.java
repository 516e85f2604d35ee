package coop.meent.core.groups;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The groups, as a plugin sees them.
@TwoPlugins
class PickingCrewsTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";

    private static long windhoek;
    private static long crew;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, windhoek, "EDITOR");
        var made = site.token(AN).send("POST", "/api/v1/groups", "{\"name\": \"Plukploeg\"}");
        crew = made.json().path("id").asLong();
        var bram =
                "{\"email\": \"%s\", \"ends\": \"%s\"}"
                        .formatted(Site.email(BRAM), LocalDate.now(site.clock()).plusDays(1));
        var added = site.token(AN).send("POST", "/api/v1/groups/" + crew + "/members", bram);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    @Test
    void a_plugin_knows_who_counts_on_which_day(Site site) {
        var today = LocalDate.now(site.clock());
        assertThat(site.as(BRAM).get("/orchard/crews").text()).contains("Plukploeg");
        assertThat(pickers(site, today.plusDays(1))).isEqualTo(2);
        assertThat(pickers(site, today.plusDays(2))).isEqualTo(1);

        site.clock().forward(Duration.ofDays(2));

        assertThat(site.as(BRAM).get("/orchard/crews").text()).doesNotContain("Plukploeg");
        assertThat(site.as(AN).get("/orchard/crews").text()).contains("Plukploeg");
        assertThat(site.token(BRAM).get(path(today)).status()).isEqualTo(404);
    }

    private static int pickers(Site site, LocalDate day) {
        return site.token(AN).get(path(day)).json().path("persons").size();
    }

    private static String path(LocalDate day) {
        return "/api/v1/orchard/crews/" + crew + "/pickers?on=" + day;
    }
}
