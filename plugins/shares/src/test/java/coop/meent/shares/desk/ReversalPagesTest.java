package coop.meent.shares.desk;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ReversalPagesTest {
    private static Furnished town;

    @BeforeAll
    static void fill(Site site) {
        town = Furnished.in(site);
    }

    @Test
    void a_mistake_is_reversed_once_a_second_person_agrees() {
        var manager = town.coop().manager();
        var entry = recorded();
        assertThat(manager.get(entry).text()).contains("Boek tegen");
        assertThat(manager.get(entry + "/reverse").text()).contains("-7", "tweede persoon");

        var nameless = manager.post(entry + "/reverse", "cause=");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Zeg waarom");

        var asked = manager.post(entry + "/reverse", "cause=Vergissing formulier 18");
        var proposal = asked.expect(303).location();
        assertThat(manager.get(entry).text()).doesNotContain("tegengeboekt en telt");
        assertThat(manager.post(proposal + "/approve").status()).isNotEqualTo(303);

        var board = town.coop().board();
        assertThat(board.get(entry + "/reverse").text()).contains("-7");
        assertThat(board.post(proposal + "/approve").status()).isEqualTo(303);
        assertThat(manager.get(entry).text()).contains("tegengeboekt en telt niet meer mee");
        assertThat(manager.get(town.path("/holders/4")).text())
                .contains("tekent in op 7 aandelen A", "Bekijk de tegenboeking");

        var again = manager.get(entry + "/reverse");
        assertThat(again.text()).contains("Dit kan niet tegengeboekt worden", "al tegengeboekt");
    }

    private static String recorded() {
        return town.coop()
                .manager()
                .post(
                        town.path("/entries/new"),
                        "kind=ISSUE",
                        "holder=4",
                        "shareClass=1",
                        "quantity=7",
                        "effective=2026-04-01",
                        "step=record")
                .expect(303)
                .location();
    }

    @Test
    void what_others_rest_on_is_named() {
        var manager = town.coop().manager();
        manager.post(
                        town.path("/entries/new"),
                        "kind=TRANSFER",
                        "from=2",
                        "to=4",
                        "shareClass=1",
                        "quantity=20",
                        "ground=GIFT",
                        "effective=2026-03-01",
                        "step=record")
                .expect(303);
        var page = manager.get(town.path("/entries/4/reverse"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Dit kan niet tegengeboekt worden")
                .contains("20 aandelen A van Marie Claes");
    }
}
