package coop.meent.sharing.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Something is bought together, on the pages and by the API.
@MeentTest
class PurchasesTest {
    private static final String AN = "An Aankoop";
    private static final String BRAM = "Bram Koper";
    private static final String CAS = "Cas Koper";
    private static final String ED = "Ed Schrijver";
    private static final String LUC = "Luc Zonder";
    private static long windhoek;
    private static long molen;
    private static long kring;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        molen = site.organisation("De Molen", true);
        kring = site.organisation("De Kring", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, molen, "REPRESENTATIVE");
        site.mandate(CAS, kring, "ADMINISTRATOR");
        site.mandate(ED, molen, "EDITOR");
        site.as(LUC);
    }

    private static Answer propose(Site site, String title, String... more) {
        var date = site.clock().instant().plus(Duration.ofDays(2)).toString().substring(0, 10);
        var fields =
                new ArrayList<>(
                        List.of(
                                "organisation=" + windhoek,
                                "title=" + title,
                                "body=Van de **buren**.",
                                "unit=zak van 25 kg",
                                "threshold=10",
                                "from1=10",
                                "price1=12,50",
                                "from2=20",
                                "price2=11",
                                "deadline-date=" + date,
                                "deadline-time=18:00",
                                "steps=Haal af in de loods.",
                                "audience=members"));
        fields.addAll(List.of(more));
        return site.as(AN).post("/sharing/purchases/new", fields.toArray(String[]::new));
    }

    private static String proposed(Site site, String title) {
        var answer = propose(site, title);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private static Answer promise(Site site, String who, String path, long organisation, int many) {
        return site.as(who)
                .post(path + "/promise", "organisation=" + organisation, "amount=" + many);
    }

    private static void over(Site site) {
        site.clock().forward(Duration.ofDays(3));
        site.work("sharing/purchases");
        site.settled();
    }

    @Test
    void members_see_a_proposal_on_the_list_and_visitors_do_not(Site site) {
        var path = proposed(site, "Bloem voor allen");
        site.settled();

        assertThat(site.as(BRAM).get("/sharing/purchases").text())
                .contains("Bloem voor allen", "zak van 25 kg");
        assertThat(site.as(BRAM).get(path).text()).contains("buren", "Haal af in de loods");
        assertThat(site.get("/sharing/purchases").text()).doesNotContain("Bloem voor allen");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.token(BRAM).get("/api/v1/search?type=purchase&q=bloem").body())
                .contains("Bloem voor allen");
        assertThat(site.get("/api/v1/search?type=purchase&q=bloem").body())
                .doesNotContain("Bloem voor allen");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong(Site site) {
        var answer = propose(site, "", "body=Blijft staan");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Blijft staan", "Zeg kort wat je samen wilt kopen");
        var rising = propose(site, "Duurder", "price2=13");
        assertThat(rising.status()).isEqualTo(422);
    }

    @Test
    void enough_makes_the_list_binding_and_tells_everybody(Site site) {
        var path = proposed(site, "Pootgoed samen");
        promise(site, BRAM, path, molen, 12).expect(303);
        promise(site, CAS, path, kring, 5).expect(303);
        promise(site, CAS, path, kring, 9).expect(303);
        assertThat(site.as(BRAM).get(path).text()).contains("21").doesNotContain("De Kring");
        assertThat(site.as(AN).get(path).text()).contains("De Kring", "De Molen");

        over(site);

        assertThat(site.as(BRAM).get(path).text())
                .contains("Het gaat door!", "Bindende lijst", "De Kring", "11,00");
        assertThat(site.as(LUC).get(path).status()).isEqualTo(404);
        assertThat(site.as(ED).get(path).text())
                .as("a colleague of who is on it")
                .contains("Kring");
        assertThat(site.as(CAS).get("/me/notices").text())
                .contains("Het gaat door: Pootgoed samen");
        promise(site, BRAM, path, molen, 50).expect(422);
        site.as(AN).post(path + "/finish").expect(303);
        assertThat(site.as(AN).get(path).text()).contains("Besteld en verdeeld");
    }

    @Test
    void too_few_bind_nobody(Site site) {
        var path = proposed(site, "Te weinig kaas");
        promise(site, BRAM, path, molen, 4).expect(303);

        over(site);

        assertThat(site.as(BRAM).get(path).text()).contains("Het ging niet door");
        assertThat(site.as(BRAM).get("/me/notices").text())
                .contains("Het ging niet door: Te weinig kaas");
        assertThat(site.as(CAS).get(path).text()).doesNotContain("De Molen");
        assertThat(site.as(BRAM).get("/sharing/purchases?state=over").text())
                .contains("Te weinig kaas");
    }

    @Test
    void after_a_restart_between_deadline_and_decision_the_outcome_is_that_of_the_deadline(
            Site site) {
        var path = proposed(site, "Verse gist");
        promise(site, BRAM, path, molen, 10).expect(303);
        site.clock().forward(Duration.ofDays(3));

        site.restart();

        promise(site, CAS, path, kring, 90).expect(422);
        var api = "/api/v1" + path;
        assertThat(site.token(BRAM).get(api).body()).contains("\"reached\"", "\"total\":10");
        site.work("sharing/purchases");
        assertThat(site.token(BRAM).get(api + "/commitments").json().path("items")).hasSize(1);
    }

    @Test
    void who_only_writes_for_an_organisation_cannot_bind_it(Site site) {
        var path = proposed(site, "Alleen met mandaat");

        assertThat(promise(site, ED, path, molen, 3).status()).isEqualTo(403);
        assertThat(promise(site, BRAM, path, kring, 3).status()).isEqualTo(403);
        assertThat(promise(site, LUC, path, kring, 3).status()).isEqualTo(404);
    }

    @Test
    void once_somebody_joined_only_the_words_change(Site site) {
        var path = proposed(site, "Vaste prijs");
        promise(site, BRAM, path, molen, 3).expect(303);

        site.as(AN)
                .post(
                        path + "/edit",
                        "title=Vaste prijs, nieuwe naam",
                        "threshold=1",
                        "from1=1",
                        "price1=99",
                        "audience=members")
                .expect(303);

        var after = site.token(BRAM).get("/api/v1" + path).json();
        assertThat(after.path("title").asText()).isEqualTo("Vaste prijs, nieuwe naam");
        assertThat(after.path("threshold").asInt()).isEqualTo(10);
        assertThat(site.as(BRAM).get(path + "/edit").status()).isEqualTo(403);
    }

    @Test
    void a_program_joins_and_steps_out_and_sees_its_own_only(Site site) {
        var path = "/api/v1" + proposed(site, "Met de machine");
        var mine = path + "/commitments/" + molen;
        promise(site, CAS, path.substring(7), kring, 2).expect(303);

        site.token(BRAM).send("PUT", mine, "{\"amount\": 4}").expect(200);
        var seen = site.token(BRAM).get(path + "/commitments").body();
        assertThat(seen).contains("\"amount\":4").doesNotContain("\"amount\":2");
        site.token(BRAM).send("PUT", mine, "{\"amount\": 0}").expect(422);
        site.token(BRAM).send("DELETE", mine, "").expect(204);
        assertThat(site.token(BRAM).get(path).json().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void a_proposal_that_is_taken_back_frees_everybody(Site site) {
        var path = proposed(site, "Toch maar niet");
        promise(site, BRAM, path, molen, 30).expect(303);

        site.as(BRAM).post(path + "/cancel").expect(403);
        site.as(AN).post(path + "/cancel").expect(303);
        site.settled();

        assertThat(site.as(BRAM).get("/me/notices").text()).contains("Ingetrokken: Toch maar niet");
        promise(site, BRAM, path, molen, 30).expect(422);
        assertThat(site.as(BRAM).get("/sharing/purchases").text()).doesNotContain("Toch maar niet");
    }

    @Test
    void what_ends_soon_with_too_few_waits_at_home(Site site) {
        proposed(site, "Snel nog hout");

        assertThat(site.token(AN).get("/api/v1/waiting").body()).contains("Snel nog hout");
        assertThat(site.token(BRAM).get("/api/v1/waiting").body()).doesNotContain("Snel nog hout");
    }
}
