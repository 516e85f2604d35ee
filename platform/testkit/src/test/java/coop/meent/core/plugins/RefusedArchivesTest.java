package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.plugins.trust.SigningKey;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeentTest(plugins = {})
class RefusedArchivesTest {
    @TempDir private Path folder;

    private static String page(Site site) {
        return site.asAdministrator().get("/admin/plugins").text();
    }

    private static List<String> listed(Site site) {
        try (var office = site.office()) {
            return office.plugins().refused().stream()
                    .map(it -> it.file() + ": " + it.reason())
                    .toList();
        }
    }

    private static Path put(Site site, String name) throws IOException {
        var zip = Files.writeString(site.pluginFolder().resolve(name), "no zip at all");
        site.settled();
        return zip;
    }

    @Test
    void a_refused_zip_stands_on_the_page_and_in_the_list_with_its_reason(Site site)
            throws Exception {
        var zip = put(site, "broken.zip");

        assertThat(page(site)).contains("broken.zip").contains("The archive cannot be read");
        assertThat(listed(site)).singleElement().asString().startsWith("broken.zip: The archive");
        var answer = site.administratorToken().get("/api/v1/admin/plugins").json();
        assertThat(answer.at("/refused/0/file").asText()).isEqualTo("broken.zip");

        Files.delete(zip);
        site.settled();
        assertThat(page(site)).doesNotContain("broken.zip");
        assertThat(listed(site)).isEmpty();
    }

    @Test
    void what_is_not_trusted_runs_as_soon_as_a_trusted_key_has_signed_it(Site site)
            throws Exception {
        var zip = put(site, "better.zip");
        assertThat(page(site)).contains("better.zip");

        var good = LittlePlugin.named("better", "1.0.0").saying("nu wel").in(folder);
        Files.copy(good, zip, StandardCopyOption.REPLACE_EXISTING);
        site.settled();
        assertThat(page(site)).contains("has no signature (better.zip.sig beside it)");
        assertThat(site.get("/better").status()).isEqualTo(404);

        var key = folder.resolve("key");
        var line = SigningKey.make(key, "bet", "Beter cv");
        SigningKey.in(key).sign(zip);
        site.settled();
        assertThat(page(site)).contains("the key is not in trusted-keys");

        var keys = Files.createDirectories(site.pluginFolder().resolveSibling("trusted-keys"));
        Files.writeString(keys.resolve("beter.pub"), line);
        site.settled();

        assertThat(page(site)).doesNotContain("better.zip");
        assertThat(page(site)).contains("Ondertekend door Beter cv");
        assertThat(site.get("/better").body()).contains("nu wel");
    }

    @Test
    void a_refused_zip_that_went_while_the_site_was_down_is_forgotten(Site site) throws Exception {
        var zip = put(site, "gone.zip");
        var stays = put(site, "stays.zip");
        Files.delete(zip);

        site.restart();

        assertThat(page(site)).contains("stays.zip").doesNotContain("gone.zip");
        Files.delete(stays);
        site.settled();
    }
}
