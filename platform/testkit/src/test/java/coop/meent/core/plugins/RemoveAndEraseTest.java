package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(
        plugins = {},
        settings = {"MEENT_RATE_LIMITS=off"})
class RemoveAndEraseTest {
    private static final String PASSWORD = "password=een lang wachtwoord";

    @TempDir private Path folder;

    private static void install(Site site, Path zip) {
        try (var office = site.office()) {
            office.plugins().install(zip);
        }
        site.settled();
    }

    private Path keeper(String id, String version) {
        return LittlePlugin.named(id, version)
                .file("db/%s/V001__note.sql".formatted(id), tables(id))
                .with(code(id))
                .in(folder);
    }

    private static String tables(String id) {
        return """
        CREATE TABLE %s.note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words text NOT NULL);
        CREATE TABLE %s.tag (id bigint);
        """
                .formatted(id, id);
    }

    private static String code(String id) {
        return """
        public record Notes(long notes) {}
        @Override public java.util.List<coop.meent.api.Route> routes() {
            return java.util.List.of(
                coop.meent.api.Route.get("/", coop.meent.api.Access.EVERYONE, ctx -> ctx.json(
                    new Notes(platform.transactions().read(coop.meent.api.Viewer.of(ctx), db -> db
                        .createQuery("SELECT count(*) FROM %s.note").mapTo(Long.class).one())))),
                coop.meent.api.Route.post("/", coop.meent.api.Access.SIGNED_IN, ctx ->
                    platform.transactions().run(coop.meent.api.Viewer.of(ctx), tx -> tx.handle()
                        .execute("INSERT INTO %s.note (words) VALUES ('kersen')"))));
        }
        """
                .formatted(id, id);
    }

    private static List<String> roles(Site site, String id) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT r.rolname FROM pg_roles r, core.installation i
                             WHERE r.rolname IN (i.role_prefix || '_' || :id,
                                                 i.role_prefix || '_' || :id || '_owner')
                            """)
                    .bind("id", id)
                    .mapTo(String.class)
                    .list();
        }
    }

    private static boolean schema(Site site, String id) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = :id)")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    @Test
    void removed_and_installed_again_it_finds_its_data(Site site) {
        var zip = keeper("cellar", "1.0.0");
        install(site, zip);
        var team = site.asAdministrator();
        team.post("/cellar");

        assertThat(team.get("/admin/plugins/cellar/remove").text())
                .contains("note 1", "tag 0", "Samen 1", "Dit blijft");
        assertThat(team.post("/admin/plugins/cellar/remove").status()).isEqualTo(303);
        site.settled();
        assertThat(site.get("/cellar").status()).isEqualTo(404);
        assertThat(team.get("/admin/plugins").text()).contains("cellar 1.0.0 gegevens bewaard");

        install(site, zip);
        assertThat(site.get("/cellar").body()).contains("\"notes\":1");
    }

    @Test
    void erased_and_installed_again_it_starts_empty(Site site) {
        var zip = keeper("attic", "1.0.0");
        install(site, zip);
        install(site, keeper("bystander", "1.0.0"));
        var team = site.asAdministrator();
        team.post("/attic");
        team.post("/bystander");

        var wrong = team.post("/admin/plugins/attic/erase", "typed=attik", PASSWORD);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#typed-problem").text()).contains("precies attic");
        assertThat(team.post("/admin/plugins/attic/erase", "typed=attic", "password=x").status())
                .isEqualTo(422);
        site.settled();
        assertThat(site.get("/attic").body()).contains("\"notes\":1");

        assertThat(team.post("/admin/plugins/attic/erase", "typed=attic", PASSWORD).status())
                .isEqualTo(303);
        site.settled();
        assertThat(schema(site, "attic")).isFalse();
        assertThat(roles(site, "attic")).isEmpty();
        assertThat(site.pluginFolder().resolve("unpacked/attic")).doesNotExist();
        assertThat(site.get("/bystander").body()).contains("\"notes\":1");

        install(site, zip);
        assertThat(site.get("/attic").body()).contains("\"notes\":0");
    }

    @Test
    void what_the_platform_keeps_of_it_goes_too(Site site) {
        install(site, new BusyPlugin(folder).version(0));
        var team = site.administratorToken();
        assertThat(site.get("/search?q=strandbal").text()).contains("Een strandbal");
        assertThat(left(site)).isNotEmpty();

        var counted = team.get("/api/v1/admin/plugins/busy/holdings").json();
        assertThat(counted.path("documents").asLong()).isEqualTo(1);
        assertThat(counted.at("/tables/0/name").asText()).isEqualTo("mark");

        var gone = team.send("DELETE", "/api/v1/admin/plugins/busy?erase=true", "");
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.json().at("/holdings/documents").asLong()).isEqualTo(1);
        site.settled();

        assertThat(left(site)).isEmpty();
        assertThat(
                        team.get("/api/v1/admin/plugins/busy/holdings")
                                .json()
                                .path("documents")
                                .asLong())
                .isZero();
        assertThat(site.get("/search?q=strandbal").text()).doesNotContain("Een strandbal");
    }

    private static List<String> left(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT 'work' FROM core.scheduled_tasks WHERE task_instance LIKE 'busy/%'
                             UNION ALL
                            SELECT 'version' FROM core.plugin_version WHERE plugin = 'busy'
                             UNION ALL
                            SELECT 'declared' FROM core.personal_data WHERE plugin = 'busy'
                             UNION ALL
                            SELECT 'outbox' FROM core.outbox WHERE plugin = 'busy'
                            """)
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void versions_that_nobody_needs_are_gone_after_a_while(Site site) throws Exception {
        for (var version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            install(site, keeper("stairs", version));
        }
        var versions = site.pluginFolder().resolve("unpacked/stairs");
        assertThat(names(versions)).hasSize(3);

        // the folders have the machine's own time, which is not that of the test
        site.clock().forward(Duration.ofDays(2_000));
        site.work("core/plugin-folders");

        assertThat(names(versions)).hasSize(2).noneMatch(it -> it.startsWith("1.0.0"));
        assertThat(site.get("/stairs").status()).isEqualTo(200);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(it -> it.getFileName().toString()).toList();
        }
    }
}
