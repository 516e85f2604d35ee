package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class PluginHostTest {
    @TempDir Path folder;

    private void install(Site site, LittlePlugin plugin) {
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
        }
        site.settled();
    }

    private void want(Site site, String id, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want(id, wanted)).isTrue();
        }
        site.settled();
    }

    @Test
    void a_plugin_comes_goes_and_returns_while_the_site_serves(Site site) {
        install(site, LittlePlugin.named("comes", "1.0.0").saying("hier ben ik"));
        assertThat(site.get("/comes").body()).contains("hier ben ik");

        want(site, "comes", "disabled");
        assertThat(site.get("/comes").status()).isEqualTo(404);
        assertThat(site.get("/comes").text()).contains("Deze pagina is er niet");

        want(site, "comes", "enabled");
        assertThat(site.get("/comes").body()).contains("hier ben ik");
    }

    @Test
    void what_cannot_start_is_refused_with_its_reason_and_the_site_goes_on(Site site) {
        install(
                site,
                LittlePlugin.named("future", "1.0.0").needing(">=2.0.0 & <3.0.0").saying("x"));
        install(
                site,
                LittlePlugin.named("thrower", "1.0.0")
                        .with(
                                "{ if (true) throw new IllegalStateException(\"geen zin vandaag\"); }"));
        install(
                site,
                LittlePlugin.named("double", "1.0.0")
                        .with(
                                """
                                @Override public java.util.List<coop.meent.api.Route> routes() {
                                    var one = coop.meent.api.Route.get("/{a}", coop.meent.api.Access.EVERYONE, ctx -> {});
                                    var two = coop.meent.api.Route.get("/{b}", coop.meent.api.Access.EVERYONE, ctx -> {});
                                    return java.util.List.of(one, two);
                                }
                                """));

        var page = site.asAdministrator().get("/admin/plugins").text();
        assertThat(page)
                .contains(">=2.0.0 & <3.0.0")
                .contains("geen zin vandaag")
                .contains("GET /double/{} is claimed");
        assertThat(site.get("/").status()).isEqualTo(200);
        assertThat(site.get("/double/1").status()).isEqualTo(404);
    }

    @Test
    void a_broken_upgrade_leaves_the_old_version_serving(Site site) {
        install(site, LittlePlugin.named("steady", "1.0.0").saying("oud en goed"));
        install(
                site,
                LittlePlugin.named("steady", "1.1.0")
                        .with("{ if (true) throw new IllegalStateException(); }"));

        assertThat(site.get("/steady").body()).contains("oud en goed");

        site.restart();
        assertThat(site.get("/steady").body()).contains("oud en goed");
        assertThat(site.asAdministrator().get("/admin/plugins").text()).contains("start niet");
    }

    @Test
    void an_upgrade_that_fails_half_registered_gives_everything_back(Site site) {
        try (var office = site.office()) {
            office.plugins().install(new BusyPlugin(folder).version(0));
        }
        site.settled();
        var an = site.as("An Peeters");
        assertThat(an.get("/search?q=strandbal").text()).contains("Een strandbal");

        install(
                site,
                LittlePlugin.named(BusyPlugin.ID, "2.0.0")
                        .saying("nieuw")
                        .with(
                                """
                                @Override public java.util.List<coop.meent.api.NoticeKind> noticeKinds() {
                                    return java.util.List.of(new coop.meent.api.NoticeKind(
                                        "stranger.wave", "a", "b", coop.meent.api.NoticeKind.Channel.DAILY,
                                        coop.meent.api.NoticeKind.Sight.each((viewer, wave) -> true)));
                                }
                                """));

        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains("stranger.wave is no kind of busy");
        assertThat(an.get("/busy").body()).contains("written");
        assertThat(an.get("/search?q=strandbal").text()).contains("Een strandbal", "Strandballen");
        assertThat(an.get("/me/notices/settings").text()).contains("Golven");
    }

    @Test
    void a_plugin_that_brings_our_own_classes_is_refused() {
        var zip =
                LittlePlugin.named("copycat", "1.0.0")
                        .saying("x")
                        .file("coop/meent/api/Viewer.class", "")
                        .in(folder);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new PluginArchive(zip).manifest())
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("coop/meent/api/Viewer.class");
    }

    @Test
    void a_plugin_cannot_see_the_hosts_inside(Site site) {
        install(
                site,
                LittlePlugin.named("curious", "1.0.0")
                        .with(
                                """
                                { try { Class.forName("coop.meent.core.Meent"); throw new Error("gezien"); }
                                  catch (ClassNotFoundException fine) { } }
                                """)
                        .saying("niets gezien"));

        assertThat(site.get("/curious").body()).contains("niets gezien");
    }

    @Test
    void a_restart_ends_in_what_was_wanted(Site site) {
        install(site, LittlePlugin.named("stays", "1.0.0").saying("nog steeds"));
        install(site, LittlePlugin.named("sleeps", "1.0.0").saying("slaapt"));
        want(site, "sleeps", "disabled");

        site.restart();

        assertThat(site.get("/stays").body()).contains("nog steeds");
        assertThat(site.get("/sleeps").status()).isEqualTo(404);
    }

    @Test
    void an_archive_that_reaches_outside_its_folder_is_refused() throws Exception {
        var zip = folder.resolve("evil.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("../evil.txt"));
            out.write(1);
            out.closeEntry();
        }

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new PluginArchive(zip).manifest())
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("outside its folder");
    }
}
