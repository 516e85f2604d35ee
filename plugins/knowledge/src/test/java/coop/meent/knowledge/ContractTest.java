package coop.meent.knowledge;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        Library.in(site).secrets();

        // who types here is an editor, whom the team chooses
        new PluginContract(site, "knowledge")
                .planting((here, _) -> wrote(here))
                .holds(Path.of("target/classes"));
    }

    private static void wrote(Site site) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO knowledge.revision (article, no, title, body, author, at)
                            SELECT max(id), 2, :marker, :marker,
                                   (SELECT max(id) FROM core.person WHERE name LIKE 'Mira %'), now()
                              FROM knowledge.article
                            """)
                    .bind("marker", PluginContract.MARKER)
                    .execute();
        }
    }
}
