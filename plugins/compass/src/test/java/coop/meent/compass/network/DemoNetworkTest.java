package coop.meent.compass.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

@MeentTest(demo = true)
class DemoNetworkTest {
    @Test
    void the_demo_shows_a_network(Site site) {
        var views = site.administratorToken().get(Fair.API).json().path("items").path(0);

        assertThat(views.path("views").findValuesAsText("code"))
                .containsExactly("all", "sector:food");
        assertThat(site.asAdministrator().get("/compass/network/1").text())
                .contains("van 14 coöperaties");
    }
}
