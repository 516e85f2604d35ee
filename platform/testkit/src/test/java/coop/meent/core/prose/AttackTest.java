package coop.meent.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Markdown.Target;
import coop.meent.core.text.Language;
import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.text.Resources;
import coop.meent.testkit.Attacks;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every attack in every place of a text; what is asserted is what a browser would build of it.
class AttackTest {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "br",
                    "hr",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "del",
                    "code",
                    "pre",
                    "sup",
                    "span",
                    "a",
                    "div",
                    "section",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "img",
                    "video");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "href",
                    "title",
                    "rel",
                    "id",
                    "class",
                    "start",
                    "role",
                    "tabindex",
                    "scope",
                    "src",
                    "alt",
                    "width",
                    "height",
                    "loading",
                    "controls",
                    "preload",
                    "aria-label",
                    "aria-hidden");
    private static final Pattern LEADS =
            Pattern.compile("(https?:|mailto:|#|/|\\.|[^:/?#]*([/?#].*)?$).*", Pattern.DOTALL);

    private static final List<String> PLACES =
            List.of(
                    "%s",
                    "[a](%s)",
                    "[a](<%s>)",
                    "[a](b \"%s\")",
                    "[%s](b)",
                    "![a](%s)",
                    "![%s](b \"%s\")",
                    "<%s>",
                    "[r]\n\n[r]: %s '%s'",
                    "|a|\n|-|\n|%s|",
                    "|%s|\n|-|\n|b|",
                    "[^%s]\n\n[^%s]: a",
                    "[^a]\n\n[^a]: %s",
                    "> [!NOTE]\n> %s",
                    "> [!%s]\n> a",
                    "# %s",
                    "%s\n===",
                    "```%s\na\n```",
                    "`%s`",
                    "- [ ] %s",
                    "- %s",
                    "> %s",
                    "~~%s~~",
                    "**%s**",
                    "![p](file:photo \"%s\")",
                    "[](article:%s)",
                    "[%s](article:7)");

    private final Prose prose = prose();

    static Stream<String> attacks() {
        return Attacks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_that_runs_comes_through(String attack) {
        for (var place : PLACES) {
            var text = place.replace("%s", attack);
            harmless(prose.document(text, "nl", _ -> new Target.Outside()).html(), text);
            harmless(prose.document(text, "nl", _ -> new Target.Missing()).html(), text);
            harmless(prose.document(text, "nl", _ -> new Target.Page(attack, attack)).html(), text);
            harmless(
                    prose.document(text, "nl", _ -> new Target.Picture(attack, attack, 1, 1))
                            .html(),
                    text);
            harmless(prose.document(text, "nl", _ -> new Target.Film(attack, attack)).html(), text);
            harmless(
                    prose.document(text, "nl", _ -> new Target.Attachment(attack, attack, 1))
                            .html(),
                    text);
        }
    }

    private static Prose prose() {
        var words = MessageBundle.load("core", Resources.of(Prose.class.getClassLoader()));
        var messages = new Messages(List.of(words), true);
        return new Prose((language, key, arguments) ->
                messages.text(Language.ofTag(language).orElseThrow(), key, arguments));
    }

    private static void harmless(String html, String text) {
        assertThat(html).as(text).doesNotContain("\0");
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!element.normalName().equals("body")) {
                assertThat(ELEMENTS).as("%s%n%s", text, html).contains(element.normalName());
                element.attributes().forEach(it -> harmless(element, it, text));
            }
        }
    }

    private static void harmless(Element element, Attribute attribute, String text) {
        assertThat(ATTRIBUTES).as(text).contains(attribute.getKey());
        var value = attribute.getValue().replaceAll("[\\p{Cntrl} ]", "").toLowerCase(Locale.ROOT);
        if (attribute.getKey().equals("href")) {
            assertThat(value).as(text).matches(LEADS);
        } else if (attribute.getKey().equals("src")) {
            assertThat(value)
                    .as("%s in %s", text, element)
                    .startsWith("/")
                    .doesNotMatch("/[/\\\\].*");
        }
    }
}
