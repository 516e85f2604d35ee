package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest
class RegisterTest {
    private static final String BEA = "Bea Bos";
    private static final String CAS = "Cas Claes";

    private static Answer register(Caller who, long event, String... more) {
        var fields = new String[more.length + 1];
        fields[0] = "name=Iemand";
        System.arraycopy(more, 0, fields, 1, more.length);
        return who.post("/soirees/events/" + event + "/register", fields);
    }

    @Test
    void who_registers_has_a_place_once_and_gives_it_back(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(1);
        var bea = site.as(BEA);

        var made = register(bea, event);
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        var own = made.location();
        assertThat(bea.get(own).text()).contains("Je hebt een plaats", "Soiree in Leuven");
        assertThat(register(bea, event).location()).as("twice is once").isEqualTo(own);
        assertThat(site.as(CAS).get(own).status()).as("of nobody else").isEqualTo(404);

        var waits = register(site.as(CAS), event).location();
        assertThat(site.as(CAS).get(waits).text()).contains("Nummer 1 op de wachtlijst");
        var panel = site.get("/soirees/events/" + event).text();
        assertThat(panel).contains("Volzet").doesNotContain("Iemand");

        assertThat(bea.post(own + "/cancel").location()).isEqualTo(own);
        assertThat(bea.get(own).text()).contains("Je bent uitgeschreven");
        var offered = site.as(CAS).get(waits);
        assertThat(offered.text()).contains("Er is een plaats voor jou");
        var taken = site.as(CAS).post(waits + "/accept", "offer=1");
        assertThat(taken.location()).isEqualTo(waits);
        assertThat(site.as(CAS).get(waits).text()).contains("Je hebt een plaats");
    }

    @Test
    void an_offer_that_is_over_is_gone_and_the_number_stays(Site site) {
        var hall = Hall.in(site);
        long event = hall.event("SOIREE", 1, hall.evening(12));
        var first = register(site.as(BEA), event).location();
        var second = register(site.as(CAS), event).location();
        var third = register(site.as("Dirk Dom"), event).location();
        site.as(BEA).post(first + "/cancel");
        site.clock().forward(Duration.ofHours(49));
        site.restart();
        site.work("soirees/places");

        var late = site.as(CAS).post(second + "/accept", "offer=1");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("Je nummer 1");
        assertThat(site.as(CAS).get(second).text()).contains("Je liet een plaats voorbijgaan");
        assertThat(site.as("Dirk Dom").get(third).text()).contains("Er is een plaats voor jou");
        site.as(CAS).post(second + "/again");
        assertThat(site.as(CAS).get(second).text()).contains("Nummer 1 op de wachtlijst");
        assertThat(site.as(CAS).post(second + "/accept", "offer=2").status())
                .as("of somebody else")
                .isEqualTo(410);
    }

    @Test
    void a_guest_is_registered_by_the_button_in_their_mail(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(5);
        var sent = register(site.visitor(), event, "email=gust@gast.example");
        assertThat(sent.text()).contains("Kijk in je mailbox");
        var button = Mails.link(site, "gust@gast.example");
        assertThat(site.visitor().get(button).text()).contains("Nog één druk");
        assertThat(hall.site().get("/soirees/events/" + event).text())
                .as("nothing is held")
                .contains("Nog 5 plaatsen vrij");

        var pressed = site.visitor().post(button);
        assertThat(pressed.status()).as(pressed.text()).isEqualTo(303);
        assertThat(site.visitor().get(pressed.location()).text()).contains("Je hebt een plaats");
        assertThat(site.visitor().post(button).status()).isEqualTo(410);
        var own = Mails.link(site, "gust@gast.example");
        assertThat(own).isEqualTo(pressed.location());
        assertThat(site.visitor().post(own + "/cancel").status()).isEqualTo(303);
        assertThat(site.visitor().get(own).text()).contains("Je bent uitgeschreven");
    }

    @Test
    void what_is_wrong_stands_beside_its_field(Site site) {
        long event = Hall.in(site).soiree(5);
        var answer =
                site.visitor()
                        .post(
                                "/soirees/events/" + event + "/register",
                                "name= ",
                                "email=geen adres");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#name-problem, #email-problem")).hasSize(2);
    }
}
