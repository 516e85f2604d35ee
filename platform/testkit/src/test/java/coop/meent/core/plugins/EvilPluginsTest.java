package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.Office;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is wrong with a plugin: the site and the plugins beside it serve on, the team reads why
/// it does not run, and it can be taken away again.
@MeentTest(
        plugins = {},
        scheduled = true)
@TestInstance(Lifecycle.PER_CLASS)
class EvilPluginsTest {
    private final Site site;
    private final Path folder;
    private final Office office;
    private String atTheDoor = "";

    EvilPluginsTest(Site site, @TempDir Path folder) {
        this.site = site;
        this.folder = folder;
        this.office = site.office();
        office.plugins().install(new BusyPlugin(folder).version(0));
        site.settled();
    }

    @AfterAll
    void leave() {
        office.close();
    }

    @AfterEach
    void it_can_be_taken_away() throws Exception {
        if (office.plugins().want("evil", "erased")) {
            site.settled();
            assertThat(office.plugins().settled("evil").observed()).isEqualTo("stopped");
        }
        assertThat(site.get("/evil").status()).isEqualTo(404);
        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .doesNotContain("start niet");
        assertThat(site.pluginFolder().resolve("unpacked/evil")).doesNotExist();
        assertThat(schema()).isZero();
        Files.deleteIfExists(folder.resolve("evil-1.0.0.zip"));
        Files.deleteIfExists(folder.resolve("evil-2.0.0.zip"));
        theOthersServe();
    }

    private long schema() {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM pg_namespace WHERE nspname = 'evil'")
                    .mapTo(Long.class)
                    .one();
        }
    }

    private void theOthersServe() {
        assertThat(site.get("/").status()).isEqualTo(200);
        assertThat(site.get("/busy").body()).contains("written");
        assertThat(site.get("/search?q=strandbal").text()).contains("Een strandbal");
        assertThat(site.as("An Peeters").get("/").status()).isEqualTo(200);
        assertThat(site.get("/health/ready").status()).isEqualTo(200);
    }

    private void install(LittlePlugin plugin) {
        try {
            office.plugins().install(plugin.in(folder));
        } catch (PluginRefused refusal) {
            atTheDoor = String.valueOf(refusal.getMessage());
        }
        site.settled();
    }

    private void theTeamReads(String reason) {
        if (!atTheDoor.isEmpty()) {
            // it did not get in at all: whoever brought it reads why, at once
            assertThat(atTheDoor).contains(reason);
            atTheDoor = "";
            return;
        }
        var row = office.plugins().settled("evil");
        assertThat(row.observed()).isEqualTo("failed");
        assertThat(row.reason())
                .contains(reason)
                .doesNotContain("\n", "java.lang", "\tat ")
                .matches("[A-Z].*\\.")
                .hasSizeLessThan(450);
        assertThat(site.asAdministrator().get("/admin/plugins").text())
                .contains(row.reason().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @EnumSource
    void beside_a_good_plugin_it_is_refused_with_its_reason(EvilPlugin evil) {
        install(evil.version("1.0.0"));

        theTeamReads(evil.reason());
        theOthersServe();
        assertThat(site.get("/evil").status()).isEqualTo(404);
        if (evil == EvilPlugin.FAILS_AT_ITS_THIRD_STATEMENT) {
            assertThat(tablesOfEvil()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void as_an_upgrade_it_leaves_the_old_version_serving(EvilPlugin evil) {
        install(
                LittlePlugin.named("evil", "1.0.0")
                        .saying("de oude")
                        .file("db/evil/V001__one.sql", "CREATE TABLE evil.one (id bigint);"));
        assertThat(site.get("/evil").body()).contains("de oude");

        install(evil.version("2.0.0"));

        assertThat(site.get("/evil").body()).contains("de oude");
        theTeamReads(evil.reason());
        theOthersServe();
        assertThat(tablesOfEvil()).isEqualTo(1);
    }

    // besides the one in which the migrations are noted
    private long tablesOfEvil() {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT count(*) FROM pg_tables
                             WHERE schemaname = 'evil' AND tablename NOT LIKE 'flyway%'
                            """)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
