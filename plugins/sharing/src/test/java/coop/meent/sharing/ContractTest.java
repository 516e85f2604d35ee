package coop.meent.sharing;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        Village.in(site).thing(Village.AN);

        new PluginContract(site, "sharing")
                // a guest without an account asks, and comes back by the link in a mail
                .lettingVisitors("POST /sharing/{id}/book")
                .lettingVisitors("POST /sharing/confirm/{secret}")
                .lettingVisitors("POST /sharing/guest/{secret}/cancel")
                .holds(Path.of("target/classes"));
    }
}
