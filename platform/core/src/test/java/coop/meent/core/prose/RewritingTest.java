package coop.meent.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Markdown.Targets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RewritingTest {
    private static final int TEXTS = 5_000;
    private static final String TO = "article:7";

    // pieces that meet in every way, links in all their forms among them
    private static final List<String> PIECES =
            List.of(
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    "\t",
                    "  ",
                    "    ",
                    " ",
                    "> ",
                    ">",
                    "- ",
                    "1. ",
                    "# ",
                    "| ",
                    "|",
                    "\n|---|---|\n",
                    "\\|",
                    "\n| [a](b\\|c) | `\\|` [d](e) |\n",
                    "`",
                    "``",
                    "\n```\n",
                    "~~~\n",
                    "*",
                    "**",
                    "_",
                    "~~",
                    "[",
                    "]",
                    "(",
                    ")",
                    "![",
                    "](",
                    "](<",
                    "<",
                    ">",
                    "\\",
                    "\\]",
                    "&amp;",
                    "&",
                    "é",
                    "e\u0301",
                    "😀",
                    "\u00a0",
                    "\ufeff",
                    "\0",
                    "woord",
                    "[a](b)",
                    "[a](<b c> \"t\")",
                    "![é](/x.png)",
                    "[a]( /b\n 't' )",
                    "[]()",
                    "[a](<>)",
                    "[a](b\\)c)",
                    "[a](b(c)d)",
                    "[r][l]",
                    "[l]",
                    "\n[l]: /x 'y'\n",
                    "\n[l]:\n  <u v>\n",
                    "\n[l\\]m]: z\n",
                    "<https://a.example/?x=1&y=2>",
                    "<a@b.example>",
                    "<b>",
                    "<!-- [a](b) -->",
                    "<div>\n",
                    "`[a](b)`",
                    "[^1]",
                    "\n[^1]: noot [a](b)\n",
                    "[![p](q)](r)",
                    "[x [y](z)](w)",
                    "[<u:v>](w)",
                    ">\t[a](b)\n",
                    "-\t[a](b)\n",
                    "\n> [!NOTE]\n> [a](b)\n",
                    "- [ ] [a](b)\n");

    private final Prose prose = new Prose((_, key, _) -> key);

    @Test
    void a_text_whose_destinations_stay_is_the_same_text() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int turn = 0; turn < TEXTS; turn++) {
            var text = random(random);
            assertThat(prose.rewrite(text, it -> it))
                    .as("seed %d, turn %d", seed, turn)
                    .isEqualTo(text);
        }
    }

    @Test
    void a_text_with_new_destinations_leads_there_and_nowhere_else() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int turn = 0; turn < TEXTS; turn++) {
            var text = random(random);
            var offered = new ArrayList<String>();
            var later = prose.rewrite(text, it -> "article:" + add(offered, it));
            var former = leads(text);

            assertThat(offered).as("seed %d, turn %d:%n%s", seed, turn, text).containsAll(former);
            assertThat(leads(later))
                    .as("seed %d, turn %d:%n%s%n===%n%s", seed, turn, text, later)
                    .allMatch(it -> it.startsWith("article:"))
                    .hasSizeGreaterThanOrEqualTo(new LinkedHashSet<>(former).size());
            assertThat(back(later, offered)).isEqualTo(former);
        }
    }

    private List<String> back(String later, List<String> offered) {
        return leads(later).stream()
                .map(it -> offered.get(Integer.parseInt(it.substring("article:".length()))))
                .distinct()
                .toList();
    }

    private static int add(List<String> offered, String destination) {
        offered.add(destination);
        return offered.size() - 1;
    }

    private List<String> leads(String text) {
        return prose.document(text, "nl", Targets.NONE).destinations();
    }

    private static String random(Random random) {
        var text = new StringBuilder();
        int length = 3 + random.nextInt(30);
        for (int piece = 0; piece < length; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource
    void awkward(String former, String later) {
        assertThat(prose.rewrite(former, _ -> TO)).isEqualTo(later);
    }

    static Stream<Arguments> awkward() {
        return Stream.of(
                Arguments.of("[a](b)", "[a](article:7)"),
                Arguments.of("[a](b \"t\")", "[a](article:7 \"t\")"),
                Arguments.of("[a](<b c>)\t \r\n", "[a](article:7)\t \r\n"),
                Arguments.of("[]()", "[](article:7)"),
                Arguments.of("[a]( )", "[a]( article:7)"),
                Arguments.of("[a](<> 't')", "[a](article:7 't')"),
                Arguments.of("[a](b(c(d))e)", "[a](article:7)"),
                Arguments.of("[a](b\\)c)", "[a](article:7)"),
                Arguments.of("![a](/p.png)", "![a](article:7)"),
                Arguments.of("[![a](p)](q)", "[![a](article:7)](article:7)"),
                Arguments.of("[x]: b\n\n[x]", "[x]: article:7\n\n[x]"),
                Arguments.of("> [x]:\n> <b c>\n> 't'\n", "> [x]:\n> article:7\n> 't'\n"),
                Arguments.of("[a\\]b]: c", "[a\\]b]: article:7"),
                Arguments.of("[x]: b\n[x]: c", "[x]: article:7\n[x]: article:7"),
                Arguments.of("<https://a.example>", "<article:7>"),
                Arguments.of("<a@b.example>", "<article:7>"),
                Arguments.of("`[a](b)` [a](b)", "`[a](b)` [a](article:7)"),
                Arguments.of("    [a](b)\n", "    [a](b)\n"),
                Arguments.of("```\n[a](b)\n```", "```\n[a](b)\n```"),
                Arguments.of("<div>\n[a](b)\n</div>", "<div>\n[a](b)\n</div>"),
                Arguments.of("<a href=\"b\">[c](d)</a>", "<a href=\"b\">[c](article:7)</a>"),
                Arguments.of("\\[a](b)", "\\[a](b)"),
                Arguments.of("\ufeff[a](b)", "\ufeff[a](article:7)"),
                Arguments.of("-\t[a](b)\r\n\t[c](d)", "-\t[a](article:7)\r\n\t[c](article:7)"),
                Arguments.of(">\t\t[a](b)\n>\t[c](d)", ">\t\t[a](b)\n>\t[c](article:7)"),
                Arguments.of("1.\t>\t[a](b)", "1.\t>\t[a](article:7)"),
                Arguments.of(
                        "|a|b|\n|-|-|\n|`\\|` [c](d\\|e)|[f](g)|",
                        "|a|b|\n|-|-|\n|`\\|` [c](article:7)|[f](article:7)|"),
                Arguments.of("a[^1]\n\n[^1]: [b](c)\n", "a[^1]\n\n[^1]: [b](article:7)\n"),
                Arguments.of("[a](\nb\n)", "[a](\narticle:7\n)"),
                Arguments.of("# [a](b) #\nc\n===", "# [a](article:7) #\nc\n==="));
    }

    @ParameterizedTest
    @MethodSource
    void a_destination_is_read_as_it_was_given(String destination) {
        for (var text :
                List.of("[a](b)", "![a](b)", "[a]\n\n[a]:\nb\n", "[a](\nb\n)", "|[a](b)|\n|-|")) {
            var later = prose.rewrite(text, _ -> destination);
            assertThat(leads(later)).as(later).containsExactly(destination);
        }
    }

    static Stream<String> a_destination_is_read_as_it_was_given() {
        return Stream.of(
                "een pagina.md",
                "a(b)c",
                "a)b",
                "a\\b",
                "a\\)b",
                "a|b",
                "a&amp;b",
                "a?b&c=d",
                "#stap-2",
                "-",
                "===",
                "1.",
                "x&#41;",
                "\\",
                "",
                "é/ü.md",
                "../map/tweede keer.md",
                "#",
                "***",
                "https://a.example/?q=(1)&r=2",
                "~~~");
    }

    @Test
    void what_no_destination_can_hold_is_written_in_percent() {
        UnaryOperator<String> bad = _ -> "a\nb`c<d>";
        assertThat(leads(prose.rewrite("[x](y)", bad))).containsExactly("a%0Ab%60c%3Cd%3E");
    }

    @Test
    void an_address_that_becomes_a_path_gets_words() {
        assertThat(prose.rewrite("<https://a.example/b_c>", _ -> "../d.md"))
                .isEqualTo("[https://a.example/b\\_c](../d.md)");
        assertThat(prose.rewrite("[<u:v>](w)", _ -> "d")).isEqualTo("[<u:v>](d)");
    }

    @Test
    void destinations_are_offered_in_order_and_without_escapes() {
        var offered = new ArrayList<String>();
        var text = "[a](b\\)&amp;)\n\n[r]: <c d>\n\n![e](f) <gg:h> [r]";
        prose.rewrite(
                text,
                it -> {
                    offered.add(it);
                    return it;
                });
        assertThat(offered).containsExactly("b)&", "c d", "f", "gg:h");
    }
}
