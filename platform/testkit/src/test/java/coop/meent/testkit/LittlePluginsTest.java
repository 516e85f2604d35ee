package coop.meent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The two little plugins with which the doors between plugins are tried.
@TwoPlugins
class LittlePluginsTest {
    private static final String AN = "An Peeters";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
        site.as(AN).post("/orchard", "name=Jonagold");
        site.settled();
    }

    @Test
    void what_the_orchard_brings_the_kitchen_finds(Site site) {
        assertThat(site.get("/orchard").text()).contains("Jonagold");
        assertThat(site.get("/kitchen?q=jonagold").text()).contains("Jonagold");
    }

    @ParameterizedTest
    @EnumSource
    void each_holds_what_every_plugin_promises(TestPlugin plugin, Site site) {
        new PluginContract(site, plugin.id())
                .lettingVisitors("POST /orchard/tastings/{secret}") // behind a pass
                .holds(plugin.classes());
    }
}
