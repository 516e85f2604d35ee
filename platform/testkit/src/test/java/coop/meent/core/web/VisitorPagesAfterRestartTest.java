package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class VisitorPagesAfterRestartTest {
    @Test
    void what_is_kept_is_gone_after_a_restart_and_lets_nobody_in_while_the_site_is_mended(
            Site site) {
        var first = site.get("/about").expect(200);
        assertThat(site.get("/about").body()).isEqualTo(first.body());

        site.restart(Map.of("MEENT_SAFE_MODE", "true"));

        assertThat(site.get("/about").status()).isEqualTo(503);
        assertThat(site.get("/about").status()).isEqualTo(503);
        assertThat(site.get("/login").text()).isNotEmpty();
    }
}
