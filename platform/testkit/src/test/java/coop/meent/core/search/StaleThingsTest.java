package coop.meent.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What nobody has looked at for too long, by every door of the search. Between the moments nothing
/// happens but that the clock moves.
@TwoPlugins(at = "2026-05-01T12:00")
class StaleThingsTest {
    private static final String AN = "An Peeters"; // keeps the juices of her organisation
    private static final String ELS = "Els Claes"; // a member, who keeps nothing

    @BeforeAll
    static void press(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(ELS, site.organisation("Zonnedak", true), "EDITOR");
        var keeper = "org:" + windhoek;
        press(site, "Sap van appel", "public", "2026-05-01T22:00:00.000001Z", keeper);
        press(site, "Sap van peer", "members", "2026-05-01T22:00:00Z", keeper);
        press(site, "Sap van kers", "public", "2027-05-01T22:00:00Z", keeper);
        site.settled();
    }

    @BeforeEach
    void before(Site site) {
        site.clock().set("2026-05-01T23:59:59.999999");
    }

    private static void press(
            Site site, String name, String audience, String staleFrom, String keeper) {
        site.administratorToken()
                .send(
                        "POST",
                        "/api/v1/orchard/juices",
                        """
                        {"name": "%s", "audience": "%s", "staleFrom": "%s", "keeper": "%s"}\
                        """
                                .formatted(name, audience, staleFrom, keeper))
                .expect(201);
    }

    @Test
    void leave_to_the_microsecond_for_all_but_their_keepers(Site site) {
        finds(site.visitor(), "", "appel", "kers");
        finds(site.as(ELS), "", "appel", "kers", "peer");
        finds(site.as(AN), "", "appel", "kers", "peer");
        finds(site.as(ELS), "state:overdue ");

        site.clock().set("2026-05-02T00:00:00");
        finds(site.visitor(), "", "appel", "kers");
        finds(site.as(ELS), "", "appel", "kers");
        finds(site.as(AN), "", "appel", "kers", "peer");
        finds(site.visitor(), "state:overdue ");
        finds(site.as(ELS), "state:overdue ", "peer");

        site.clock().set("2026-05-02T00:00:00.000001");
        finds(site.visitor(), "", "kers");
        finds(site.as(ELS), "", "kers");
        finds(site.as(AN), "", "appel", "kers", "peer");
        finds(site.visitor(), "state:overdue ", "appel");
        finds(site.as(ELS), "state:overdue ", "appel", "peer");
        finds(site.as(AN), "state:overdue ", "appel", "peer");
    }

    private static void finds(Caller caller, String state, String... fruit) {
        var expected =
                Set.of(fruit).stream()
                        .map(it -> "Sap van " + it)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var words : Set.of("sap", "sapp", "")) {
            var asked = "?type=juice&q=" + (state + words).replace(" ", "+");
            assertThat(titles(caller.get("/search" + asked).html().select("ol.alm a.t").eachText()))
                    .as("page %s", asked)
                    .isEqualTo(expected);
            var found = caller.get("/api/v1/search" + asked).json();
            assertThat(titles(found.path("hits"))).as("API %s", asked).isEqualTo(expected);
            assertThat(found.path("total").asInt()).isEqualTo(expected.size());
            assertThat(found.path("facets").path("type").path("juice").asInt())
                    .isEqualTo(expected.size());
            var plugin = caller.get("/orchard/juices/found" + asked).html().select("#juices li");
            assertThat(
                            titles(
                                    plugin.eachText().stream()
                                            .map(it -> it.replace(" (te herzien)", ""))
                                            .toList()))
                    .as("find %s", asked)
                    .isEqualTo(expected);
        }
        var asked = "?q=" + (state + "sap").replace(" ", "+");
        var suggested = titles(caller.get("/search/suggestions" + asked).json());
        assertThat(suggested).as("suggestions %s", asked).isEqualTo(expected);
    }

    private static Set<String> titles(JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false)
                .map(it -> it.path("title").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> titles(Iterable<String> texts) {
        var titles = new TreeSet<String>();
        texts.forEach(titles::add);
        return titles;
    }

    @Test
    void carry_a_mark_for_who_keeps_them(Site site) {
        site.clock().set("2026-05-02T12:00:00");

        var hits = site.as(AN).get("/search?type=juice&q=sap").html().select("ol.alm li");

        for (var hit : hits) {
            boolean stale = !hit.text().contains("kers");
            assertThat(hit.select(".tag").eachText().contains("Te herzien"))
                    .as(hit.text())
                    .isEqualTo(stale);
        }
        assertThat(hits).hasSize(3);
        assertThat(site.as(AN).get("/orchard/juices/found?q=sap").text())
                .contains("Sap van peer (te herzien)")
                .doesNotContain("Sap van kers (te herzien)");
        var told = site.as(AN).get("/api/v1/search?type=juice&q=appel").json().path("hits").get(0);
        assertThat(told.path("stale").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', aan herziening toe, Zoek weer in al de rest",
        "/fr, qui doit être revu, Chercher à nouveau dans tout le reste",
        "/en, due for review, Search everything else again"
    })
    void the_page_says_that_only_they_are_shown_and_how_to_go_on(
            String language, String said, String lift, Site site) {
        site.clock().set("2026-05-02T12:00:00");

        var page = site.get(language + "/search?q=sap+state:overdue&type=juice");

        assertThat(page.text()).contains(said);
        var link = page.html().select("a:containsOwn(" + lift + ")");
        assertThat(link.attr("href")).isEqualTo(language + "/search?q=sap&type=juice");
        assertThat(page.html().select("nav .kinds a[href*=state]")).isNotEmpty();
        assertThat(site.get(language + "/search?q=sap").text()).doesNotContain(said);
    }

    @Test
    void leave_the_list_for_search_machines_too(Site site) {
        site.clock().set("2026-05-02T12:00:00");

        assertThat(site.get("/api/v1/search?q=%22state:overdue%22").json().path("total").asInt())
                .isZero();
        assertThat(site.get("/orchard/juices").text()).contains("Sap van appel (te herzien)");
    }
}
