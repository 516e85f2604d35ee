package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the team and programs see when plugins need one another.
@MeentTest(plugins = {})
class NeedsDeskTest {
    @TempDir private Path folder;

    @BeforeEach
    void two_of_which_one_needs_the_other(Site site) {
        try (var office = site.office()) {
            office.plugins().install(LittlePlugin.named("ground", "1.0.0").saying("x").in(folder));
            var needs = "\"requires\": {\"ground\": \">=1.0.0 & <2.0.0\"}";
            office.plugins()
                    .install(
                            LittlePlugin.named("tower", "1.0.0")
                                    .saying("y")
                                    .declaring(needs)
                                    .in(folder));
        }
        site.settled();
    }

    @AfterEach
    void none(Site site) {
        try (var office = site.office()) {
            office.plugins().want("ground", "disabled", Switchboard.Others.SWITCHED_OFF);
        }
        site.settled();
    }

    @Test
    void the_page_names_those_that_could_not_go_on_and_offers_to_switch_them_off(Site site) {
        var team = site.asAdministrator();

        var refused = team.post("/admin/plugins/ground/disable", "from=page");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("ground 1.0.0 is needed by tower (needs ground >=1.0.0 & <2.0.0).")
                .contains("Zet die ook uit");
        assertThat(site.get("/tower").status()).isEqualTo(200);

        var granted = team.post("/admin/plugins/ground/disable", "from=page", "others=off");
        site.settled();
        assertThat(granted.status()).isIn(200, 303);
        assertThat(site.get("/tower").status()).isEqualTo(404);
        assertThat(site.get("/ground").status()).isEqualTo(404);

        var lacking = team.post("/admin/plugins/tower/enable");
        assertThat(lacking.status()).isEqualTo(409);
        assertThat(lacking.text())
                .contains("It needs ground >=1.0.0 & <2.0.0, which is switched off.")
                .doesNotContain("ook uit");
    }

    @Test
    void a_program_is_told_who_stands_in_the_way(Site site) {
        var team = site.administratorToken();
        var path = "/api/v1/admin/plugins/ground";

        var refused = team.send("DELETE", path, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("blockers").path(0).asText()).isEqualTo("tower");
        assertThat(refused.json().path("detail").asText()).contains("is needed by tower");

        assertThat(team.send("POST", path + "/disable?others=off", "").status()).isEqualTo(204);
        site.settled();
        assertThat(site.get("/tower").status()).isEqualTo(404);
        assertThat(team.send("POST", path + "/enable", "").status()).isEqualTo(204);
        site.settled();
        assertThat(site.get("/ground").status()).isEqualTo(200);
    }
}
