package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a plugin does must stand in its manifest.
@MeentTest(plugins = {})
class DeclaredTest {
    private static final String WORK =
            """
            @Override public java.util.List<coop.meent.api.ScheduledWork> scheduledWork() {
                return java.util.List.of(coop.meent.api.ScheduledWork.every(
                    "sweep", java.time.Duration.ofHours(1), () -> {}));
            }
            """;

    private static final String SOURCE =
            """
            @Override public java.util.List<coop.meent.api.SearchSource> searchSources() {
                return java.util.List.of(new coop.meent.api.SearchSource() {
                    @Override public String type() { return "toy"; }
                    @Override public java.util.List<coop.meent.api.SearchDocument> documents(
                        org.jdbi.v3.core.Handle db, java.util.Collection<String> ids) {
                        return java.util.List.of();
                    }
                    @Override public void all(org.jdbi.v3.core.Handle db,
                        java.util.function.Consumer<coop.meent.api.SearchDocument> each) {}
                });
            }
            """;

    private static final String TRIES =
            """
            public record Said(String mail, String undeclared, String local) {}
            @Override public java.util.List<coop.meent.api.Route> routes() {
                return java.util.List.of(coop.meent.api.Route.get(
                    "/", coop.meent.api.Access.EVERYONE, ctx -> ctx.json(new Said(
                        tried(() -> platform.transactions().run(
                            coop.meent.api.Viewer.of(ctx), this::mail)),
                        tried(() -> platform.outbound().get(
                            java.net.URI.create("https://elsewhere.example.org/"))),
                        tried(() -> platform.outbound().get(
                            java.net.URI.create("https://localhost/")))))));
            }
            private boolean mail(coop.meent.api.Transaction tx) {
                tx.send(new coop.meent.api.Mail(1, "a", "b", java.util.Optional.empty()));
                return true;
            }
            private static String tried(Runnable it) {
                try { it.run(); return "done"; }
                catch (RuntimeException refused) { return refused.getMessage(); }
            }
            """;

    @TempDir Path folder;

    private void install(Site site, LittlePlugin plugin) {
        try (var office = site.office()) {
            office.plugins().install(plugin.in(folder));
        }
        site.settled();
    }

    private static String plugins(Site site) {
        return site.asAdministrator().get("/admin/plugins").text();
    }

    @Test
    void mail_and_hosts_that_are_not_declared_are_refused_with_the_field_that_lacks(Site site) {
        install(
                site,
                LittlePlugin.named("tries", "1.0.0")
                        .declaring("\"capabilities\": {\"hosts\": [\"localhost\"]}")
                        .with(TRIES));

        var said = site.get("/tries").json();
        assertThat(said.path("mail").asText())
                .isEqualTo(
                        "tries sends a mail, but its plugin.json does not say"
                                + " \"capabilities\": {\"mail\": true}");
        assertThat(said.path("undeclared").asText()).contains("capabilities.hosts");
        assertThat(said.path("local").asText()).contains("an address that is not public");
    }

    @Test
    void mail_that_is_declared_is_sent(Site site) {
        install(
                site,
                LittlePlugin.named("writes", "1.0.0")
                        .declaring("\"capabilities\": {\"mail\": true}")
                        .with(TRIES));

        assertThat(site.get("/writes").json().path("mail").asText()).isEqualTo("done");
    }

    @Test
    void work_and_search_types_that_are_not_declared_are_refused_and_so_are_those_not_brought(
            Site site) {
        install(site, LittlePlugin.named("sweeps", "1.0.0").with(WORK).with(SOURCE));
        assertThat(plugins(site))
                .contains("capabilities.jobs: it brings the work \"sweep\", so it must say true.")
                .contains("searchTypes \"toy\": it brings a source of these");

        install(
                site,
                LittlePlugin.named("sweeps", "1.1.0")
                        .declaring("\"searchTypes\": [\"game\"]")
                        .with(SOURCE));
        assertThat(plugins(site)).contains("searchTypes \"game\": it names these, but brings no");

        install(
                site,
                LittlePlugin.named("sweeps", "1.2.0")
                        .declaring("\"searchTypes\": [\"toy\"], \"capabilities\": {\"jobs\": true}")
                        .with(WORK)
                        .with(SOURCE)
                        .saying("alles staat er"));
        assertThat(site.get("/sweeps").body()).contains("alles staat er");
    }
}
