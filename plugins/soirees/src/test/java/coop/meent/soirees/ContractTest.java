package coop.meent.soirees;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        var hall = Hall.in(site);
        hall.placed(hall.soiree(10), "Bea Bos");

        new PluginContract(site, "soirees").holds(Path.of("target/classes"));
    }
}
