package coop.meent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.settings.KnownNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds what stands in the sources, of plugins too: they are built after this, so their classes
/// are not there yet.
class SourcesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern OWN = Pattern.compile("coop\\.meent\\.([a-z][a-z0-9]*)");
    private static final Pattern WALL_CLOCK =
            Pattern.compile(
                    "\\b(Instant|(Local|Offset|Zoned)?(Date|Time|DateTime))\\.now\\(\\)"
                            + "|currentTimeMillis|Clock\\.system|new Date\\(\\)");
    private static final Pattern OWN_WAY_OUT =
            Pattern.compile(
                    "java\\.net\\.http|URLConnection|(?<!Sheet\\(\\)\\.)openStream\\(|java\\.net\\.Socket");
    private static final Pattern JDBI = Pattern.compile("org\\.jdbi\\.(?!v3\\.core\\.Handle;)");

    @Test
    void a_plugin_knows_the_api_and_itself() {
        assertThat(plugins())
                .isNotEmpty()
                .allSatisfy(plugin -> {
                    var id = plugin.getFileName().toString();
                    assertThat(sources(plugin.resolve("src/main/java")))
                            .isNotEmpty()
                            .allSatisfy(file ->
                                    assertThat(names(file))
                                            .as(file.toString())
                                            .isSubsetOf("api", id));
                });
    }

    @Test
    void in_a_plugin_only_pages_api_and_the_plugin_itself_see_a_request() {
        assertThat(pluginSources())
                .filteredOn(file -> text(file).contains("import io.javalin."))
                .allSatisfy(file ->
                        assertThat(file.getFileName().toString())
                                .matches(
                                        "\\w+(Pages|Api|Plugin|Door|Parts)\\.java"
                                                + "|Asked\\.java|Seen\\.java|RegisterHead\\.java"));
    }

    @Test
    void in_a_plugin_sql_stands_in_stores_and_their_rows() {
        assertThat(pluginSources())
                .filteredOn(file -> JDBI.matcher(text(file)).find())
                .allSatisfy(file ->
                        assertThat(file.getFileName().toString())
                                .matches("\\w+(Store|Row)\\.java"));
    }

    @Test
    void no_plugin_asks_the_wall_clock() {
        assertThat(pluginSources())
                .noneSatisfy(file -> assertThat(text(file)).containsPattern(WALL_CLOCK));
    }

    @Test
    void no_plugin_speaks_to_other_machines_by_itself() {
        assertThat(pluginSources())
                .noneSatisfy(file -> assertThat(text(file)).containsPattern(OWN_WAY_OUT));
    }

    @Test
    void every_package_says_what_it_is_and_where_null_may_be() {
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .contains("///", "@NullMarked"));
    }

    @Test
    void every_setting_is_documented() {
        assertThat(text(ROOT.resolve("docs/settings.md")))
                .contains(
                        KnownNames.all().stream()
                                .filter(name -> !name.endsWith("_FILE"))
                                .map(name -> "`" + name + "`")
                                .toList());
    }

    private static List<Path> plugins() {
        try (var folders = Files.list(ROOT.resolve("plugins"))) {
            return folders.filter(it -> Files.exists(it.resolve("pom.xml"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> pluginSources() {
        return plugins().stream()
                .flatMap(it -> sources(it.resolve("src/main/java")).stream())
                .toList();
    }

    private static List<Path> packages() {
        return Stream.of("platform/api", "platform/core", "platform/app", "platform/testkit")
                .map(ROOT::resolve)
                .flatMap(it -> Stream.concat(Stream.of(it), plugins().stream()))
                .flatMap(it -> sources(it.resolve("src/main/java")).stream())
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(Path file) {
        return OWN.matcher(text(file)).results().map(it -> it.group(1)).distinct().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
