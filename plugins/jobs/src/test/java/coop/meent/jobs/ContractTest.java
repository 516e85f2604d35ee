package coop.meent.jobs;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        var town = Town.in(site);
        town.open(Town.AN, "\"title\": \"Molenaar (m/v/x)\"");
        town.open(Town.AN, "\"title\": \"Bakker (m/v/x)\"", "\"visibility\": \"members\"");

        // who posts an answer from a mail has a secret instead of an account
        new PluginContract(site, "jobs")
                .lettingVisitors("POST /jobs/{id}/answer")
                .holds(Path.of("target/classes"));
    }
}
