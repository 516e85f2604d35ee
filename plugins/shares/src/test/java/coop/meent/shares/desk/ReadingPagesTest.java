package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ReadingPagesTest {
    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    private static String read(String below) {
        var answer = town.coop().manager().get(town.path(below));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(Coop.CANARY);
        return answer.text();
    }

    @Test
    void the_list_of_holders_adds_up_to_what_was_paid_in() {
        assertThat(read("/holders"))
                .contains("Claes Rik", "Bakkerij Ochtendploeg cv", "68", "8.500,00");
    }

    @Test
    void the_list_of_a_day_before_is_empty() {
        assertThat(read("/holders?asOf=2019-12-31")).contains("Niemand heeft aandelen");
    }

    @Test
    void what_was_not_known_then_is_not_there() {
        assertThat(read("/holders?knownAt=2020-12-31")).contains("Niemand heeft aandelen");
    }

    @Test
    void an_impossible_day_is_named() {
        assertThat(read("/holders?asOf=2026-02-30")).contains("Die dag bestaat niet");
    }

    @Test
    void holders_are_found_by_name_also_without_shares() {
        var answer = town.coop().manager().post(town.path("/holders"), "q=vos");
        assertThat(answer.text()).contains("Vos Sam").doesNotContain("Claes Rik");
    }

    @Test
    void a_holder_has_lots_and_a_history() {
        assertThat(read("/holders/1"))
                .contains("Rik Claes", "Lot 3", "1.000,00", "tekent in op 8 aandelen A", "Ninove");
    }

    @Test
    void every_entry_is_told_and_has_a_page() {
        assertThat(read("/entries")).contains("Marie Claes", "tekent in op 20 aandelen A");
        assertThat(read("/entries/3")).contains("Verrichting 3", "RvB-2020-01", "Vingerafdruk");
        assertThat(read("/entries?kind=ISSUE&from=2020-01-01&to=2020-12-31")).contains("Marie");
        assertThat(read("/entries?holder=1")).contains("Rik").doesNotContain("Marie");
    }

    @Test
    void the_desk_says_what_asks_attention_and_what_is_held() {
        assertThat(read("")).contains("Dit vraagt aandacht", "geen rekening", "8.500", "Laatst");
        assertThat(read("/holders?only=contact")).contains("Claes Marie").doesNotContain("Vos");
    }

    @Test
    void movements_run_from_what_was_there_to_what_is() {
        assertThat(read("/movements?from=2020-01-01&to=2020-12-31"))
                .contains("Klasse A", "Beginstand", "Inschrijving", "klopt met het register");
        assertThat(read("/movements?from=2020-12-31&to=2020-01-01")).contains("vóór de eerste");
    }

    @Test
    void the_sheet_of_movements_is_that_of_the_period_on_the_page() throws Exception {
        var page = town.coop().manager().get(town.path("/movements?from=2020-01-01&to=2020-01-31"));
        var link = page.html().select("a[href*=movements.csv]").attr("href");

        assertThat(link).endsWith("/export/movements.csv?from=2020-01-01&to=2020-01-31");
        assertThat(new String(town.coop().manager().file(link), StandardCharsets.UTF_8))
                .contains("A;Inschrijving;2;28;0;28;3500,00;3500,00")
                .contains("A;Beginstand, de dag ervoor;;;;0;0,00;0,00");
    }

    @Test
    void a_holder_leads_to_the_own_certificate_of_the_day() {
        var links = "a[href*=/papers/certificate/1?asOf=2024-02-01]";
        var page = town.coop().manager().get(town.path("/holders/1?asOf=2024-02-01"));
        assertThat(page.html().select(links)).hasSize(1);
        assertThat(read("/holders/4")).doesNotContain("Certificaat van deze aandelen");
    }

    @Test
    void the_filter_of_kinds_begins_with_all() {
        var page = town.coop().manager().get(town.path("/entries"));
        assertThat(page.html().select("#kind option").first())
                .hasToString("<option value=\"\">Alle soorten</option>");
    }

    @Test
    void charts_come_with_their_tables() {
        var page = town.coop().manager().get(town.path("/charts"));
        assertThat(page.html().select("figure table")).as(page.text()).hasSize(4);
        assertThat(page.text()).contains("Ninove", "45–59");
    }

    @Test
    void others_are_told_nothing() {
        for (var below : new String[] {"/holders", "/holders/1", "/entries", "/entries/3"}) {
            var coop = town.coop();
            assertThat(coop.shareholder().get(town.path(below)).status()).isEqualTo(404);
            assertThat(coop.site().asAdministrator().get(town.path(below)).status()).isEqualTo(404);
            assertThat(coop.manager().get(coop.b().path(below)).status()).isEqualTo(404);
        }
    }
}
