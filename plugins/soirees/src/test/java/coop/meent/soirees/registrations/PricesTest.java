package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@MeentTest
class PricesTest {
    private static final String BEA = "Bea Bos";
    private static final String DORA = "Dora Das";
    private static final String IBAN = "iban=BE60 9990 0000 0070";

    private static void tickets(Site site, Hall hall, long event) {
        account(site, hall.host());
        var kept =
                hall.organiser()
                        .post(
                                "/soirees/events/" + event + "/tickets",
                                "ticket-1-price=25",
                                "ticket-1-members=5");
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
    }

    private static void account(Site site, long organisation) {
        site.mandate("Rita Rek", organisation, "REPRESENTATIVE");
        var set =
                site.as("Rita Rek")
                        .post("/charges/accounts/" + organisation, IBAN, "holder=De Ploeg");
        assertThat(set.status()).as(set.text()).isEqualTo(303);
    }

    private static void member(Site site, long organisation, LocalDate from) {
        site.administratorToken()
                .send(
                        "POST",
                        "/api/v1/organisations/" + organisation + "/periods",
                        "{\"category\":\"small\",\"starts\":\"%s\"}".formatted(from))
                .expect(201);
    }

    @Test
    void the_price_is_that_of_the_day_of_the_event_and_stays(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(10);
        tickets(site, hall, event);
        long coming = site.organisation("De Haan", false);
        long never = site.organisation("De Wolf", false);
        site.mandate(BEA, coming, "REPRESENTATIVE");
        site.mandate(BEA, never, "REPRESENTATIVE");
        var day = LocalDate.ofInstant(hall.evening(7), ZoneId.of("Europe/Brussels"));
        member(site, coming, day);

        var form = site.as(BEA).get("/soirees/events/" + event + "/register");
        assertThat(form.html().select("input[name=organisation]").eachAttr("value"))
                .as("the cheapest first, and in one's own name last")
                .containsExactly(Long.toString(coming), Long.toString(never), "");
        var own =
                site.as(BEA)
                        .post(
                                "/soirees/events/" + event + "/register",
                                "name=Bea",
                                "organisation=" + coming)
                        .location();
        assertThat(site.as(BEA).get(own).text()).contains("€ 5", "De Haan", "Betalen");

        var dearer =
                hall.organiser()
                        .post(
                                "/soirees/events/" + event + "/tickets",
                                "ticket-1-price=40",
                                "ticket-1-members=30");
        assertThat(dearer.status()).isEqualTo(303);
        site.work("soirees/upkeep");
        assertThat(site.as(BEA).get(own).text()).contains("€ 5").doesNotContain("€ 30");
    }

    @Test
    void what_fell_is_proposed_and_given_back_by_the_organiser(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(10);
        tickets(site, hall, event);
        long organisation = site.organisation("De Vos", false);
        site.mandate(BEA, organisation, "REPRESENTATIVE");
        var own =
                site.as(BEA)
                        .post(
                                "/soirees/events/" + event + "/register",
                                "name=Bea",
                                "organisation=" + organisation)
                        .location();
        assertThat(site.as(BEA).get(own).text()).contains("€ 25");
        member(site, organisation, LocalDate.now(site.clock()));
        site.work("soirees/upkeep");

        assertThat(site.as(BEA).get(own).text()).as("nothing by itself").contains("€ 25");
        var desk = hall.organiser().get("/soirees/events/" + event + "/desk");
        assertThat(desk.text())
                .contains("De prijs is gezakt", "Van € 25 naar € 5", "Voor De Vos geldt");
        var id = own.substring(own.lastIndexOf('/') + 1);
        var given = hall.organiser().post("/soirees/events/" + event + "/people/" + id + "/credit");
        assertThat(given.status()).as(given.text()).isEqualTo(303);
        assertThat(site.as(BEA).get(own).text()).contains("€ 5").doesNotContain("€ 25");
        assertThat(hall.organiser().get("/soirees/events/" + event + "/desk").text())
                .doesNotContain("De prijs is gezakt");
    }

    @Test
    void what_the_organiser_leaves_so_is_not_proposed_again_unless_it_falls_further(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(10);
        tickets(site, hall, event);
        long organisation = site.organisation("De Das", false);
        site.mandate(DORA, organisation, "REPRESENTATIVE");
        var path = "/soirees/events/" + event;
        var own =
                site.as(DORA)
                        .post(path + "/register", "name=Dora", "organisation=" + organisation)
                        .location();
        var one = path + "/people/" + own.substring(own.lastIndexOf('/') + 1);
        try (var db = site.superuser()) {
            db.execute("UPDATE soirees.registration SET language = 'fr' WHERE event = ?", event);
        }
        member(site, organisation, LocalDate.now(site.clock()));
        site.work("soirees/upkeep");
        var kept = hall.organiser().post(one + "/keep");
        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        site.work("soirees/upkeep");

        assertThat(hall.organiser().get(path + "/desk").text()).doesNotContain("gezakt");
        assertThat(site.as(DORA).get(own).text()).contains("€ 25");
        try (var db = site.superuser()) {
            var left = "SELECT cents FROM soirees.kept_price WHERE by_person IS NOT NULL";
            assertThat(db.createQuery(left).mapTo(Long.class).list()).containsExactly(500L);
        }

        hall.organiser().post(path + "/tickets", "ticket-1-price=25", "ticket-1-members=3");
        site.work("soirees/upkeep");
        assertThat(hall.organiser().get(path + "/desk").text()).contains("Van € 25 naar € 3");
        hall.organiser().post(one + "/credit");
        assertThat(site.as(DORA).get(own).text())
                .contains("€ 3", "Votre organisation est membre depuis")
                .doesNotContain("€ 25");
    }

    @Test
    void a_place_given_to_a_colleague_costs_what_it_costs_them(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(1);
        var bea = site.as(BEA);
        var own = bea.post("/soirees/events/" + event + "/register", "name=Bea").location();
        bea.post(own + "/transfer", "colleague=carla@gast.example");
        var link = Mails.link(site, "carla@gast.example");
        assertThat(site.visitor().get(link).text()).contains("Een plaats voor jou");
        var taken = site.visitor().post(link, "name=Carla");
        assertThat(taken.status()).as(taken.text()).isEqualTo(303);

        assertThat(site.visitor().get(taken.location()).text())
                .contains("Je hebt een plaats", "Carla");
        assertThat(bea.get(own).text()).contains("Je bent uitgeschreven");
        assertThat(site.visitor().get(link).status()).isEqualTo(410);
        var people = hall.organiser().get("/soirees/events/" + event + "/people").text();
        assertThat(people).contains("Carla", "carla@gast.example");
        var file = hall.organiser().get("/soirees/events/" + event + "/people.csv");
        assertThat(file.body()).contains("\"Carla\"", "carla@gast.example");
        assertThat(bea.get("/soirees/events/" + event + "/people").status()).isEqualTo(403);
    }
}
