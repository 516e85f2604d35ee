package coop.meent.core.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MeentTest(plugins = {})
class LookPagesTest {
    private static final String API = "/api/v1/admin/theme";

    @AfterEach
    void default_theme(Site site) {
        put(site, "{\"theme\": \"meent\", \"tokens\": {}}");
    }

    @Test
    void another_theme_shows_at_the_next_request(Site site) {
        assertThat(home(site)).contains("vollkorn").doesNotContain("foot-seats");

        choose(site, "tafel");
        assertThat(home(site))
                .contains("archivo", "foot-seats", "map seats")
                .doesNotContain("vollkorn");

        choose(site, "meent");
        assertThat(home(site)).contains("vollkorn");
    }

    @Test
    void a_colour_has_its_own_version_of_the_style_sheet(Site site) {
        var before = sheet(site);
        var saved = post(site, "", "accent=#7a1f5c", "field=#f5d90a", "paper=#ffffff", "radius=9");
        assertThat(saved.status()).isEqualTo(303);

        var after = sheet(site);
        assertThat(after).isNotEqualTo(before);
        var css = site.get(after);
        assertThat(css.header("Cache-Control").orElse("")).contains("immutable");
        assertThat(css.body()).contains("--hedge:light-dark(#7a1f5c,", "--r:9px");

        assertThat(post(site, "/reset").status()).isEqualTo(303);
        assertThat(sheet(site)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_is_refused_beside_its_field_unless_one_insists(Site site) {
        var before = sheet(site);
        var refused = post(site, "", "accent=#c9c9c9", "paper=#ffffff");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#accent-problem").text())
                .contains("Een link op het papier", "1,6", "op 1");
        assertThat(refused.html().select("#accent").val()).isEqualTo("#c9c9c9");
        assertThat(sheet(site)).isEqualTo(before);

        assertThat(post(site, "", "accent=#c9c9c9", "paper=#ffffff", "known=true").status())
                .isEqualTo(303);
        assertThat(sheet(site)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accent=red", "radius=25", "heads=comic", "accent=#12345g;}"})
    void nothing_else_than_a_token_is_taken(String typed, Site site) {
        assertThat(post(site, "", typed).status()).isEqualTo(422);
    }

    @Test
    void a_preview_changes_nothing(Site site) {
        var before = sheet(site);
        var shown = post(site, "/preview", "accent=#7a1f5c", "paper=#ffffff");
        var address = shown.html().select("link[href*=preview.css]").attr("href");

        assertThat(site.asAdministrator().get(address).body()).contains("#7a1f5c");
        assertThat(sheet(site)).isEqualTo(before);
    }

    @Test
    void a_broken_theme_is_refused_with_its_reason(Site site) throws IOException {
        theme(site, "stuk", "meent", "layout.peb", "{% block %}");

        var refused = post(site, "/choose", "theme=stuk");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#problems").text()).contains("layout.peb");
        assertThat(home(site)).contains("vollkorn");
    }

    @Test
    void a_theme_that_breaks_while_it_is_worn_gives_way_to_its_parent(Site site)
            throws IOException {
        theme(site, "eigen", "tafel", "parts/footer.peb", "<footer>Ons veld</footer>");
        choose(site, "eigen");
        assertThat(home(site)).contains("Ons veld", "archivo");

        theme(site, "eigen", "tafel", "parts/footer.peb", "{% if %}");
        site.restart();

        assertThat(home(site)).contains("foot-seats", "archivo");
        assertThat(site.asAdministrator().get("/admin/theme").html().select(".flash.error").text())
                .contains("eigen", "footer.peb");
        assertThat(state(site).path("wearing").asText()).isEqualTo("tafel");
    }

    @Test
    void every_template_can_be_read_under_every_theme_and_no_override_is_out_of_date(Site site) {
        for (var theme : List.of("meent", "tafel")) {
            choose(site, theme);
            assertThat(state(site).path("themes")).hasSizeGreaterThan(1);
            each(state(site).path("themes"))
                    .filteredOn(it -> List.of("meent", "tafel").contains(it.path("id").asText()))
                    .allSatisfy(it -> assertThat(it.path("objection").asText()).isEmpty());
            var files = site.asAdministrator().get(API + "/provenance").json();
            each(files.path("templates"))
                    .filteredOn(it -> it.path("winner").asText().equals("tafel"))
                    .allSatisfy(it ->
                            assertThat(it.path("marker").asText()).as(it.toString()).isEmpty());
            each(files.path("assets")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"meent", "tafel"})
    void what_a_theme_ships_can_be_read(String theme, Site site) {
        choose(site, theme);

        assertThat(put(site, "{\"tokens\": {}}").status()).isEqualTo(200);
    }

    @Test
    void the_page_asks_the_database_nothing_about_the_look(Site site) {
        var team = site.asAdministrator();

        assertThat(site.statements(() -> team.get("/admin/theme").expect(200))).isLessThan(20);
    }

    private static org.assertj.core.api.ListAssert<JsonNode> each(JsonNode nodes) {
        return assertThat(StreamSupport.stream(nodes.spliterator(), false).toList());
    }

    private static void theme(Site site, String id, String parent, String file, String content)
            throws IOException {
        var folder = site.pluginFolder().resolveSibling("themes").resolve(id);
        Files.createDirectories(folder.resolve("templates/parts"));
        Files.writeString(
                folder.resolve("theme.json"),
                "{\"id\": \"%s\", \"parent\": \"%s\"}".formatted(id, parent));
        Files.writeString(folder.resolve("templates").resolve(file), content);
    }

    private static void choose(Site site, String theme) {
        assertThat(post(site, "/choose", "theme=" + theme).status()).isEqualTo(303);
    }

    private static Answer post(Site site, String path, String... fields) {
        return site.asAdministrator().post("/admin/theme" + path, fields);
    }

    private static Answer put(Site site, String body) {
        return site.administratorToken().send("PUT", API, body);
    }

    private static JsonNode state(Site site) {
        return site.asAdministrator().get(API).json();
    }

    private static String home(Site site) {
        return site.get("/").body() + site.get("/organisations").body();
    }

    private static String sheet(Site site) {
        return site.get("/").html().select("link[rel=stylesheet]").attr("href");
    }
}
