package coop.meent.compass.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Results are read from what closing kept, so a thousand respondents cost as much as three.
@MeentTest
class ReportCostTest {
    private static final String AN = "An Peeters";

    @Test
    void results_of_a_thousand_come_from_sums(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "EDITOR");
        var at = OffsetDateTime.of(2026, 11, 12, 9, 0, 0, 0, ZoneOffset.UTC);
        var many = Closed.of(site, windhoek, at, Closed.sheets(1, 50, 150, 800));
        var api = "/api/v1/compass/scans/" + many.scan() + "/results";
        var token = site.token(AN);

        assertThat(token.get(api).expect(200).json().get("respondents").asLong())
                .isEqualTo(many.results().respondents());
        assertThat(site.statements(() -> token.get(api).expect(200))).isLessThan(25);
    }
}
