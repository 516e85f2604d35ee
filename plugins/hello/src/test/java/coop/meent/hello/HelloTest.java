package coop.meent.hello;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class HelloTest {
    @Test
    void greets_in_the_language_of_the_address(Site site) {
        assertThat(site.get("/hello").status()).isEqualTo(200);
        assertThat(site.get("/fr/hello").html().select("html").attr("lang")).isEqualTo("fr-BE");
    }

    @Test
    void holds_what_every_plugin_promises(Site site) {
        new PluginContract(site, "hello").holds(Path.of("target/classes"));
    }
}
