package coop.meent.core.charges;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A plugin opens a charge, somebody pays it, and another plugin acts.
@TwoPlugins
class ChargesTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final String ELS = "Els Maes";
    private static final String IBAN = "iban=BE60 9990 0000 0070";

    private long owner;
    private String an = "";
    private String bram = "";
    private String els = "";

    @BeforeEach
    void people(Site site) {
        owner = site.organisation("Hoge Wei " + System.nanoTime(), true);
        long renter = site.organisation("Windhoek " + System.nanoTime(), true);
        var name = " " + System.nanoTime();
        an = AN + name;
        bram = BRAM + name;
        els = ELS + name;
        site.mandate(an, owner, "REPRESENTATIVE");
        site.mandate(bram, renter, "REPRESENTATIVE");
        site.mandate(els, renter, "EDITOR");
    }

    private String account() {
        return "/charges/accounts/" + owner;
    }

    private String rented(Site site) {
        assertThat(site.as(an).post(account(), IBAN, "holder=Hoge Wei").status()).isEqualTo(303);
        var page = "/orchard/trees?owner=" + owner;
        assertThat(site.as(bram).post(page).status()).isEqualTo(303);
        site.settled();
        return site.as(bram).get(page).html().select("main li a").attr("href");
    }

    @Test
    void nothing_that_costs_something_is_offered_by_who_cannot_be_paid(Site site) {
        var page = "/orchard/trees?owner=" + owner;

        assertThat(site.as(bram).get(page).text()).contains("heeft nog geen rekeningnummer");
        assertThat(site.as(bram).get(page).html().select("main form")).isEmpty();
        assertThat(site.as(bram).post(page).status()).isEqualTo(409);
    }

    @Test
    void who_pays_hears_of_it_and_finds_all_that_a_bank_wants(Site site) {
        var charge = rented(site);
        rented(site);

        var page = site.as(bram).get(charge);
        assertThat(page.text())
                .contains("Huur van een boom", "€ 25,00", "BE60 9990 0000 0070", "Hoge Wei");
        assertThat(page.text()).containsPattern("\\+\\+\\+\\d{3}/\\d{4}/\\d{5}\\+\\+\\+");
        assertThat(page.html().select("svg.qr[role=img]").attr("aria-label")).contains("QR");
        assertThat(page.body().length()).isLessThan(30_000);
        assertThat(site.as(bram).get("/me/notices").text()).contains("vraagt € 25,00");
        assertThat(site.as(bram).get("/charges").html().select("main .alm li")).hasSize(1);
        assertThat(site.as(bram).get("/").text()).contains("1 betaling staat open");
    }

    @Test
    void only_who_pays_and_who_is_paid_see_a_charge(Site site) {
        var charge = rented(site);

        assertThat(site.as(els).get(charge).status()).isEqualTo(404);
        assertThat(site.as("Vreemde Vogel").get(charge).status()).isEqualTo(404);
        assertThat(site.as(an).get(charge).status()).isEqualTo(200);
        assertThat(site.asAdministrator().get(charge).status()).isEqualTo(200);
        assertThat(site.as(bram).get(charge + "/book").status()).isEqualTo(403);
        assertThat(site.as(bram).get("/charges/received?organisation=" + owner).status())
                .isEqualTo(403);
        var told = site.token(bram).get("/api/v1" + charge).json();
        assertThat(told.path("charge").path("state").asText()).isEqualTo("open");
    }

    @Test
    void what_is_paid_is_told_once_and_said_when_it_is_paid_again(Site site) {
        var charge = rented(site);
        int before = meals(site);

        var keeper = site.as(an);
        assertThat(pay(keeper, charge).status()).isEqualTo(303);
        var again = pay(keeper, charge);
        assertThat(keeper.get(again.location()).text()).contains("stond er al in");
        site.settled();

        assertThat(meals(site)).isEqualTo(before + 1);
        assertThat(site.as(an).get(charge).html().select("main .tag").text()).contains("betaald");
        assertThat(site.as(bram).get("/me/notices").text()).contains("ontving je betaling");
    }

    private static Answer pay(Caller keeper, String charge) {
        return keeper.post(
                charge + "/book", "kind=payment", "amount=25,00", "on=2026-05-01", "words=7");
    }

    private static int meals(Site site) {
        return site.get("/kitchen/meals").html().select("main ol > li").size();
    }

    @Test
    void a_pasted_list_is_looked_at_first_and_booked_once(Site site) {
        var charge = rented(site);
        var communication =
                site.token(bram).get("/api/v1" + charge).json().path("communication").asText();
        var lines = "lines=01/05/2026;25,00;" + communication;
        var desk = "/charges/lists/" + owner;

        assertThat(site.as(an).post(desk, lines).text()).contains("Eén betaling klopt");
        assertThat(site.as(an).get(charge).text()).contains("Er is nog niets betaald");
        assertThat(site.as(an).post(desk + "/book", lines).status()).isEqualTo(303);
        assertThat(site.as(an).post(desk, lines).text()).contains("staat er al in");
        assertThat(site.as(an).get("/charges/received?state=paid").text()).contains("Windhoek");
    }

    @Test
    void what_is_withdrawn_need_not_be_paid(Site site) {
        var charge = rented(site);

        site.as(bram).post("/orchard/trees/back?owner=" + owner);

        assertThat(site.as(bram).get(charge).text())
                .contains("gecrediteerd", "De boom is omgewaaid")
                .doesNotContain("Zo betaal je");
    }

    @Test
    void another_account_number_is_checked_and_told_to_everybody_concerned(Site site) {
        rented(site);
        var wrong = site.as(an).post(account(), "iban=BE61 9990 0000 0070", "holder=Hoge Wei");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#iban-problem").text()).contains("geen geldig");

        site.as(an).post(account(), "iban=BE49 9990 0000 0171", "holder=Hoge Wei");
        site.settled();

        assertThat(site.as(an).get("/me/notices").text()).contains("het eindigt nu op 0171");
        assertThat(site.asAdministrator().get("/me/notices").text()).contains("op 0171");
    }

    @Test
    void who_is_erased_leaves_the_amount_and_no_name(Site site) {
        var charge = rented(site);
        long id = Long.parseLong(charge.substring("/charges/".length()));
        paidByPerson(site, id);
        assertThat(site.as(els).get(charge).text()).contains("Boom van " + els);

        site.as(els).post("/me/data/delete", "password=" + Site.PASSWORD);
        site.settled();

        assertThat(site.as(an).get(charge).text())
                .contains("Boom van —", "€ 25,00")
                .doesNotContain("Els Maes");
    }

    private void paidByPerson(Site site, long id) {
        try (var db = site.superuser()) {
            for (var table : List.of("charge", "charge_standing")) {
                db.createUpdate(
                                """
                                UPDATE core.%s SET payer_organisation = NULL,
                                       payer_person = (SELECT id FROM core.person WHERE email = :email)
                                 WHERE %s = :id
                                """
                                        .formatted(table, table.equals("charge") ? "id" : "charge"))
                        .bind("email", Site.email(els))
                        .bind("id", id)
                        .execute();
            }
            db.createUpdate(
                            "UPDATE core.charge_line SET words = jsonb_build_object('', 'Boom van '"
                                    + " || :name) WHERE charge = :id")
                    .bind("name", els)
                    .bind("id", id)
                    .execute();
        }
    }
}
