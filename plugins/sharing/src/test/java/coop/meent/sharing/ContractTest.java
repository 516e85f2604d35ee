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
                // a guest asks for what everybody may borrow: a mail with a button, and nothing
                // else
                .lettingVisitors("POST /sharing/{id}/book")
                // behind the secrets in those mails
                .lettingVisitors("POST /sharing/confirm/{secret}")
                .lettingVisitors("POST /sharing/guest/{secret}/cancel")
                .holds(Path.of("target/classes"));
    }
}
