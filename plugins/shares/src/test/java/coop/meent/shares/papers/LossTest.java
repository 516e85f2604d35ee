package coop.meent.shares.papers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.desk.Furnished;
import coop.meent.shares.ledger.Deed;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A loss is no debt: whoever had paid everything in owes nothing after it.
@MeentTest
class LossTest {
    private static Furnished town;

    @BeforeAll
    static void lose(Site site) {
        town = Furnished.in(site);
        town.record(Furnished.START, new Deed.Issue(Furnished.SAM, 1, 4, 20_000));
        town.record(Furnished.START.plusYears(1), new Deed.LossAllocation(1, 2_500));
    }

    private static String read(String below) {
        return town.coop().manager().get(town.path(below)).expect(200).text();
    }

    @Test
    void who_had_paid_everything_owes_nothing_at_the_desk() {
        assertThat(read("/holders/" + Furnished.RIK))
                .contains("€ 125,00", "€ 800,00")
                .doesNotContain("nog €");
    }

    @Test
    void who_still_owed_owes_what_they_owed() {
        assertThat(read("/holders/" + Furnished.SAM))
                .contains("nog € 300,00", "Er moet nog € 300,00 gestort worden");
        assertThat(read("")).contains("1 aandeelhouder stortte niet alles");
        assertThat(read("/holders?only=unpaid")).contains("Vos Sam").doesNotContain("Claes");
    }

    @Test
    void the_own_page_asks_for_nothing_and_explains_the_value() {
        var own = town.coop().shareholder().get(town.path("/own")).expect(200).text();

        assertThat(own)
                .contains("€ 125,00", "€ 800,00", "moet het niet bijbetalen")
                .doesNotContain("Nog te betalen");
    }

    @Test
    void papers_give_the_issue_value_of_one_and_say_what_the_value_is() throws Exception {
        var certificate = paper("/papers/certificate/" + Furnished.RIK);
        var extract = paper("/papers/extract");

        assertThat(certificate)
                .containsPattern("8 €.125,00 €.800,00 €.800,00")
                .contains("Verlies is geen schuld");
        assertThat(extract)
                .containsPattern("A 3 32 €.3.200,00 €.2.900,00")
                .contains("Klasse A. Waarde: de uitgiftewaarde, min de verliezen");
        assertThat(extract).containsPattern("Verlies .*Claes Rik A \u2212€.200,00");
        assertThat(extract).doesNotContain("Klasse B. Waarde");
    }

    private static String paper(String below) throws Exception {
        return new Reading(town.coop().manager().file(town.path(below))).flowing();
    }
}
