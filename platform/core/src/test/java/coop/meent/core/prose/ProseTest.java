package coop.meent.core.prose;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Markdown.Document;
import coop.meent.api.Markdown.Heading;
import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ProseTest {
    private final Prose prose = Sketch.prose();

    private Document read(String markdown) {
        return prose.document(markdown, "nl", Sketch::target);
    }

    private String html(String markdown) {
        return read(markdown).html().strip();
    }

    @Test
    void headings_have_ids_as_elsewhere() {
        var text =
                "\ufeff# Wat is *één* coöp?\n\n## Stap 2: e\u0301n_nu!\n\n## Stap 2: én_nu\n\n#### \u2728";

        assertThat(read(text).headings())
                .containsExactly(
                        new Heading(2, "wat-is-één-coöp", "Wat is één coöp?"),
                        new Heading(3, "stap-2-én_nu", "Stap 2: e\u0301n_nu!"),
                        new Heading(3, "stap-2-én_nu-1", "Stap 2: én_nu"),
                        new Heading(4, "-1", "\u2728"));
        assertThat(html("# Één")).isEqualTo("<h2 id=\"één\">Één</h2>");
    }

    @Test
    void a_link_to_a_page_takes_its_title_when_it_has_no_words() {
        assertThat(html("[](article:42)"))
                .isEqualTo("<p><a href=\"/kennis/42\">Een vergadering leiden</a></p>");
        assertThat(html("<article:42>")).contains(">Een vergadering leiden</a>");
        assertThat(html("[de *stap*](article:42#stap-2 \"Kijk\")"))
                .isEqualTo(
                        "<p><a href=\"/kennis/42#stap-2\" title=\"Kijk\">de <em>stap</em></a></p>");
    }

    @Test
    void a_picture_of_ours_is_shown_and_one_from_elsewhere_is_a_link() {
        assertThat(html("![](file:photo \"In mei\")"))
                .isEqualTo(
                        "<figure><img src=\"/files/1\" alt=\"De boerderij\" width=\"800\""
                                + " height=\"600\" loading=\"lazy\" />"
                                + "<figcaption>In mei</figcaption></figure>");
        assertThat(html("Hier ![zo](file:photo)")).contains("alt=\"zo\"").doesNotContain("figure");
        assertThat(html("![kiek](https://spy.example/p.gif)"))
                .isEqualTo(
                        "<p><a href=\"https://spy.example/p.gif\" rel=\"nofollow ugc noopener\">"
                                + "kiek</a></p>");
    }

    @Test
    void a_film_waits_until_somebody_wants_it() {
        assertThat(html("![](file:film)"))
                .isEqualTo(
                        "<figure class=\"film\"><video src=\"/files/2\" controls=\"controls\""
                                + " preload=\"none\" aria-label=\"De opname\">"
                                + "<a href=\"/files/2\">De opname</a></video></figure>");
        assertThat(html("Zie [de avond](file:film)."))
                .contains("<video")
                .contains("aria-label=\"de avond\"");
    }

    @Test
    void a_file_says_how_large_it_is() {
        assertThat(html("[](file:model)"))
                .isEqualTo(
                        "<p><a href=\"/files/3\">statuten.docx</a>"
                                + "<span class=\"meta\"> (1,2 MB)</span></p>");
    }

    @Test
    void what_is_missing_says_the_same_as_what_is_not_for_you() {
        var said =
                "<span class=\"meta\">(deze pagina is er niet, of is niet voor jou)</span></span></p>";
        assertThat(html("[het *plan*](article:7)"))
                .isEqualTo("<p><span class=\"missing\">het <em>plan</em> " + said);
        assertThat(html("[](article:7)")).isEqualTo("<p><span class=\"missing\">" + said);
        assertThat(html("![het plan](article:7)"))
                .isEqualTo("<p><span class=\"missing\">het plan " + said);
    }

    @Test
    void a_link_in_a_link_is_none() {
        assertThat(html("[![x](https://a.example)](article:42)"))
                .isEqualTo("<p><a href=\"/kennis/42\">x</a></p>");
        assertThat(html("[![x](file:photo)](article:42)")).contains("<a href=\"/kennis/42\"><img");
        assertThat(
                        Jsoup.parse(html("[<https://a.example> [^1]](article:42)\n\n[^1]: b"))
                                .select("a a"))
                .isEmpty();
    }

    @Test
    void only_links_out_of_the_site_lack_a_recommendation() {
        assertThat(html("[a](#b)")).isEqualTo("<p><a href=\"#b\">a</a></p>");
        assertThat(html("[a](/jobs)")).isEqualTo("<p><a href=\"/jobs\">a</a></p>");
        assertThat(html("[a](//b.example)")).contains("nofollow ugc noopener");
        assertThat(html("[a](mailto:b@c.example)")).contains("nofollow");
    }

    @Test
    void tables_stand_in_a_box_that_can_be_reached() {
        var page = Jsoup.parse(html("| a | b |\n|---|--:|\n| c | **1** |\n"));

        assertThat(
                        page.select(
                                "div.scroll[tabindex=0][role=region][aria-label='Tabel 1'] > table.table"))
                .hasSize(1);
        assertThat(page.select("thead th[scope=col]").eachText()).containsExactly("a", "b");
        assertThat(page.select("tbody td.r strong").text()).isEqualTo("1");
    }

    @Test
    void callouts_and_tasks_say_what_they_are() {
        var page = Jsoup.parse(html("> [!WARNING]\n> Kijk *uit*.\n>\n> - [x] dit\n> - [ ] dat\n"));

        assertThat(page.select("div.callout.warning[role=note] > p.callout-t").text())
                .isEqualTo("Let op");
        assertThat(page.select("div.callout > p").eachText())
                .containsExactly("Let op", "Kijk uit.");
        assertThat(page.select("li").eachText())
                .containsExactly("☑Gedaan: dit", "☐Nog te doen: dat");
        assertThat(html("> [!NOTE]")).contains("<blockquote>");
        assertThat(html("> [!NIETS]\n> a")).contains("<blockquote>");
        assertThat(prose.document("> [!TIP]\n> a", "fr", Sketch::target).html()).contains("Astuce");
    }

    @Test
    void footnotes_lead_down_and_up_again() {
        var page =
                Jsoup.parse(html("A[^x] B[^y] C[^x].\n\n[^y]: Y\n[^x]: X[^z]\n[^z]: Z\n[^u]: U\n"));

        assertThat(page.select("sup a").eachAttr("id"))
                .containsExactly("fnref:1", "fnref:2", "fnref:1-2", "fnref:3");
        assertThat(page.select("section.notes li").eachAttr("id"))
                .containsExactly("fn:1", "fn:2", "fn:3");
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        assertThat(html("[^x] en\n\n    [^x]: geen")).doesNotContain("<sup>");
    }

    @Test
    void each_destination_is_asked_for_once() {
        var asked = new ArrayList<String>();
        var text =
                "[a](x) ![b](y) [c](x) [![d](z)](x) [e][r] <https://a.example>\n\n[r]: w\n[s]: v";
        var read =
                prose.document(
                        text,
                        "en",
                        it -> {
                            asked.add(it);
                            return Sketch.target(it);
                        });

        assertThat(asked).containsExactly("x", "y", "z", "w", "https://a.example");
        assertThat(read.destinations()).isEqualTo(asked);
    }

    @Test
    void the_words_are_those_of_tables_and_notes_too() {
        assertThat(read("# K\n\n|a|b|\n|-|-|\n|c|d|\n\ne ~~f~~[^1]\n\n[^1]: g").text())
                .isEqualTo("K\na b \nc d \ne f\ng");
    }

    @Test
    void what_somebody_typed_as_html_is_text() {
        assertThat(html("a <b onclick=x>c</b>"))
                .isEqualTo("<p>a &lt;b onclick&#61;x&gt;c&lt;/b&gt;</p>");
    }
}
