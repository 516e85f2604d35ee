package coop.meent.core.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import coop.meent.api.Markdown.Targets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffortTest {
    private static final int LARGE = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Prose prose = new Prose((_, key, _) -> key);

    private static String filled(String piece) {
        return piece.repeat(LARGE / piece.length());
    }

    private static final List<String> PIECES =
            List.of(
                    "[",
                    "]",
                    "![",
                    "[a](",
                    "[a](<b",
                    "[a](b \"",
                    "[a][",
                    "[^a]",
                    "[^",
                    "*a ",
                    "a* ",
                    "*a_ ",
                    "a~ ",
                    "~~a ~b~ ",
                    "a**b c* ",
                    "_a *b_ ",
                    "<!--a",
                    "<?a",
                    "<!A a",
                    "<![CDATA[",
                    "<a b='",
                    "`a",
                    "\\",
                    "&amp;",
                    "> ",
                    "- ",
                    "[a]: b\n",
                    "[^a]: b\n",
                    "# a\n",
                    "|a|\n|-|\n",
                    "a\n---\n",
                    "- [ ] a\n",
                    "> [!NOTE]\n> a\n\n",
                    "[](a)",
                    "<http://a>",
                    "\n\n",
                    "((((",
                    "*",
                    "_",
                    "~",
                    "x");

    static Stream<Map.Entry<String, String>> awkward() {
        var texts = new TreeMap<String, String>();
        for (var piece : PIECES) {
            texts.put("many " + piece, filled(piece));
        }
        texts.put("a megabyte in one paragraph", "woord [a](b) *c*\n".repeat(62_500));
        texts.put("brackets in brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000));
        texts.put("links in brackets", "[".repeat(300_000) + "[a](b)".repeat(100_000));
        texts.put("openers and closers", "~~a ".repeat(120_000) + "a~ ".repeat(150_000));
        texts.put("stars", "**a ".repeat(120_000) + "a* ".repeat(150_000));
        var ticks = new StringBuilder();
        for (int length = 1; ticks.length() < 1_000_000; length++) {
            ticks.append("`".repeat(length)).append('a');
        }
        texts.put("ticks", ticks.toString());
        texts.put(
                "wide table",
                "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\n" + "|\n".repeat(250_000));
        texts.put(
                "one long definition",
                "[a]: /" + "b".repeat(300_000) + "\n\n" + "[a] ".repeat(150_000));
        texts.put("notes in one", "[^a] ".repeat(150_000) + "\n\n[^a]: b");
        return texts.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void no_text_takes_long(Map.Entry<String, String> text) {
        var html =
                assertTimeoutPreemptively(
                        PATIENCE, () -> prose.document(text.getValue(), "nl", Targets.NONE).html());
        assertThat(html.length()).isLessThan(30_000_000);
        var same =
                assertTimeoutPreemptively(PATIENCE, () -> prose.rewrite(text.getValue(), it -> it));
        assertThat(same).isEqualTo(text.getValue());
    }

    @Test
    void a_list_of_twenty_thousand_links_is_read() {
        var text = "- [a](b) is *c*\n".repeat(20_000);
        var html = prose.document(text, "nl", Targets.NONE).html();
        assertThat(html.split("<a href", -1)).hasSize(20_001);
        assertThat(prose.rewrite(text, _ -> "d")).isEqualTo(text.replace("(b)", "(d)"));
    }
}
