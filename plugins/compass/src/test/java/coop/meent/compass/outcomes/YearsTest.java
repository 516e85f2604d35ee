package coop.meent.compass.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Fact;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Results beside what was before and beside the network, and for who has a link.
@MeentTest
class YearsTest {
    private static final String AN = "An Peeters";
    private static final OffsetDateTime AUTUMN =
            OffsetDateTime.of(2026, 11, 12, 9, 0, 0, 0, ZoneOffset.UTC);

    private static long windhoek;
    private static Closed then;

    @BeforeAll
    static void scan(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "EDITOR");
        then = Closed.of(site, windhoek, AUTUMN.minusYears(1), Closed.sheets(3, 3, 3, 3));
    }

    private static Closed now(Site site) {
        return Closed.of(site, windhoek, AUTUMN, Closed.sheets(4, 3, 3, 3));
    }

    /// Lays the scan beside the earlier one: every principle was a point lower.
    private static void compare(Site site, Closed now, int questions, int moved) {
        now.results()
                .principles()
                .forEach(it -> {
                    int tenths = it.all().orElseThrow().shown().movePointRight(1).intValueExact();
                    Closed.sql(
                            site,
                            "INSERT INTO compass.change VALUES (?, ?, ?, ?, ?, 9, ?, 9)",
                            now.scan(),
                            then.scan(),
                            it.principle().number(),
                            questions,
                            Math.max(10, tenths - 10),
                            tenths + moved);
                });
    }

    private static Document page(Site site, Closed scan) {
        return site.as(AN).get("/compass/scans/" + scan.scan() + "/results").expect(200).html();
    }

    @Test
    void a_year_that_was_asked_the_same_lies_over_this_one(Site site) {
        var now = now(site);
        compare(site, now, 6, 0);

        var page = page(site, now);

        assertThat(page.select("#compass svg .last")).isNotEmpty();
        assertThat(page.select("#compass thead th").eachText()).contains("november 2025");
        assertThat(page.select("#years svg")).isEmpty();
        assertThat(page.select("#years").text()).contains("Vergeleken op 42 vragen van de 42");
        assertThat(page.select("#years tbody tr").get(0).text()).contains("6", "+1,0");
    }

    @Test
    void a_year_with_other_questions_has_a_drawing_of_its_own(Site site) {
        var now = now(site);
        compare(site, now, 5, 1);
        var retired = Closed.SET.questions().getFirst();
        Closed.sql(
                site,
                "UPDATE compass.scan SET compared_without = ARRAY[?] WHERE id = ?",
                retired.id(),
                now.scan());

        var page = page(site, now);

        assertThat(page.select("#compass > figure .last, #compass svg:not(.sign) .last")).isEmpty();
        assertThat(page.select("#years svg:not(.sign)")).hasSize(1);
        assertThat(page.select("#years").text())
                .contains(
                        "Vergeleken op 35 vragen van de 42",
                        "Worden niet meer gevraagd",
                        retired.wording("nl", Set.of()).ask());
    }

    @Test
    void the_band_of_the_network_stands_there_while_its_view_is_up(Site site) {
        var now = now(site);
        var figures = new StringBuilder("{\"number\": 12");
        for (int principle = 1; principle <= 7; principle++) {
            figures.append(", \"%d\": [\"2.5\", \"4.0\", 0, 10, 40, 40, 10]".formatted(principle));
        }
        Closed.sql(
                site,
                """
                INSERT INTO compass.release (year, quarter, organisations, at)
                VALUES (2026, 4, 12, now())
                """);
        Closed.sql(
                site,
                """
                INSERT INTO compass.view (release, position, code, scans, figures, waiting)
                SELECT max(id), 1, 'all', '{}', CAST(? AS jsonb), 0 FROM compass.release
                """,
                figures.append('}').toString());

        assertThat(page(site, now).select("#compass tbody tr").get(0).text())
                .endsWith("2,5 tot 4,0");
        Closed.sql(site, "UPDATE compass.view SET down_at = now(), figures = '{}'");
        assertThat(page(site, now).select("#compass").text()).doesNotContain("2,5 tot 4,0");
    }

    @Test
    void a_respondent_reads_all_of_it_by_their_own_link(Site site) {
        var now = now(site);
        long respondent = Closed.respondent(site, now.scan(), null);
        var link = Closed.link(site, respondent);

        for (var end :
                new String[] {"", "/guide", "/text", ".pdf", "/guide.pdf", ".csv", ".json"}) {
            assertThat(site.get(link + "/results" + end).status()).as(end).isEqualTo(200);
        }
        var page = site.get(link + "/results").html();
        assertThat(page.select("main a[href*=/compass/scans/]")).isEmpty();
        assertThat(page.select("main a[href$='/results/guide']").attr("href"))
                .isEqualTo(link + "/results/guide");
        Closed.sql(site, "DELETE FROM compass.respondent WHERE id = ?", respondent);
        assertThat(site.get(link + "/results").status()).isEqualTo(404);
        assertThat(site.get("/compass/answer/demo/results").status()).isNotEqualTo(200);
    }

    @Test
    void nothing_is_shown_of_a_scan_that_is_open_or_of_which_nothing_is_left(Site site) {
        var now = now(site);
        var path = "/compass/scans/" + now.scan() + "/results";
        for (var table : new String[] {"part", "figure", "mark", "standing"}) {
            Closed.sql(site, "DELETE FROM compass." + table + " WHERE scan = ?", now.scan());
        }
        assertThat(site.as(AN).get(path).expect(200).text()).contains("niets meer te zien");

        Closed.sql(
                site,
                "UPDATE compass.scan SET state = 'OPEN', closed_at = NULL WHERE id = ?",
                now.scan());
        assertThat(site.as(AN).get(path).expect(200).text()).contains("De scan loopt nog");
        assertThat(site.token(AN).get("/api/v1" + path).status()).isEqualTo(409);
        Closed.sql(
                site,
                "UPDATE compass.scan SET state = 'CLOSED', closed_at = now() WHERE id = ?",
                now.scan());
    }

    @Test
    void whether_an_organisation_has_a_whole_scan_is_a_fact(Site site) {
        now(site);
        long other = site.organisation("De Kapel", false);
        var fact =
                site.plugins().stream()
                        .flatMap(it -> it.facts().stream())
                        .filter(it -> it.name().equals("compass.complete"))
                        .findFirst()
                        .orElseThrow();

        assertThat(fact.rule().of(Set.of(Long.toString(windhoek), Long.toString(other), "x")))
                .isEqualTo(
                        Map.of(
                                Long.toString(windhoek), Fact.Answer.YES,
                                Long.toString(other), Fact.Answer.NO));
    }
}
