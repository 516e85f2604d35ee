package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A first plugin, as its author makes it: outside the repository, with nothing but the
/// distribution and Maven.
class NewPluginTest {
    @TempDir private Path outside;

    @Test
    void a_new_plugin_builds_passes_its_contract_and_serves() throws Exception {
        try (var place = Installation.empty();
                var site = place.start("--demo")) {
            var made = place.runIn(outside, "plugin", "new", "borrowbox");
            assertThat(made.code()).as("%s", made.err()).isZero();
            var plugin = outside.resolve("borrowbox");

            assertThat(maven(plugin)).as(log(plugin)).isZero();

            var zip = plugin.resolve("target/borrowbox-0.1.0.zip").toString();
            assertThat(place.run("plugin", "install", zip).code()).isZero();
            assertThat(site.visitor().get("/borrowbox").status()).isEqualTo(200);

            var token = place.run("token", "create", "--email", "member@demo.test").out().getLast();
            var note = "{\"text\":\"Wie leent een betonmolen?\"}";
            var pinned =
                    Caller.bearing(token, site.address())
                            .send("POST", "/api/v1/borrowbox/notes", note);
            assertThat(pinned.status()).isEqualTo(201);
            Patience.until(
                    () -> site.visitor().get("/search?q=betonmolen").body().contains("Wie leent"),
                    "the note in the search");
        }
    }

    @Test
    void a_name_that_cannot_be_is_refused_in_one_line() {
        try (var place = Installation.empty()) {
            var refused = place.runIn(outside, "plugin", "new", "search");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said()).hasSize(1);
            assertThat(outside).isEmptyDirectory();
        }
    }

    // plain Maven on whatever Java it finds: the pom picks the right one by itself
    private static int maven(Path plugin) throws IOException, InterruptedException {
        var mine = "-Dmaven.repo.local=" + repository(plugin.resolveSibling("m2"));
        var builder = new ProcessBuilder("mvn", "-B", mine, "verify").directory(plugin.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("MAVEN_OPTS");
        builder.redirectErrorStream(true).redirectOutput(plugin.resolve("maven.log").toFile());
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Maven does not end");
        }
        return process.exitValue();
    }

    // what this machine has fetched before, without anything of Meent: that comes from the
    // distribution, or not at all
    private static Path repository(Path folder) throws IOException {
        Files.createDirectory(folder);
        var usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
        if (Files.isDirectory(usual)) {
            try (var groups = Files.list(usual)) {
                for (var group : groups.filter(it -> !it.endsWith("coop")).toList()) {
                    Files.createSymbolicLink(folder.resolve(group.getFileName()), group);
                }
            }
        }
        return folder;
    }

    private static String log(Path plugin) throws IOException {
        return Files.readString(plugin.resolve("maven.log"));
    }
}
