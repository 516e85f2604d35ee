package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Viewer;
import coop.meent.core.Office;
import coop.meent.core.bisect.Search;
import coop.meent.core.bisect.Search.State;
import coop.meent.core.bisect.Wish;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Five plugins, of which one does wrong. Whatever comes of a search: all of them run again.
@MeentTest(plugins = {})
@TestInstance(Lifecycle.PER_CLASS)
class BisectTest {
    private static final String PATH = "/admin/plugins/bisect";
    private static final Viewer OPERATOR = Viewer.system("operator");
    private static final List<String> ALL = List.of("anna", "bert", "cleo", "dirk", "ella");

    private final Site site;
    private final Office office;
    private final Caller team;

    BisectTest(Site site, @TempDir Path folder) {
        this.site = site;
        this.office = site.office();
        for (var id : List.of("anna", "bert", "cleo", "ella")) {
            office.plugins().install(LittlePlugin.named(id, "1.0.0").saying(id).in(folder));
        }
        office.plugins().install(culprit().in(folder));
        site.settled();
        this.team = site.asAdministrator();
    }

    // its words take the place of the menu's on every page, and its own page breaks
    private static LittlePlugin culprit() {
        return LittlePlugin.named("dirk", "1.0.0")
                .with(
                        EvilPlugin.pages("/")
                                .replace(
                                        "ctx -> {}",
                                        "ctx -> { throw new IllegalStateException(\"stuk\"); }"))
                .with(
                        EvilPlugin.method(
                                "MenuEntry",
                                "menu",
                                """
                                return java.util.List.of(new coop.meent.api.MenuEntry("dirk.menu", "/dirk",
                                    coop.meent.api.Access.EVERYONE));
                                """))
                .file("messages_nl.properties", "dirk.menu = Rommel\n")
                .file("messages_fr.properties", "dirk.menu = Bazar\n")
                .file("messages_en.properties", "dirk.menu = Junk\n");
    }

    @AfterAll
    void leave() {
        office.close();
    }

    @AfterEach
    void all_of_them_run_as_before() {
        site.settled();
        assertThat(office.plugins().all())
                .extracting(PluginRow::id, PluginRow::observed, PluginRow::reason)
                .containsExactlyElementsOf(
                        ALL.stream()
                                .map(it -> org.assertj.core.groups.Tuple.tuple(it, "started", ""))
                                .toList());
    }

    private Search searched(String path, String missing) {
        assertThat(office.searches().ask(OPERATOR, Wish.page(path, missing, OptionalLong.empty())))
                .isTrue();
        return office.searches().ended(OPERATOR);
    }

    @Test
    void a_page_of_a_plugin_that_breaks_is_found_without_anybody_noticing() {
        var search = searched("/dirk", "");

        assertThat(search.state()).isEqualTo(State.FOUND);
        assertThat(search.culprit()).isEqualTo("dirk");
        assertThat(search.quiet()).isTrue();
        assertThat(team.get(PATH).text()).contains("doet het").contains("Niemand heeft er iets");
    }

    @Test
    void a_page_that_is_in_order_is_said_to_be() {
        assertThat(searched("/organisations", "").state()).isEqualTo(State.FINE);
        assertThat(team.get(PATH).text()).contains("Het gaat niet mis");
    }

    @Test
    void a_page_that_no_plugin_breaks_is_no_plugins_fault() {
        var search = searched("/", "een tekst die nergens staat");

        assertThat(search.state()).isEqualTo(State.INNOCENT);
        assertThat(search.quiet()).as("it had to let all of them rest").isFalse();
        assertThat(team.get(PATH).text()).contains("Het is geen plug-in");
    }

    @Test
    void somebody_who_looks_is_led_to_it_in_three_questions() {
        assertThat(team.post(PATH + "/together").location()).isEqualTo(PATH);
        int questions = 0;
        while (asked()) {
            questions++;
            assertThat(team.post(PATH + "/together").status()).as("one at a time").isEqualTo(409);
            boolean broken = site.get("/").text().contains("Rommel");
            team.post(PATH + "/answer", "answer=" + (broken ? "broken" : "fine"));
        }

        assertThat(questions).isBetween(2, 4);
        var search = office.searches().last(OPERATOR).orElseThrow();
        assertThat(search.state()).isEqualTo(State.FOUND);
        assertThat(search.culprit()).isEqualTo("dirk");
    }

    @Test
    void who_stops_gets_all_back() {
        team.post(PATH + "/together");
        assertThat(asked()).isTrue();
        assertThat(office.plugins().all()).anyMatch(it -> it.observed().equals("stopped"));

        team.post(PATH + "/answer", "answer=stop");
        site.settled();

        assertThat(team.get(PATH).text()).contains("Gestopt");
    }

    @Test
    void a_crash_puts_all_back() {
        team.post(PATH + "/together");
        assertThat(asked()).isTrue();

        site.restart(java.util.Map.of("MEENT_PORT", Integer.toString(site.address().getPort())));

        assertThat(team.get(PATH).text()).contains("Onderbroken");
    }

    @Test
    void only_an_address_of_this_site_is_looked_at() {
        for (var path : List.of("", "elders", "//elders.example/", "/met spatie")) {
            assertThat(team.post(PATH, "path=" + path).status()).as(path).isEqualTo(422);
        }
    }

    // whether the site wants to know how it is now
    private boolean asked() {
        site.settled();
        var search = office.searches().last(OPERATOR).orElseThrow();
        for (int i = 0; i < 20 && !search.over() && !search.asks(); i++) {
            site.settled();
            search = office.searches().last(OPERATOR).orElseThrow();
        }
        return search.asks();
    }
}
