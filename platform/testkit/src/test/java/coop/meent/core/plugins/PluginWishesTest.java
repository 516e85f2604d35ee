package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.trust.SigningKey;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class PluginWishesTest {
    @TempDir private Path folder;

    private static Path list(Site site) {
        return site.pluginFolder().resolveSibling("plugins.txt");
    }

    @BeforeEach
    void a_trusted_key(Site site) throws IOException {
        var line = SigningKey.make(folder.resolve("key"), "*", "Toets cv");
        var keys = Files.createDirectories(site.pluginFolder().resolveSibling("trusted-keys"));
        Files.writeString(keys.resolve(folder.getFileName() + ".pub"), line);
    }

    @AfterEach
    void without_a_list(Site site) throws IOException {
        Files.deleteIfExists(list(site));
    }

    private void put(Site site, String id, String version) throws IOException {
        put(site.pluginFolder(), id, version);
    }

    private void put(Path where, String id, String version) throws IOException {
        var zip = LittlePlugin.named(id, version).saying(id + " " + version).in(where);
        SigningKey.in(folder.resolve("key")).sign(zip);
    }

    private static void start(Site site, String... lines) throws IOException {
        Files.write(list(site), List.of(lines));
        site.restart();
    }

    private static void want(Site site, String id, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want(id, wanted)).isTrue();
        }
        site.settled();
    }

    @Test
    void what_is_listed_is_installed_and_on_and_the_rest_is_left_alone(Site site) throws Exception {
        put(site, "listed", "1.0.0");
        put(site, "other", "1.0.0");
        var extra = Files.createDirectories(site.pluginFolder().resolveSibling("extra"));
        put(extra, "byzip", "1.0.0");
        site.settled();
        want(site, "listed", "disabled");

        start(site, "# what we use", "", "listed", "extra/byzip-1.0.0.zip");

        assertThat(site.get("/listed").body()).contains("listed 1.0.0");
        assertThat(site.get("/byzip").body()).contains("byzip 1.0.0");
        assertThat(site.get("/other").body()).contains("other 1.0.0");
    }

    @Test
    void exact_switches_the_others_off_and_a_version_is_that_version(Site site) throws Exception {
        put(site, "pinned", "1.0.0");
        put(site, "pinned", "2.0.0");
        put(site, "spare", "1.0.0");
        site.settled();
        assertThat(site.get("/pinned").body()).contains("pinned 2.0.0");

        start(site, "exact", "pinned 1.0.0");

        assertThat(site.get("/pinned").body()).contains("pinned 1.0.0");
        assertThat(site.get("/spare").status()).isEqualTo(404);
    }

    @Test
    void a_line_that_cannot_be_carried_out_is_named_and_then_nothing_is_switched_off(Site site)
            throws Exception {
        put(site, "steady", "1.0.0");
        var extra = Files.createDirectories(site.pluginFolder().resolveSibling("extra"));
        LittlePlugin.named("bare", "1.0.0").saying("kaal").in(extra);
        site.settled();

        start(site, "exact", "nosuch", "steady 9.0.0", "extra/bare-1.0.0.zip", "extra/gone.zip");

        assertThat(site.get("/steady").body()).contains("steady 1.0.0");
        assertThat(site.get("/bare").status()).isEqualTo(404);
        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains("plugins.txt")
                .contains("Line 2: There is no plugin nosuch.")
                .contains("Line 3: There is no zip with steady 9.0.0")
                .contains("Line 4: The archive has no signature")
                .contains("Line 5: The archive cannot be read");
    }
}
