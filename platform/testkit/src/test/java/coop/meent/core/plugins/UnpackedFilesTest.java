package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class UnpackedFilesTest {
    private static final String CHANGED =
            "Since it was checked, its file lib/little.jar was changed: install its archive again";

    @TempDir private Path folder;

    private static PluginRow row(Site site, String id) {
        try (var office = site.office()) {
            return office.plugins().settled(id);
        }
    }

    private static Path jar(Site site, String id) {
        return site.pluginFolder()
                .resolve("unpacked")
                .resolve(row(site, id).folder())
                .resolve("lib/little.jar");
    }

    private static void changeOneByte(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        // another file in its place: the one that is open stays as it is
        var other = Files.write(file.resolveSibling("other"), bytes);
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void one_byte_keeps_a_plugin_from_starting_until_it_is_installed_again(Site site)
            throws Exception {
        var zip = LittlePlugin.named("touched", "1.0.0").saying("ongerept").in(folder);
        install(site, zip);
        assertThat(site.get("/touched").body()).contains("ongerept");
        assertThat(site.get("/health/ready").body()).doesNotContain("touched");

        changeOneByte(jar(site, "touched"));

        assertThat(site.asAdministrator().get("/admin/plugins").text()).contains(CHANGED);
        assertThat(site.asAdministrator().get("/admin/plugins/touched").text()).contains(CHANGED);
        assertThat(site.get("/health/ready").json().path("notes").toString())
                .contains("Plugin touched: " + CHANGED);

        site.restart();

        assertThat(site.get("/touched").status()).isEqualTo(404);
        assertThat(row(site, "touched").reason()).startsWith(CHANGED);
        assertThat(site.get("/health/ready").status()).isEqualTo(200);

        install(site, zip);
        assertThat(site.get("/touched").body()).contains("ongerept");
        assertThat(site.get("/health/ready").body()).doesNotContain("touched");
    }

    @Test
    void what_came_to_it_or_went_is_noticed_too(Site site) throws Exception {
        install(site, LittlePlugin.named("grown", "1.0.0").saying("x").in(folder));
        Files.writeString(jar(site, "grown").resolveSibling("more.jar"), "");
        install(site, LittlePlugin.named("shrunk", "1.0.0").saying("x").in(folder));
        Files.delete(jar(site, "shrunk"));

        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains("the file lib/more.jar came to it")
                .contains("its file lib/little.jar is gone");
    }

    @Test
    void a_version_whose_archive_is_at_hand_is_unpacked_again(Site site) throws Exception {
        LittlePlugin.named("kept", "1.0.0").saying("van de plank").in(site.pluginFolder());
        var unsigned = Map.of("MEENT_ALLOW_UNSIGNED", "true");
        site.restart(unsigned);
        assertThat(site.get("/kept").body()).contains("van de plank");

        changeOneByte(jar(site, "kept"));
        site.restart(unsigned);

        assertThat(site.get("/kept").body()).contains("van de plank");
        assertThat(row(site, "kept").reason()).isEmpty();
        changeOneByte(jar(site, "kept"));
        site.restart();
        assertThat(site.get("/kept").status()).as("nobody vouches any more").isEqualTo(404);
        Files.delete(site.pluginFolder().resolve("kept-1.0.0.zip"));
    }

    private static void install(Site site, Path zip) {
        try (var office = site.office()) {
            office.plugins().install(zip);
        }
        site.settled();
    }
}
