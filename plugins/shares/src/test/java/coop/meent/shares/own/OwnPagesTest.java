package coop.meent.shares.own;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class OwnPagesTest {
    private static Coop coop;

    @BeforeAll
    static void fill(Site site) {
        coop = Furnished.in(site).coop();
    }

    @Test
    void somebody_without_shares_learns_how_to_see_theirs(Site site) {
        assertThat(site.as(Coop.STRANGER).get("/shares").expect(200).text())
                .contains("Nog geen aandelen op jouw naam")
                .contains("registerbeheerder");
    }

    @Test
    void a_shareholder_sees_their_own_and_what_happened_in_plain_words() {
        assertThat(coop.shareholder().get("/shares").expect(200).text())
                .contains("Windhoek")
                .contains("Klasse A");

        var page = coop.shareholder().get(coop.a().path("/own")).expect(200).text();
        assertThat(page)
                .contains("Rik Claes")
                .contains("Ingeschreven voor 8 aandelen van klasse A")
                .contains("€ 1.000,00")
                .doesNotContain("Marie");
    }

    @Test
    void nobody_else_opens_that_page() {
        coop.site().as(coop.b().shareholder()).get(coop.a().path("/own")).expect(404);
        coop.shareholder().get(coop.b().path("/own")).expect(404);
        coop.manager().get(coop.a().path("/own")).expect(404);
        coop.site().asAdministrator().get(coop.a().path("/own")).expect(404);
    }

    @Test
    void the_api_says_the_same(Site site) {
        var own = site.token(coop.a().shareholder()).get("/api/v1/shares/own").expect(200).json();

        assertThat(own.at("/registers/0/holders/0/lots/0/shares").asLong()).isEqualTo(8);
        assertThat(own.path("registers")).hasSize(1);
    }

    @Test
    void the_page_of_my_shares_asks_few_questions(Site site) {
        var caller = coop.shareholder();

        assertThat(site.statements(() -> caller.get("/shares").expect(200))).isLessThan(60);
    }
}
