package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class WatchdogTest {
    @TempDir private Path folder;

    private final Gates gates = new Gates();

    @AfterEach
    void release() {
        gates.close();
    }

    @Test
    void a_loop_in_a_search_source_holds_up_nobody_and_ends_with_its_plugin_switched_off(
            Site site) {
        try (var office = site.office()) {
            office.plugins().install(findable("looper", Gates.loop()));
            office.plugins().install(findable("beacon", ""));
            site.settled();

            changed(site, "looper");
            changed(site, "beacon");
            Patience.until(() -> finds(site, "/beacon"), () -> row(office.plugins()).reason());
            assertThat(row(office.plugins()).observed())
                    .as("still in its loop")
                    .isEqualTo("started");
            assertThat(site.get("/").status()).isEqualTo(200);

            Patience.until(
                    () -> row(office.plugins()).observed().equals("failed"),
                    () -> row(office.plugins()).observed());
            assertThat(row(office.plugins()).reason())
                    .isEqualTo("Switched off: a loop in documents of looper: 5 s.");
            assertThat(site.asAdministrator().get("/admin/plugins").text())
                    .contains("a loop in documents of looper: 5 s");
            assertThat(site.token("An Peeters").send("POST", "/api/v1/looper/changed", "").status())
                    .isEqualTo(404);
        }
    }

    private Path findable(String id, String answering) {
        var plugin = LittlePlugin.named(id, "1.0.0").with(Findable.named(id, answering));
        return Findable.spoken(plugin, id).in(folder);
    }

    private static void changed(Site site, String id) {
        var path = "/api/v1/" + id + "/changed";
        assertThat(site.token("An Peeters").send("POST", path, "").status()).isEqualTo(200);
    }

    private static boolean finds(Site site, String path) {
        return site.get("/search?q=vuurtoren").body().contains(path);
    }

    private static PluginRow row(PluginOffice plugins) {
        return plugins.all().stream()
                .filter(it -> it.id().equals("looper"))
                .findFirst()
                .orElseThrow();
    }
}
