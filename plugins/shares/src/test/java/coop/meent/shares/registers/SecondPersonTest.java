package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class SecondPersonTest {
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
    void a_year_is_closed_when_a_second_person_agrees() {
        var asked =
                coop.manager()
                        .post(coop.a().path("/closing"), "through=2015-12-31")
                        .expect(303)
                        .location();
        assertThat(coop.manager().get(asked).text()).contains("Jij vroeg dit zelf");
        assertThat(coop.board().get(asked).text()).contains("Jij bent de tweede persoon");

        coop.board().post(asked + "/approve").expect(303);

        assertThat(coop.manager().get(coop.a().path("/closing")).text())
                .contains("Afgesloten tot en met 31 dec 2015");
        coop.board().post(asked + "/approve").expect(409);
    }

    @Test
    void nobody_agrees_with_themselves() {
        var asked =
                coop.board()
                        .post(coop.a().path("/closing"), "through=2015-12-31")
                        .expect(303)
                        .location();

        coop.board().post(asked + "/approve").expect(403);
        coop.manager().post(asked + "/approve").expect(403);
        coop.site().as(coop.b().board()).post(asked + "/approve").expect(404);
        coop.manager().post(asked + "/withdraw").expect(403);
        coop.board().post(asked + "/withdraw").expect(303);
    }

    @Test
    void a_helpdesk_is_never_the_second_person_and_closes_no_year() {
        coop.mandate(coop.a(), "enter");
        var asked =
                coop.manager()
                        .post(coop.a().path("/closing"), "through=2015-12-31")
                        .expect(303)
                        .location();

        coop.helpdesk().get(asked).expect(200);
        coop.helpdesk().post(asked + "/approve").expect(403);
        coop.helpdesk().post(coop.a().path("/closing"), "through=2015-12-31").expect(403);
    }

    @Test
    void a_refusal_says_why() {
        var asked =
                coop.manager()
                        .post(coop.a().path("/closing"), "through=2015-12-31")
                        .expect(303)
                        .location();

        coop.board().post(asked + "/refuse", "reason=").expect(422);
        coop.board().post(asked + "/refuse", "reason=Eerst de rekeningen").expect(303);

        assertThat(coop.manager().get(asked).text())
                .contains("Geweigerd")
                .contains("Eerst de rekeningen");
    }

    @Test
    void the_same_is_not_asked_twice() {
        var first = coop.manager().post(coop.a().path("/closing"), "through=2015-12-31").location();
        var second =
                coop.manager().post(coop.a().path("/closing"), "through=2015-12-31").location();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_waits_longer_than_thirty_days_is_over(Site site) {
        var asked = coop.manager().post(coop.a().path("/closing"), "through=2015-12-31").location();

        site.clock().set("2026-06-01T12:00");
        coop.board().post(asked + "/approve").expect(409);
        assertThat(coop.board().get(asked).text()).contains("Verlopen");
        site.clock().set("2026-05-01T12:00");
    }
}
