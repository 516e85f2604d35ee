package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.app.postgres.EmbeddedPostgres;
import coop.meent.core.plugins.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The database server's process is killed under a site that serves.
@EnabledIfSystemProperty(named = "meent.kills", matches = "[0-9]{2,}")
class LostDatabaseTest {
    @Test
    void without_its_server_the_site_answers_503_in_its_own_words_and_can_be_ended()
            throws IOException {
        var folder = Files.createTempDirectory("meent-server");
        var server = EmbeddedPostgres.start(folder);
        try (var place = outside(Installation.empty(), server);
                var site = place.start("--demo")) {
            server.close();

            var page = site.visitor().get("/jobs");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.html().select("header nav")).isNotEmpty();
            assertThat(page.header("Retry-After")).contains("5");
            var answer = site.visitor().get("/api/v1/jobs/vacancies");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().path("instance").asText()).startsWith("urn:meent:");
            assertThat(site.visitor().get("/health/live").status()).isEqualTo(200);
            var health = site.visitor().get("/health/ready");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().path("parts").path("database").asText()).isEqualTo("down");
            assertThat(site.terminate()).isLessThan(Duration.ofSeconds(10));
        } finally {
            server.close();
            Folders.remove(folder);
        }
    }

    private static Installation outside(Installation place, EmbeddedPostgres server) {
        return place.with("MEENT_DATABASE_URL", server.url())
                .with("MEENT_DATABASE_USER", server.user())
                .with("MEENT_DATABASE_PASSWORD", server.password());
    }

    @Test
    void a_server_of_its_own_is_started_again_and_the_site_goes_on() throws IOException {
        try (var place = Installation.empty();
                var site = place.start("--demo")) {
            long old = postmaster(place);
            ProcessHandle.of(old).orElseThrow().destroyForcibly();

            var lost = site.visitor().get("/jobs?place=mechelen");
            assertThat(lost.status()).isIn(200, 503);
            if (lost.status() == 503) {
                assertThat(lost.html().select("header nav")).isNotEmpty();
                assertThat(lost.header("Retry-After")).contains("5");
            }
            Patience.until(
                    () ->
                            site.visitor().get("/health/ready").status() == 200
                                    && site.visitor().get("/jobs").status() == 200,
                    "the site serves again");
            assertThat(postmaster(place)).isNotEqualTo(old);
            assertThat(place.run("token", "create", "--email", "admin@demo.test").code()).isZero();
            assertThat(site.terminate()).isLessThan(Duration.ofSeconds(10));
            assertThat(place.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        }
    }

    private static long postmaster(Installation place) throws IOException {
        var file = place.data().resolve("postgres/cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
}
