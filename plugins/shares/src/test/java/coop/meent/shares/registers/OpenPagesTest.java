package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class OpenPagesTest {
    private static Coop coop;

    @BeforeAll
    static void open(Site site) {
        coop = Coop.in(site);
    }

    @Test
    void the_team_opens_a_register_and_sees_it_in_the_list(Site site) {
        assertThat(site.asAdministrator().get("/shares/open").expect(200).text())
                .contains("Windhoek");
        assertThat(coop.a().register()).isNotEqualTo(coop.b().register());
    }

    @Test
    void what_is_missing_is_named(Site site) {
        var answer =
                site.asAdministrator()
                        .post(
                                "/shares/open",
                                "organisation=999",
                                "country=NL",
                                "founded=2026-02-30")
                        .expect(422)
                        .text();

        assertThat(answer)
                .contains("Kies voor welke coöperatie")
                .contains("Kies hoe ver de aandeelhouders aansprakelijk zijn")
                .contains("Vul de dag van de oprichting in");
    }

    @Test
    void an_organisation_without_the_module_gets_no_register(Site site) {
        long kapel = site.organisation("De Kapel", false);

        assertThat(
                        site.asAdministrator()
                                .post("/shares/open", "organisation=" + kapel)
                                .expect(422)
                                .text())
                .contains("De Kapel heeft geen aandelenregister");
    }
}
