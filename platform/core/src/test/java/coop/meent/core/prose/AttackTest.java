package coop.meent.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Markdown.Target;
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

    private static final List<String> ATTACKS =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    " javascript:alert(1)",
                    "java\tscript:alert(1)",
                    "java&#10;script:alert(1)",
                    "&#106;avascript:alert(1)",
                    "&#x6A;avascript:alert(1)",
                    "javascript&colon;alert(1)",
                    "javascript&#58;alert(1)",
                    "\u0001javascript:alert(1)",
                    "javascript://a%0aalert(1)",
                    "javascript:/*--></title></style></script>*/alert(1)",
                    "vbscript:msgbox(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "data:text/html;base64,PHNjcmlwdD4=",
                    "data:image/svg+xml,<svg onload=alert(1)>",
                    "file:///etc/passwd",
                    "blob:https://a/b",
                    "view-source:javascript:alert(1)",
                    "feed:javascript:alert(1)",
                    "//evil.example/x",
                    "/\\evil.example",
                    "\\\\evil.example",
                    "https://a.example/\"onmouseover=\"alert(1)",
                    "x\" onerror=\"alert(1)",
                    "x' onerror='alert(1)",
                    "x` onerror=`alert(1)",
                    "\"><script>alert(1)</script>",
                    "'><img src=x onerror=alert(1)>",
                    "<script>alert(1)</script>",
                    "<SCRIPT SRC=//evil.example/x></SCRIPT>",
                    "<<script>script>alert(1)<</script>/script>",
                    "<scr<script>ipt>alert(1)</scr</script>ipt>",
                    "<img src=x onerror=alert(1)>",
                    "<img/src=x/onerror=alert(1)>",
                    "<svg onload=alert(1)>",
                    "<svg><script>alert(1)</script></svg>",
                    "<svg><a xlink:href='javascript:alert(1)'><text>x",
                    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                    "<body onload=alert(1)>",
                    "<iframe src=javascript:alert(1)>",
                    "<iframe srcdoc='<script>alert(1)</script>'>",
                    "<object data=javascript:alert(1)>",
                    "<embed src=javascript:alert(1)>",
                    "<form action=javascript:alert(1)><button>x",
                    "<button formaction=javascript:alert(1)>x",
                    "<input autofocus onfocus=alert(1)>",
                    "<details open ontoggle=alert(1)>",
                    "<video><source onerror=alert(1)></video>",
                    "<audio src=x onerror=alert(1)>",
                    "<video controls onplay=alert(1) src=/x>",
                    "<a href=javascript:alert(1)>x</a>",
                    "<a id=x tabindex=1 onfocus=alert(1)>x</a>",
                    "<style>@import'//evil.example';</style>",
                    "<p style=background:url(javascript:alert(1))>x</p>",
                    "<link rel=stylesheet href=//evil.example>",
                    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                    "<base href=//evil.example/>",
                    "<template><script>alert(1)</script></template>",
                    "<noscript><p title='</noscript><script>'>",
                    "<!--><script>alert(1)</script>-->",
                    "<![CDATA[<script>alert(1)</script>]]>",
                    "<?xml <script>alert(1)</script>?>",
                    "</div></section><script>alert(1)</script>",
                    "{{constructor.constructor('alert(1)')()}}",
                    "\u2028<script>alert(1)</script>",
                    "\0<script>alert(1)</script>",
                    "&lt;script&gt;alert(1)&lt;/script&gt;",
                    "hx-get=/x hx-trigger=load",
                    "<div hx-on:load=alert(1) data-writer>x</div>");

    private final Prose prose = Sketch.prose();

    static Stream<String> attacks() {
        return ATTACKS.stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_that_runs_comes_through(String attack) {
        for (var place : PLACES) {
            var text = place.replace("%s", attack);
            harmless(prose.document(text, "nl", Sketch::target).html(), text);
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
