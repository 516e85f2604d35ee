package coop.meent.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Site;
import coop.meent.testkit.TestPlugin;
import coop.meent.testkit.Traces;
import coop.meent.testkit.TwoPlugins;
import org.junit.jupiter.api.Test;

/// Who is erased goes from what waits for a plugin that is off, and what others told stays.
@TwoPlugins
class ErasedEventsTest {
    private static final String WORD = "xyzzy";
    private static final String WILMA = "Wilma Xyzzy";
    private static final String AN = "An Peeters";

    @Test
    void an_erased_person_is_in_no_event_that_waits(Site site) {
        long organisation = site.organisation("Boomgaardvrienden", true);
        site.mandate(AN, organisation, "REPRESENTATIVE");
        site.mandate(WILMA, organisation, "EDITOR");
        want(site, "disabled");
        propose(site, WILMA, "Taart met xyzzy");
        propose(site, AN, "De confituur van Wilma Xyzzy");
        site.settled();
        assertThat(Traces.of(site, WORD)).contains("core.exchange_event", "core.outbox");
        assertThat(site.as(WILMA).get("/me/data").status()).isEqualTo(200);

        var gone = site.as(WILMA).post("/me/data/delete", "password=" + Site.PASSWORD);
        assertThat(gone.status()).isEqualTo(200);
        site.settled();

        // the goodbye waits for its departure, with the address alone
        assertThat(Traces.of(site, WORD)).containsExactly("core.mail");
        want(site, "enabled");
        assertThat(site.get("/kitchen/recipes").html().select("main li").eachText())
                .containsExactly("De confituur van —");
    }

    private static void propose(Site site, String who, String title) {
        var sent = site.as(who).post("/orchard/proposals", "title=" + title);
        assertThat(sent.status()).isEqualTo(303);
    }

    private static void want(Site site, String wanted) {
        try (var office = site.office()) {
            office.plugins().want(TestPlugin.KITCHEN.id(), wanted);
        }
        site.settled();
    }
}
