package coop.meent.core.themes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.core.text.Language;
import coop.meent.core.text.Resources;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-08T10:00:00Z"), ZoneId.of("Europe/Brussels"));

    private static final PageView PAGE =
            PageView.of("Meent", Language.FR, "/jobs?q=a", "https://meent.example");

    private final Map<String, String> themes = new HashMap<>();
    private final Map<String, String> platform = new HashMap<>();
    private final Map<String, String> jobs = new HashMap<>();

    LooksTest() {
        themes.put("themes/parent/theme.json", "{\"id\": \"parent\", \"name\": \"Parent\"}");
        themes.put("themes/child/theme.json", "{\"id\": \"child\", \"parent\": \"parent\"}");
    }

    @Test
    void the_theme_then_its_parent_then_the_plugin_then_the_platform() {
        jobs.put("templates/list.peb", "plugin");
        platform.put("templates/list.peb", "platform");
        assertThat(jobs("jobs/list.peb")).isEqualTo("plugin");
        assertThat(
                        look(new Owner("wiki", _ -> Optional.empty()))
                                .render("wiki/list.peb", PAGE, Map.of()))
                .isEqualTo("platform");

        themes.put("themes/parent/templates/jobs/list.peb", "parent");
        assertThat(jobs("jobs/list.peb")).isEqualTo("parent");

        themes.put("themes/child/templates/jobs/list.peb", "child");
        assertThat(jobs("jobs/list.peb")).isEqualTo("child");
    }

    @Test
    void a_child_overrides_the_layout_and_still_extends_its_parents() {
        themes.put("themes/parent/templates/layout.peb", "<p>{% block main %}{% endblock %}</p>");
        themes.put(
                "themes/child/templates/layout.peb",
                "{% extends \"parent/layout.peb\" %}{% block main %}<b>{% block inner %}{% endblock %}</b>{% endblock %}");
        jobs.put(
                "templates/list.peb",
                "{% extends \"theme/layout.peb\" %}{% block inner %}ja{% endblock %}");

        assertThat(jobs("jobs/list.peb")).isEqualTo("<p><b>ja</b></p>");
    }

    @Test
    void messages_follow_the_same_rule() {
        platform.put("messages_fr.properties", "save = Enregistrer\nwho = plate-forme");
        jobs.put("messages_fr.properties", "who = plugin");
        jobs.put("templates/list.peb", "{{ t(\"save\") }} {{ t(\"who\") }}");
        assertThat(jobs("jobs/list.peb")).isEqualTo("Enregistrer plugin");

        themes.put("themes/parent/messages_fr.properties", "who = parent");
        assertThat(jobs("jobs/list.peb")).isEqualTo("Enregistrer parent");
    }

    @Test
    void what_people_type_is_escaped_everywhere() {
        jobs.put(
                "templates/list.peb",
                "{{ x }}|<a title=\"{{ x }}\">|{{ t(\"hi\", x) }}|{{ mark(x) }}|{{ x | markdown }}|{{ csrf() }}");
        jobs.put("messages_fr.properties", "hi = Bonjour {0}");

        assertThat(jobs("jobs/list.peb", Map.of("x", "\"<m/v>")))
                .startsWith(
                        "&quot;&lt;m/v&gt;|<a title=\"&quot;&lt;m/v&gt;\">|Bonjour &quot;&lt;m/v&gt;|<svg")
                .doesNotContain("<m/v>")
                .contains("<p>&#34;&lt;m/v&gt;</p>")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"\">");
    }

    @Test
    void words_of_the_page_reach_macros_in_the_readers_language() {
        jobs.put(
                "templates/list.peb",
                "{% import \"jobs/m.peb\" %}{{ when(day) }} {{ 123450 | cents }} {{ 'An Bo' | initials }}");
        jobs.put(
                "templates/m.peb",
                "{% macro when(d) %}{{ href('/x') }} {{ d | longdate }}{% endmacro %}");

        assertThat(jobs("jobs/list.peb", Map.of("day", Instant.parse("2026-12-08T19:00:00Z"))))
                .startsWith("/fr/x mardi 8 décembre 2026")
                .endsWith("€ AB");
    }

    @Test
    void an_unknown_variable_is_an_error_and_so_is_an_unknown_template() {
        jobs.put("templates/list.peb", "{{ nobody }}");

        assertThatThrownBy(() -> jobs("jobs/list.peb")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> jobs("jobs/none.peb")).hasMessageContaining("jobs/none.peb");
    }

    @Test
    void a_theme_without_an_end_or_a_beginning_is_refused() {
        themes.put("themes/parent/theme.json", "{\"parent\": \"child\"}");
        assertThatThrownBy(() -> theme("child")).hasMessageContaining("inherits from itself");
        assertThatThrownBy(() -> theme("none")).hasMessage("no theme none");
    }

    @Test
    void assets_carry_the_hash_of_their_content() {
        themes.put(
                "themes/parent/assets/a.css",
                "@font-face{src:url(fonts/x.woff2)} " + "b{}".repeat(99));
        themes.put("themes/parent/assets/fonts/x.woff2", "font");
        var assets = looks().themeAssets();
        var url = assets.url("a.css");

        assertThat(url).matches("/assets/theme/a\\.[0-9a-f]{8}\\.css");
        var asset = assets.find(url.substring("/assets/theme/".length())).orElseThrow();
        assertThat(new String(asset.bytes(), UTF_8)).contains("url(/assets/theme/fonts/x.");
        assertThat(asset.gzipped()).isPresent();
        assertThat(asset.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(asset.cacheControl()).contains("immutable");
        assertThat(assets.find("a.00000000.css").orElseThrow().cacheControl())
                .isEqualTo("no-cache");
        assertThat(assets.find("../theme.json")).isEmpty();
        assertThat(assets.find("none.css")).isEmpty();
        assertThatThrownBy(() -> assets.url("none.css")).hasMessage("no asset theme/none.css");
    }

    @Test
    void a_plugin_names_its_own_assets_and_the_platform_brings_htmx() {
        jobs.put("assets/map/x.js", "1");
        jobs.put("templates/list.peb", "{{ asset('jobs', 'map/x.js') }}");
        assertThat(jobs("jobs/list.peb")).matches("/assets/jobs/map/x\\.[0-9a-f]{8}\\.js");

        var real = Owner.platform(Owner.class.getClassLoader());
        var looks = new Looks(theme("child"), real, CLOCK, true);
        assertThat(looks.themeAssets().url("htmx.min.js")).startsWith("/assets/theme/htmx.min.");
    }

    @Test
    void a_child_reaches_the_template_of_a_plugin_that_it_overrides() {
        jobs.put("templates/list.peb", "<p>{% block main %}plugin{% endblock %}</p>");
        themes.put(
                "themes/child/templates/jobs/list.peb",
                "{% extends \"parent/jobs/list.peb\" %}{% block main %}{{ parent() }} en kind{% endblock %}");

        assertThat(jobs("jobs/list.peb")).isEqualTo("<p>plugin en kind</p>");
    }

    @Test
    void a_style_sheet_begins_with_that_of_its_parent() {
        themes.put("themes/parent/assets/tokens.css", "a{b:url(x.svg)}");
        themes.put("themes/parent/assets/x.svg", "<svg/>");
        themes.put("themes/child/assets/tokens.css", "@import \"parent/tokens.css\";\nc{}");
        var assets = looks().themeAssets();
        var file = assets.url("tokens.css").substring("/assets/theme/".length());

        assertThat(new String(assets.find(file).orElseThrow().bytes(), UTF_8))
                .matches("a\\{b:url\\(/assets/theme/x\\.\\w{8}\\.svg\\)}c\\{}");
    }

    @Test
    void another_theme_is_worn_at_once_and_no_request_changes_halfway() {
        themes.put("themes/child/templates/jobs/list.peb", "child {{ t('who') }}");
        themes.put("themes/child/messages_fr.properties", "who = enfant");
        themes.put("themes/parent/templates/jobs/list.peb", "parent {{ t('who') }}");
        themes.put("themes/parent/messages_fr.properties", "who = parent");
        themes.put("themes/child/assets/a.css", "a{}");
        themes.put("themes/parent/assets/a.css", "b{}");
        var looks = looks();
        var look = looks.of(new Owner("jobs", in(jobs)));
        var old = looks.themeAssets().url("a.css");

        looks.during(() -> {
            looks.wear(theme("parent"));
            assertThat(look.templates().render("jobs/list.peb", PAGE, Map.of()))
                    .isEqualTo("child enfant");
            assertThat(look.messages().text(Language.FR, "who")).isEqualTo("enfant");
        });

        assertThat(look.templates().render("jobs/list.peb", PAGE, Map.of()))
                .isEqualTo("parent parent");
        var late = looks.themeAssets().find(old.substring("/assets/theme/".length()));
        assertThat(new String(late.orElseThrow().bytes(), UTF_8)).isEqualTo("a{}");
    }

    @Test
    void a_theme_is_tried_on_before_it_is_worn() {
        themes.put("themes/parent/assets/tokens.css", "");
        themes.put("themes/parent/assets/components.css", "");
        themes.put("themes/parent/assets/icon.svg", "<svg/>");
        jobs.put("templates/list.peb", "ja");
        var looks = looks();
        var owners = List.of(looks.of(new Owner("jobs", in(jobs))));
        assertThat(looks.objection(theme("child"), owners)).isEmpty();

        themes.put("themes/child/templates/jobs/list.peb", "{% if %}");
        assertThat(looks.objection(theme("child"), owners).orElseThrow()).contains("jobs/list.peb");

        themes.remove("themes/child/templates/jobs/list.peb");
        themes.put("themes/child/templates/layout.peb", "{% block %}");
        assertThat(looks.objection(theme("child"), owners).orElseThrow()).contains("layout.peb");
    }

    @Test
    void an_override_tells_whether_its_original_is_as_it_was() {
        jobs.put("templates/list.peb", "eerst");
        jobs.put("templates/show.peb", "eigen");
        themes.put("themes/child/templates/jobs/list.peb", "kind");
        assertThat(state("jobs/list.peb")).isEqualTo(Provenance.State.UNMARKED);
        assertThat(state("jobs/show.peb")).isEqualTo(Provenance.State.ORIGINAL);

        themes.put("themes/child/templates/jobs/list.peb", file("jobs/list.peb").marker());
        assertThat(state("jobs/list.peb")).isEqualTo(Provenance.State.CURRENT);

        jobs.put("templates/list.peb", "later");
        assertThat(state("jobs/list.peb")).isEqualTo(Provenance.State.OUTDATED);
        assertThat(file("jobs/list.peb").winner()).isEqualTo("child");
        assertThat(file("jobs/list.peb").overridden()).containsExactly("jobs");
    }

    private Provenance.State state(String name) {
        return file(name).state();
    }

    private Provenance.File file(String name) {
        var looks = looks();
        var owners = List.of(looks.of(new Owner("jobs", in(jobs))));
        return looks.provenance(owners).templates().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_page_knows_its_sisters() {
        assertThat(PAGE.canonical()).isEqualTo("https://meent.example/fr/jobs");
        assertThat(PAGE.alternates())
                .extracting(PageView.Alternate::href)
                .containsExactly("/jobs?q=a", "/fr/jobs?q=a", "/en/jobs?q=a");
    }

    @Test
    void a_sheet_never_carries_the_secret_of_a_link() {
        var link = "/soirees/place/" + "aZ0-_".repeat(9).substring(0, 43);
        var page = PageView.of("Meent", Language.FR, link, "https://meent.example");
        var below =
                PageView.of("Meent", Language.FR, link + "/tonight?x=1", "https://meent.example");

        assertThat(PAGE.printed()).isEqualTo(PAGE.canonical());
        assertThat(page.printed()).isEmpty();
        assertThat(below.printed()).isEmpty();
    }

    @Test
    void a_look_is_garbage_when_its_plugin_is_gone() {
        jobs.put("templates/list.peb", "{{ model.x }}");
        var looks = looks();
        var gone = new WeakReference<>(new Owner("jobs", in(jobs)));
        looks.of(Objects.requireNonNull(gone.get()))
                .templates()
                .render("jobs/list.peb", PAGE, Map.of("model", Map.of("x", 1)));

        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }

    private String jobs(String template) {
        return jobs(template, Map.of());
    }

    private String jobs(String template, Map<String, Object> model) {
        return look(new Owner("jobs", in(jobs))).render(template, PAGE, model);
    }

    private Templates look(Owner owner) {
        return looks().of(owner).templates();
    }

    private Looks looks() {
        var core = new Owner("core", in(platform));
        return new Looks(theme("child"), core, CLOCK, true);
    }

    private Theme theme(String id) {
        return new ThemeSource(in(themes)).load(id);
    }

    private static Resources in(Map<String, String> files) {
        return new Resources() {
            @Override
            public Optional<byte[]> read(String path) {
                return Optional.ofNullable(files.get(path)).map(it -> it.getBytes(UTF_8));
            }

            @Override
            public List<String> names(String folder) {
                return files.keySet().stream()
                        .filter(it -> it.startsWith(folder + "/"))
                        .map(it -> it.substring(folder.length() + 1))
                        .sorted()
                        .toList();
            }
        };
    }
}
