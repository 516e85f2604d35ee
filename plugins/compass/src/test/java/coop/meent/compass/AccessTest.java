package coop.meent.compass;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.Party.Part;
import coop.meent.testkit.AccessTable;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Who gets which answer from every route: `access.csv` says so, in the words of [Scene].
@MeentTest
class AccessTest {
    private static final AccessTable<Part> TABLE =
            AccessTable.read(Path.of("src/test/resources/access.csv"), Part.class);

    @Test
    void every_route_is_in_the_table(Site site) {
        assertThat(TABLE.gaps(site, "compass")).isEmpty();
    }

    @Test
    void everybody_gets_what_was_promised(Site site) {
        var party = Party.in(site);

        assertThat(TABLE.differences(party, new Scene(party))).isEmpty();
    }
}
