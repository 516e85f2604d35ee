package coop.meent.shares;

import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        Furnished.in(site);

        // a shareholder types nothing: what is kept of them comes from who keeps the register
        new PluginContract(site, "shares")
                .planting((here, _) -> reach(here))
                .holds(Path.of("target/classes"));
    }

    private static void reach(Site site) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            UPDATE shares.holder
                               SET phone = :marker, person = (SELECT id FROM core.person WHERE name LIKE 'Mira %')
                             WHERE register_id = 1 AND no = 1
                            """)
                    .bind("marker", PluginContract.MARKER)
                    .execute();
        }
    }
}
