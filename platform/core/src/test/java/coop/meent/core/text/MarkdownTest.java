package coop.meent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void headings_begin_at_the_second_level() {
        assertThat(markdown.toHtml("# Wie\n\n## Wat\n\n##### Klein"))
                .isEqualTo("<h2>Wie</h2>\n<h3>Wat</h3>\n<h4>Klein</h4>\n");
    }

    @Test
    void a_text_that_begins_with_a_lower_heading_leaves_no_step_out() {
        assertThat(markdown.toHtml("## Wat\n\n#### Klein\n\n## Wie"))
                .isEqualTo("<h2>Wat</h2>\n<h3>Klein</h3>\n<h2>Wie</h2>\n");
    }

    @Test
    void links_lead_out_without_a_recommendation() {
        assertThat(markdown.toHtml("[statuten](https://meent.example/statuten)"))
                .contains("href=\"https://meent.example/statuten\"")
                .contains("nofollow")
                .contains("ugc")
                .contains("noopener");
        assertThat(markdown.toHtml("[hier](/jobs)")).contains("href=\"/jobs\"");
    }

    @Test
    void lists_quotes_and_code_stay() {
        assertThat(markdown.toHtml("3. a\n4. b\n\n> *ja* **nee** `x<y`"))
                .contains("<ol start=\"3\"><li>a</li>")
                .contains("<blockquote>")
                .contains("<em>ja</em> <strong>nee</strong> <code>x&lt;y</code>");
    }

    @Test
    void a_picture_becomes_its_words() {
        assertThat(markdown.toHtml("![een *veld*](https://spy.example/p.gif)"))
                .isEqualTo("<p>een <em>veld</em></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<body onload=alert(1)>",
                "<svg/onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[<img src=x onerror=alert(1)>](https://a.example)",
                "[x](https://a.example \"\\\" onmouseover=alert(1) \")",
                "![\\\" onerror=alert(1)](x)",
                "```html onload=alert(1)\n<script>alert(1)</script>\n```",
                "> * <iframe src=\"javascript:alert(1)\"></iframe>",
                "<<script>script>alert(1)<</script>/script>",
                "[a]: javascript:alert(1)\n\n[a]",
                "<div style=\"background:url(javascript:alert(1))\">"
            })
    void nothing_that_runs_comes_through(String attack) {
        var html = markdown.toHtml(attack);

        assertThat(html).doesNotContainPattern("(?i)<(script|img|svg|iframe|body|div)\\b");
        assertThat(html).doesNotContainPattern("(?i)href=\"[^\"]*(javascript|data|vbscript):");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son\\w+=[^>]*>(?<!\"[^\"]{0,80})");
        assertThat(html).doesNotContainPattern("(?i)<\\w+[^>]* style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*a **a ", "![", "1. "})
    void depth_costs_neither_stack_nor_time(String opening) {
        var bomb = opening.repeat(5_000) + "x" + "** a* ](y)".repeat(5_000);

        assertThat(markdown.toHtml(bomb)).startsWith("<");
        assertThat(markdown.toPlainText(bomb)).contains("x");
    }

    @Test
    void plain_text_is_the_words() {
        assertThat(
                        markdown.toPlainText(
                                "# Kop\n\nEen *zin* met [link](https://a.example)\nverder."))
                .isEqualTo("Kop\nEen zin met link verder.");
        assertThat(markdown.toPlainText("<b>vet</b> <script>x</script>")).doesNotContain("<");
    }
}
