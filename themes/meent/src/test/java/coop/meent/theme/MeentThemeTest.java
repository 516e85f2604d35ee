package coop.meent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.text.Language;
import coop.meent.core.themes.PageView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeentThemeTest {
    private static final List<Sample.Problem> PROBLEMS =
            List.of(
                    new Sample.Problem("number", "form.problems.kept", List.of()),
                    new Sample.Problem("founded", "layout.waiting", List.of(2)),
                    new Sample.Problem("size", "form.choose", List.of()),
                    new Sample.Problem("agreed", "form.choose", List.of()));

    private final Sample sample = new Sample();

    @ParameterizedTest
    @EnumSource
    void every_macro_speaks_every_language(Language language) {
        var page = page("components.peb", Sample.member(language), PROBLEMS);

        assertThat(page.select("html").attr("lang")).isEqualTo(language.locale().toLanguageTag());
        assertThat(page.select(".brand").attr("href")).isEqualTo(language.href("/"));
        assertThat(page.select(".summary li")).hasSize(4);
        assertThat(page.select("input[name=_csrf]")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"components.peb", "list.peb", "home.peb"})
    void no_style_and_no_script_stands_in_a_page(String template) {
        for (var view : List.of(Sample.visitor(Language.NL), Sample.member(Language.FR))) {
            var page = page(template, view, PROBLEMS);

            assertThat(page.select("[style], style")).isEmpty();
            assertThat(page.select("script:not([src]):not([type=application/ld+json])")).isEmpty();
            assertThat(page.select("[onclick], [onload], [onerror]")).isEmpty();
            assertThat(page.outerHtml()).doesNotContain("<m/v>", "&amp;lt;", "&amp;#");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_field_has_a_label_and_tells_its_problem(boolean wrong) {
        var page =
                page("components.peb", Sample.visitor(Language.NL), wrong ? PROBLEMS : List.of());
        var ids = new ArrayList<>(page.select("[id]").eachAttr("id"));

        for (var field : page.select("form input:not([type=hidden]), select, textarea")) {
            assertThat(
                            page.select("label[for=" + field.id() + "]").isEmpty()
                                    && field.closest("label") == null)
                    .as(field.outerHtml())
                    .isFalse();
        }
        for (var id : page.select("[aria-describedby]").eachAttr("aria-describedby")) {
            assertThat(ids).containsAll(List.of(id.split(" ", -1)));
        }
        assertThat(ids).allSatisfy(it -> assertThat(Collections.frequency(ids, it)).isOne());
        assertThat(page.select("[aria-invalid]")).hasSize(wrong ? 4 : 0);
        assertThat(page.select(".bad")).hasSize(wrong ? 4 : 0);
        for (var link : page.select(".summary li a").eachAttr("href")) {
            assertThat(page.select(link)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens.css",
                "components.css",
                "htmx.min.js",
                "fonts/hanken.woff2",
                "strip.svg"
            })
    void the_assets_are_there_and_ask_for_nothing_elsewhere(String name) {
        var assets = sample.looks().themeAssets();
        var asset =
                assets.find(assets.url(name).substring("/assets/theme/".length())).orElseThrow();

        if (name.endsWith(".css")) {
            assertThat(new String(asset.bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("http:", "https:", "data:", "@import");
        }
        assertThat(asset.bytes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9})
    void a_bar_holds_eight_and_then_six_with_the_rest_behind_a_word(int count) {
        var items = Collections.nCopies(count, new PageView.Item("Deel", "/x", false));
        var all = Sample.visitor(Language.EN);
        var view =
                new PageView(
                        "M",
                        "T",
                        "",
                        all.language(),
                        "/",
                        "",
                        all.viewer(),
                        items,
                        items,
                        List.of(),
                        "",
                        "",
                        false);
        var page = page("list.peb", view, List.of());

        assertThat(page.select(".nav .more li")).hasSize(count == 8 ? 0 : 3);
        assertThat(page.select(".nav a")).hasSize(count);
    }

    private Document page(String template, PageView view, List<Sample.Problem> problems) {
        return Jsoup.parse(sample.render(template, view, problems));
    }
}
