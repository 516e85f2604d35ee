package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class MandatePagesTest {
    private static Coop town;
    private Coop coop;

    @BeforeAll
    static void people(Site site) {
        town = Coop.in(site);
    }

    @BeforeEach
    void open() {
        coop = town.fresh();
    }

    @Test
    void a_helpdesk_sees_a_register_only_while_it_has_a_mandate() {
        coop.helpdesk().get(coop.a().path("/proposals")).expect(404);

        coop.mandate(coop.a(), "view");
        var page = coop.helpdesk().get(coop.a().path("/proposals")).expect(200).text();
        assertThat(page).contains("Je ziet dit register met een mandaat");
        coop.helpdesk().get(coop.b().path("/proposals")).expect(404);

        coop.board().post(coop.a().path("/mandates/1/revoke")).expect(303);
        coop.helpdesk().get(coop.a().path("/proposals")).expect(404);
        coop.board().post(coop.a().path("/mandates/1/revoke")).expect(409);
    }

    @Test
    void what_a_helpdesk_opens_stands_in_the_log_of_the_cooperative() {
        coop.mandate(coop.a(), "audit");
        coop.helpdesk().get(coop.a().path("/proposals"));
        coop.manager().get(coop.a().path("/proposals"));

        var log = coop.manager().get(coop.a().path("/log")).expect(200);
        assertThat(log.text()).contains(Coop.HELPDESK).contains("Tweede handtekening");
        assertThat(log.html().select("tbody tr")).hasSize(1);
        coop.helpdesk().get(coop.a().path("/log")).expect(403);
        coop.helpdesk().get(coop.a().path("/mandates")).expect(403);
    }

    @Test
    void only_the_board_gives_mandates() {
        coop.manager().get(coop.a().path("/mandates")).expect(200);
        coop.manager().get(coop.a().path("/mandates/new")).expect(403);
        coop.board().get(coop.a().path("/mandates/new?provider=" + coop.provider())).expect(200);
        coop.site().asAdministrator().get(coop.a().path("/mandates")).expect(404);
    }

    @Test
    void a_mandate_of_yesterday_or_for_ever_is_refused() {
        var answer =
                coop.board()
                        .post(
                                coop.a().path("/mandates/new"),
                                "provider=" + coop.provider(),
                                "person=999",
                                "rights=all",
                                "from=2026-05-01",
                                "until=2036-05-01")
                        .expect(422)
                        .text();

        assertThat(answer)
                .contains("Kies iemand van deze organisatie")
                .contains("Kies wat ze mogen")
                .contains("hoogstens 2 jaar");
    }

    @Test
    void a_mandate_ends_with_its_last_day(Site site) {
        coop.mandate(coop.a(), "view");

        site.clock().set("2026-12-31T20:00");
        coop.helpdesk().get(coop.a().path("/proposals")).expect(200);
        site.clock().set("2027-01-01T08:00");
        coop.helpdesk().get(coop.a().path("/proposals")).expect(404);
        site.clock().set("2026-05-01T12:00");
    }
}
