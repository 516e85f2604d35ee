package coop.meent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.themes.Owner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What the content security policy refuses stands in no template, and the scripts stay small.
class ScriptsAndTemplatesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int LARGEST = 60 * 1024;

    private static final Pattern REFUSED =
            Pattern.compile(
                    "<[^>{]*\\sstyle\\s*=|\\shx-on|[\"']js:|\\son[a-z]+\\s*=\\s*[\"']|<style\\b"
                            + "|<script(?![^>]*\\b(src=|type=\"application/ld\\+json\"))|javascript:");
    private static final Pattern IN_SCRIPTS =
            Pattern.compile(
                    "\\beval\\(|new Function\\(|\\.style\\.|setAttribute\\('style'|\\binnerHTML\\b");

    @Test
    void templates_hold_no_style_and_no_script() {
        // the ground of papers carries its own style: nothing of it reaches a browser
        assertThat(files(".peb"))
                .filteredOn(it -> !it.endsWith("paper.peb"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(text(it)).as(it.toString()).doesNotContainPattern(REFUSED));
    }

    @Test
    void the_pattern_finds_what_is_refused() {
        assertThat(
                        List.of(
                                "<p class=\"a\" style=\"x\">",
                                "<a hx-on:click=\"x\">",
                                "<a hx-vals='js:{}'>",
                                "<b onclick=\"x\">",
                                "<script>x</script>"))
                .allSatisfy(it -> assertThat(it).containsPattern(REFUSED));
    }

    @Test
    void our_scripts_make_no_code_and_no_style() {
        assertThat(files(".js"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(text(it)).as(it.toString()).doesNotContainPattern(IN_SCRIPTS));
    }

    @Test
    void all_scripts_together_are_small() {
        var htmx =
                Owner.platform(Owner.class.getClassLoader())
                        .resources()
                        .read("assets/htmx.min.js")
                        .orElseThrow();
        int ours = files(".js").stream().mapToInt(it -> gzipped(bytes(it))).sum();

        assertThat(gzipped(htmx) + ours).isLessThan(LARGEST);
    }

    private static List<Path> files(String ending) {
        return Stream.of("platform", "themes", "plugins")
                .flatMap(ScriptsAndTemplatesTest::modules)
                .map(it -> it.resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(it -> below(it, ending).stream())
                .toList();
    }

    private static Stream<Path> modules(String folder) {
        try (var found = Files.list(ROOT.resolve(folder))) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> below(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            return found.filter(it -> it.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int gzipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.size();
    }
}
