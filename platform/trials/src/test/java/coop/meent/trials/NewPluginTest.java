package coop.meent.trials;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import java.nio.file.Path;
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

            assertThat(AuthorsMaven.verify(plugin)).as(AuthorsMaven.said(plugin)).isZero();

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
}
