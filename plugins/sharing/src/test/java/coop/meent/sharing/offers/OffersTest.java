package coop.meent.sharing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody offers something, and others write to them.
@MeentTest
class OffersTest {
    private static final String AN = "An Biedt";
    private static final String BRAM = "Bram Zoekt";
    private static final String CAS = "Cas Zoekt";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Windhoek", true), "EDITOR");
        site.mandate(BRAM, site.organisation("De Molen", true), "EDITOR");
        site.mandate(CAS, site.organisation("De Kring", true), "EDITOR");
    }

    private static String offered(Site site, String title, String until) {
        var answer =
                site.as(AN)
                        .post(
                                "/sharing/offers/new",
                                "kind=skill",
                                "title=" + title,
                                "body=Op **maandag**.",
                                "tags=Metaal",
                                "until=" + until,
                                "audience=members");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    @Test
    void members_see_an_offer_and_visitors_do_not(Site site) {
        var path = offered(site, "Lassen voor beginners", "");
        site.settled();

        assertThat(site.as(BRAM).get("/sharing/offers").text())
                .contains("Lassen voor beginners", "Vaardigheid", "metaal");
        assertThat(site.as(BRAM).get("/sharing/offers?kind=hours").text())
                .doesNotContain("Lassen voor beginners");
        assertThat(site.as(BRAM).get(path).text()).contains("maandag");
        assertThat(site.get("/sharing/offers").text()).doesNotContain("Lassen voor beginners");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.token(BRAM).get("/api/v1/search?type=offer&q=lassen").body())
                .contains("Lassen voor");
        assertThat(site.get("/api/v1/search?type=offer&q=lassen").body())
                .doesNotContain("Lassen voor");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong(Site site) {
        var answer =
                site.as(AN).post("/sharing/offers/new", "kind=fout", "body=Blijft staan", "title=");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Blijft staan", "Kies wat je aanbiedt");
    }

    @Test
    void a_message_is_read_by_those_two_alone(Site site) {
        var path = offered(site, "Een middag snoeien", "");
        var notes = path + "/notes";
        site.as(BRAM).post(notes, "body=").expect(422);
        site.as(BRAM).post(notes, "body=Kan het bij regen?").expect(303);
        site.as(CAS).post(notes, "body=Ik wil ook").expect(303);
        site.settled();

        assertThat(site.as(AN).get("/me/notices").text())
                .contains("Bericht over “Een middag snoeien”");
        var mine = site.as(AN).get(path);
        assertThat(mine.text()).contains("Kan het bij regen?", "Ik wil ook", BRAM);
        assertThat(site.as(CAS).get(path).text()).doesNotContain("regen", BRAM);
        var guest = mine.html().select("input[name=guest]").attr("value");
        site.as(AN).post(notes, "guest=" + guest, "body=Graag, om tien uur").expect(303);
        assertThat(site.as(BRAM).get(path).text()).contains("om tien uur");
        assertThat(site.as(CAS).get(path).text()).doesNotContain("om tien uur");
        site.as(AN).post(notes, "guest=99999", "body=Wie ben je").expect(409);
    }

    @Test
    void after_its_day_or_once_closed_it_is_gone_and_can_come_back(Site site) {
        var day = site.clock().instant().toString().substring(0, 10);
        offered(site, "Alleen vandaag", day);
        var path = offered(site, "Voor altijd", "");
        site.clock().forward(Duration.ofDays(1));

        assertThat(site.as(BRAM).get("/sharing/offers").text())
                .contains("Voor altijd")
                .doesNotContain("Alleen vandaag");
        site.as(BRAM).post(path + "/close").expect(403);
        site.as(AN).post(path + "/close").expect(303);
        assertThat(site.as(BRAM).get("/sharing/offers").text()).doesNotContain("Voor altijd");
        assertThat(site.as(AN).get("/sharing/offers?state=mine").text()).contains("Voor altijd");
        site.as(BRAM).post(path + "/notes", "body=Nog daar?").expect(409);
        site.as(AN)
                .post(path + "/edit", "kind=hours", "title=Voor altijd weer", "audience=members")
                .expect(303);
        assertThat(site.as(BRAM).get("/sharing/offers").text()).contains("Voor altijd weer");
    }

    @Test
    void a_program_offers_and_writes(Site site) {
        var made = site.token(AN).send("POST", "/api/v1/sharing/offers", OfferJson.OFFER);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = made.json().path("path").asText();

        site.token(BRAM)
                .send("POST", "/api/v1" + path + "/notes", "{\"body\": \"Graag!\"}")
                .expect(204);
        assertThat(site.as(AN).get(path).text()).contains("Graag!");
        assertThat(site.token(AN).get("/api/v1/me/freshness").status()).isEqualTo(200);
    }
}
