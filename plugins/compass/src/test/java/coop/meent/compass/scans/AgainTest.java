package coop.meent.compass.scans;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest
class AgainTest {
    private static final String AN = "An Peeters";
    private static final String BEA = "Bea Bos";
    private static final String ASKED = "Een jaar na de vorige scan";

    @Test
    void a_year_later_who_leads_is_asked_once(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BEA, windhoek, "EDITOR");
        closed(site, windhoek);
        site.work("compass/reminding");
        assertThat(notices(site, AN)).doesNotContain(ASKED);

        site.clock().forward(Duration.ofDays(366));
        site.work("compass/reminding");
        site.clock().forward(Duration.ofDays(1));
        site.work("compass/reminding");
        assertThat(notices(site, AN)).containsOnlyOnce(ASKED);
        assertThat(notices(site, BEA)).doesNotContain(ASKED);
    }

    @Test
    void who_looked_again_is_not_asked(Site site) {
        long kapel = site.organisation("De Kapel", true);
        site.mandate("Cas Nys", kapel, "REPRESENTATIVE");
        closed(site, kapel);
        site.clock().forward(Duration.ofDays(300));
        closed(site, kapel);
        site.clock().forward(Duration.ofDays(66));

        site.work("compass/reminding");

        assertThat(notices(site, "Cas Nys")).doesNotContain(ASKED);
    }

    private static String notices(Site site, String name) {
        site.settled();
        return site.as(name).get("/me/notices").text();
    }

    private static void closed(Site site, long organisation) {
        var now = site.clock().instant().toString();
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO compass.scan (organisation, set_id, set_version, state, opened_at, closed_at)
                    VALUES (?, 'ica', 1, 'CLOSED', ?::timestamptz, ?::timestamptz)
                    """,
                    organisation,
                    now,
                    now);
        }
    }
}
