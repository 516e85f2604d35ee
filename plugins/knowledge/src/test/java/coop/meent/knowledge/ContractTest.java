package coop.meent.knowledge;

import coop.meent.testkit.Caller;
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
                // behind the secret that the person asked was sent
                .lettingVisitors("POST /knowledge/referrals/{secret}")
                .lettingVisitors("POST /knowledge/{id}/useful")
                .planting((here, _) -> wrote(here))
                .holds(Path.of("target/classes"));
    }

    private static void wrote(Site site) {
        var team = site.administratorToken();
        long shelf = made(team, "shelves", "{\"nl\": \"Plank\"}");
        long collection =
                made(
                        team,
                        "collections",
                        "{\"shelf\": %d, \"name\": \"Proef\", \"audience\": \"public\"}"
                                .formatted(shelf));
        var text = PluginContract.MARKER;
        made(
                team,
                "articles",
                "{\"collection\": %d, \"title\": \"%s\", \"body\": \"%s\", \"show\": true}"
                        .formatted(collection, text, text));
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            UPDATE knowledge.revision
                               SET author = (SELECT max(id) FROM core.person
                                              WHERE name LIKE 'Mira %')
                            """)
                    .execute();
        }
    }

    private static long made(Caller team, String what, String json) {
        return team.send("POST", "/api/v1/knowledge/" + what, json)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }
}
