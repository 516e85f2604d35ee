package coop.meent.theme;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.core.admin.Component;
import coop.meent.core.admin.StyleGuidePages;
import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleGuideTest {
    private static final Pattern MACRO =
            Pattern.compile(
                    "(?:\\{# inner:(?:(?!#}).)*#}\\s*)?\\{% macro (\\w+)\\(", Pattern.DOTALL);

    private final Sample sample = new Sample();
    private final Resources files = Resources.of(StyleGuideTest.class.getClassLoader());

    @Test
    void a_macro_without_an_example_fails() {
        var examples = new StringBuilder(read("templates/admin/component.peb"));
        var documented = new ArrayList<String>();
        for (var component : Component.ALL) {
            examples.append(read("templates/admin/components/" + component.id() + ".peb"));
            component.macros().forEach(it -> documented.add(it.file() + "." + it.name()));
        }

        for (var file : List.of("forms", "marks", "parts", "care", "language", "live")) {
            for (var macro : outer(file)) {
                assertThat(documented).as("its page").contains(file + "." + macro);
                assertThat(examples).as("an example").contains(macro + "(");
            }
        }
        assertThat(examples).contains("chart(");
    }

    @ParameterizedTest
    @EnumSource
    void every_component_has_a_page_in_every_language(Language language) {
        for (var component : Component.ALL) {
            var model = new HashMap<String, Object>(StyleGuidePages.model());
            model.put("component", component);
            var page = page("core/admin/component.peb", model, language);

            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("[style], script:not([src]):not([type])")).isEmpty();
            assertThat(page.select("pre code").text()).contains(component.id() + ".peb");
            assertThat(page.outerHtml().length()).as(component.id()).isLessThan(40_000);
        }
    }

    @Test
    void the_guide_shows_all_of_them_and_every_sign_has_its_own_name() {
        var page = page("core/admin/components.peb", StyleGuidePages.model(), Language.NL);
        var ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("main section > .head h2").size())
                .isGreaterThanOrEqualTo(Component.ALL.size());
        for (var field : page.select("main input:not([type=hidden]), main select, main textarea")) {
            boolean named =
                    field.closest("label") != null
                            || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(named).as(field.outerHtml()).isTrue();
        }
    }

    private List<String> outer(String file) {
        return MACRO.matcher(read("themes/meent/templates/macros/" + file + ".peb"))
                .results()
                .filter(it -> !it.group().startsWith("{# inner:"))
                .map(it -> it.group(1))
                .toList();
    }

    private String read(String path) {
        return files.read(path)
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no file " + path));
    }

    private Document page(String template, Map<String, Object> model, Language language) {
        return Jsoup.parse(
                sample.looks()
                        .platform()
                        .templates()
                        .render(template, Sample.member(language), model));
    }
}
