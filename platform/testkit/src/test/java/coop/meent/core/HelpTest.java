package coop.meent.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class HelpTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\bhelp\\(\"([a-z.-]+)\"\\)");

    private static Stream<Path> owners() {
        return Stream.concat(
                Stream.of(ROOT.resolve("platform/core")), list(ROOT.resolve("plugins")));
    }

    private static Stream<Path> list(Path folder) {
        try (var found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> templates(Path owner) {
        var folder = owner.resolve("src/main/resources/templates");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(it -> it.toString().endsWith(".peb")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> topics() {
        var topics = new HashSet<String>();
        owners().forEach(owner -> {
            var file = owner.resolve("src/main/resources/help/topics");
            var prefix = owner.endsWith(Path.of("platform/core")) ? "" : owner.getFileName() + ".";
            if (Files.exists(file)) {
                text(file).lines().forEach(it -> topics.add(prefix + it));
            }
        });
        return topics;
    }

    @Test
    void a_page_leads_only_to_help_that_is_there() {
        var known = topics();
        assertThat(owners().flatMap(it -> templates(it).stream()))
                .allSatisfy(file ->
                        assertThat(LINK.matcher(text(file)).results().map(it -> it.group(1)))
                                .as(file.toString())
                                .isSubsetOf(known));
    }

    @Test
    void every_topic_is_explained_in_every_language_without_a_hole(Site site) {
        var team = site.asAdministrator();
        for (var item : team.get("/api/v1/help").json().path("items")) {
            for (var prefix : List.of("", "/fr", "/en")) {
                var page = team.get(prefix + item.path("path").asText());
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.html().select(".prose h2")).isNotEmpty();
                assertThat(page.html().select(".prose a[href^=/]").eachAttr("href"))
                        .allSatisfy(it -> assertThat(it).startsWith(prefix + "/"));
            }
        }
    }

    @Test
    void the_help_for_the_team_is_listed_and_found_by_the_team(Site site) {
        site.settled();
        assertThat(site.get("/help").text()).doesNotContain("Voor wie de site beheert");
        assertThat(site.asAdministrator().get("/help").text()).contains("Voor wie de site beheert");
        assertThat(site.get("/search?q=rekenblad&type=help").text())
                .doesNotContain("Een lijst invoeren");
        assertThat(site.asAdministrator().get("/search?q=rekenblad&type=help").text())
                .contains("Een lijst invoeren");
        assertThat(site.get("/search?q=wachtwoord").text()).contains("Aanmelden en je account");
    }

    @Test
    void help_that_is_not_there_is_not_found(Site site) {
        assertThat(site.get("/help/toveren").status()).isEqualTo(404);
    }
}
