package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class RefusedArchivesTest {
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
        var answer = site.administratorToken().get("/api/v1/plugins").json();
        assertThat(answer.at("/refused/0/file").asText()).isEqualTo("broken.zip");

        Files.delete(zip);
        site.settled();
        assertThat(page(site)).doesNotContain("broken.zip");
        assertThat(listed(site)).isEmpty();
    }

    @Test
    void a_refused_zip_is_forgotten_when_a_good_one_takes_its_place(Site site) throws Exception {
        var zip = put(site, "better.zip");
        assertThat(page(site)).contains("better.zip");

        var good = LittlePlugin.named("better", "1.0.0").saying("nu wel").in(site.pluginFolder());
        Files.move(good, zip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        site.settled();

        assertThat(page(site)).doesNotContain("better.zip");
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
