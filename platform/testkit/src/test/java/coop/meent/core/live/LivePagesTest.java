package coop.meent.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Loaders;
import coop.meent.testkit.OpenPage;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Three hundred people look at a page of the orchard while others fill crates and plugins come and
/// go.
@TwoPlugins
class LivePagesTest {
    private static final int PEOPLE = 300;
    private static final String AN = "An Peeters";
    private static final String CRATES = "/orchard/crates";

    private final List<OpenPage> pages = new ArrayList<>();

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
    }

    @AfterEach
    void leave() {
        pages.forEach(OpenPage::close);
    }

    @Test
    void all_follow_whatever_is_swapped_and_nothing_of_a_plugin_stays(Site site) {
        var loaders = new Loaders();
        loaders.note(site);
        open(site);
        fill(site);
        long hear = until("heard", shows(filled(site)));

        want(site, "kitchen", "disabled");
        want(site, "kitchen", "enabled");
        assertThat(pages).allMatch(it -> it.listening() && it.opened() == 1);

        want(site, "orchard", "disabled");
        assertThat(site.get(CRATES).status()).isEqualTo(404);
        want(site, "orchard", "enabled");
        fill(site);
        long right = until("right again", shows(filled(site)));
        until("listening again", OpenPage::listening);
        System.out.printf("300 pages: heard after %d ms, right %d ms after a swap%n", hear, right);

        // the profile `large` holds it to one second, on a machine that does nothing else
        loaders.note(site);
        assertThat(loaders.alive(2)).as("loaders in memory").isLessThanOrEqualTo(3);
    }

    private void open(Site site) {
        var visitor = site.visitor();
        for (int i = 0; i < PEOPLE; i++) {
            pages.add(OpenPage.at(visitor, CRATES + "/now", "crates"));
        }
        until("open", OpenPage::listening);
    }

    private static void fill(Site site) {
        assertThat(site.as(AN).post(CRATES).status()).isEqualTo(303);
    }

    private static String filled(Site site) {
        return site.get(CRATES).html().select("#crates").text();
    }

    private static Predicate<OpenPage> shows(String text) {
        return page -> page.text().equals(text);
    }

    private static void want(Site site, String plugin, String wanted) {
        try (var office = site.office()) {
            office.plugins().want(plugin, wanted);
        }
        site.settled();
    }

    /// {@return after how many milliseconds all pages are so}
    private long until(String what, Predicate<OpenPage> so) {
        long begin = System.nanoTime();
        Patience.until(
                () -> pages.stream().allMatch(so),
                () -> pages.stream().filter(so.negate()).count() + " pages are not " + what);
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
