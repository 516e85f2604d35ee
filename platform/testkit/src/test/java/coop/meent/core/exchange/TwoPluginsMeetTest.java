package coop.meent.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import coop.meent.testkit.TestPlugin;
import coop.meent.testkit.TwoPlugins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two plugins tell and ask each other, and neither minds that the other is off.
@TwoPlugins(each = true)
class TwoPluginsMeetTest {
    private static final String AN = "An Peeters";

    private static long organisation;

    @BeforeAll
    static void people(Site site) {
        organisation = site.organisation("Boomgaardvrienden", true);
        site.mandate(AN, organisation, "REPRESENTATIVE");
        site.settled();
    }

    @Test
    void what_one_tells_the_other_hears_once(Site site) {
        propose(site, "Appelmoes");

        assertThat(recipes(site, "Appelmoes")).isEqualTo(1);
    }

    // cut: missed
    @Test
    void what_it_missed_while_it_was_off_it_hears_when_it_is_on_again(Site site) {
        want(site, TestPlugin.KITCHEN, "disabled");
        propose(site, "Perenstroop");
        aged(site);
        want(site, TestPlugin.KITCHEN, "enabled");

        assertThat(recipes(site, "Perenstroop")).isEqualTo(1);
    }

    // end

    // cut: fact
    @Test
    void a_fact_is_yes_or_no_and_unknown_while_nobody_answers(Site site) {
        propose(site, "Kersentaart");

        assertThat(cooked(site, "Kersentaart")).isEqualTo("YES");
        assertThat(cooked(site, "Modder")).isEqualTo("NO");
        want(site, TestPlugin.KITCHEN, "disabled");
        assertThat(cooked(site, "Kersentaart")).isEqualTo("UNKNOWN");
        assertThat(runs(site)).isFalse();
        want(site, TestPlugin.KITCHEN, "enabled");
        assertThat(cooked(site, "Kersentaart")).isEqualTo("YES");
        assertThat(runs(site)).isTrue();
    }

    // end

    // cut: fragment
    @Test
    void a_fragment_stands_on_a_page_of_the_platform_for_whom_its_rule_allows(Site site) {
        propose(site, "Pruimenjam");
        var an = site.as(AN);
        var page = "/organisations/" + organisation;

        assertThat(an.get(page).text()).contains("Uit de keuken", "Pruimenjam");
        assertThat(site.get(page).text()).doesNotContain("Uit de keuken");
        assertThat(site.get("/").text()).contains("Uit de keuken");
        assertThat(an.get("/people/" + person(site)).text()).contains("Pruimenjam");
        want(site, TestPlugin.KITCHEN, "disabled");
        assertThat(an.get(page).status()).isEqualTo(200);
        assertThat(an.get(page).text()).doesNotContain("Uit de keuken");
        want(site, TestPlugin.KITCHEN, "enabled");
    }

    // end

    @Test
    void what_the_orchard_brings_the_kitchen_finds_and_finds_no_more(Site site) {
        site.as(AN).post("/orchard", "name=Mispel");
        site.settled();

        assertThat(site.get("/kitchen?q=mispel").text()).contains("Mispel");
        want(site, TestPlugin.ORCHARD, "disabled");
        assertThat(site.get("/kitchen?q=mispel").status()).isEqualTo(200);
        assertThat(site.get("/kitchen?q=mispel").text()).doesNotContain("Mispel");
        want(site, TestPlugin.ORCHARD, "enabled");
        assertThat(site.get("/kitchen?q=mispel").text()).contains("Mispel");
    }

    @Test
    void a_page_to_which_nobody_adds_costs_no_statement_more(Site site) {
        want(site, TestPlugin.KITCHEN, "disabled");
        long without = statements(site);
        want(site, TestPlugin.KITCHEN, "enabled");
        long with = statements(site);
        want(site, TestPlugin.KITCHEN, "disabled");

        // a read of a plugin: its role, and its question
        assertThat(with).isBetween(without, without + 2);
        assertThat(statements(site)).isEqualTo(without);
        want(site, TestPlugin.KITCHEN, "enabled");
    }

    private static long statements(Site site) {
        return site.statements(() -> site.get("/organisations/" + organisation));
    }

    private static long person(Site site) {
        try (var superuser = site.superuser()) {
            return new TracesStore(superuser).person(Site.email(AN));
        }
    }

    private static void aged(Site site) {
        site.settled();
        try (var superuser = site.superuser()) {
            new TracesStore(superuser).dropOutbox();
        }
    }

    private static void propose(Site site, String title) {
        assertThat(site.as(AN).post("/orchard/proposals", "title=" + title).status())
                .isEqualTo(303);
        site.settled();
    }

    private static long recipes(Site site, String title) {
        var items = site.get("/kitchen/recipes").html().select("main li").eachText();
        return items.stream().filter(title::equals).count();
    }

    private static String cooked(Site site, String title) {
        return site.get("/api/v1/orchard/cooked?title=" + title).json().path("cooked").asText();
    }

    private static boolean runs(Site site) {
        return site.get("/api/v1/orchard/cooked?title=x").json().path("kitchen").asBoolean();
    }

    private static void want(Site site, TestPlugin plugin, String wanted) {
        try (var office = site.office()) {
            office.plugins().want(plugin.id(), wanted);
        }
        site.settled();
    }
}
