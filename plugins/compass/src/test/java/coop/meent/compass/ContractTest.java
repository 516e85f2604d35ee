package coop.meent.compass;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        Party.in(site);

        new PluginContract(site, "compass")
                // behind the secrets of links: whoever has one answers without an account
                .lettingVisitors("POST /compass/join/{secret}")
                .lettingVisitors("POST /compass/answer/{secret}")
                .lettingVisitors("POST /compass/answer/{secret}/ready")
                .lettingVisitors("POST /compass/answer/{secret}/forget")
                .lettingVisitors("POST /compass/answer/{secret}/mail")
                .holds(Path.of("target/classes"));
    }
}
