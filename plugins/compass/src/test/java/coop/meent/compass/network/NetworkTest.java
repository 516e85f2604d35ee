package coop.meent.compass.network;

import static coop.meent.compass.network.Fair.AN;
import static coop.meent.compass.network.Fair.API;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class NetworkTest {
    private static final String BRAM = "Bram Claes";
    private static final String CAS = "Cas Nys";
    private static final String DIRK = "Dirk Loos";

    private static Fair fair;

    @BeforeAll
    static void fair(Site site) {
        fair = Fair.of(site, 6);
        site.mandate(BRAM, fair.organisations().getFirst(), "EDITOR");
        site.mandate(CAS, site.organisation("De Kapel", false), "REPRESENTATIVE");
        site.as(DIRK);
    }

    @BeforeEach
    void clear() {
        fair.clear();
    }

    @Test
    void five_that_consent_are_shown_and_four_are_not(Site site) {
        for (long it : fair.organisations().subList(0, 4)) {
            fair.scan(it, "energy", "small", 2015);
            fair.consent(it);
        }
        assertThat(fair.release().status()).isEqualTo(409);
        assertThat(site.as(AN).get("/compass/network").text()).contains("Nog niets te zien");

        fair.scan(fair.organisations().get(4), "food", "small", 2015);
        fair.consent(fair.organisations().get(4));
        assertThat(fair.release().status()).as("the quarter was still free").isEqualTo(201);

        var page = site.as(AN).get("/compass/network").text();
        assertThat(page)
                .contains("Alle coöperaties samen", "van 5 coöperaties", "2e kwartaal 2026")
                .contains("2,0 tot 2,0", "Tot 10 leden", "Opgericht tussen 2010 en 2019")
                .contains("Te weinig organisaties om anoniem te blijven: Energie");
        var json = site.token(CAS).get(API).json().path("items").path(0);
        assertThat(json.path("views").findValuesAsText("code"))
                .containsExactly("all", "size:small", "age:2010-2019", "size:small+age:2010-2019");
        assertThat(json.path("views").path(0).path("principles").path(6).toString())
                .isEqualTo("{\"principle\":7,\"from\":5.0,\"to\":5.0,\"shares\":[0,0,0,0,100]}");
        assertThat(json.path("refused").toString()).contains("sector:energy", "sector:media");
    }

    @Test
    void members_and_applicants_read_it_and_nobody_else(Site site) {
        fair.all();
        fair.release();
        var view = "/compass/network/" + fair.view("all");

        for (var path : List.of("/compass/network", view, view + "/figures.csv")) {
            assertThat(site.as(CAS).get(path).status()).as(path).isEqualTo(200);
            assertThat(site.as(DIRK).get(path).status()).as(path).isEqualTo(403);
            assertThat(site.get(path).status()).as(path).isEqualTo(303);
        }
        assertThat(site.visitor().get(API).status()).isEqualTo(401);
        assertThat(site.as(AN).get("/compass/releases").status()).isEqualTo(403);
        assertThat(site.as(AN).get("/compass/uptake").status()).isEqualTo(403);
        assertThat(site.token(AN).send("POST", API, "").status()).isEqualTo(403);
    }

    @Test
    void whoever_withdraws_takes_every_view_down_at_once(Site site) {
        fair.all();
        fair.release();
        long first = fair.organisations().getFirst();
        long all = fair.view("all");
        var view = "/compass/network/" + all;

        var done =
                site.as(AN)
                        .post(
                                "/compass/network/consent",
                                "organisation=" + first,
                                "consents=false");

        assertThat(done.status()).isEqualTo(303);
        assertThat(site.as(AN).get("/compass/network").text())
                .contains("Dit overzicht is weggehaald", "Telt Meent 1 mee? Laat je")
                .doesNotContain("van 6 coöperaties");
        assertThat(site.as(AN).get(view).text()).contains("weggehaald").doesNotContain("4,0 tot");
        assertThat(site.as(AN).get(view + "/figures.csv").status()).isEqualTo(410);
        assertThat(site.as(AN).get(view + "/figures.json").status()).isEqualTo(410);
        assertThat(site.administratorToken().get(API).json().findValues("down"))
                .allMatch(it -> it.asBoolean());
        assertThat(site.administratorToken().get(API).body()).doesNotContain("organisations\":6");
        // five are left, and the six that somebody may have kept hold them
        fair.nextQuarter();
        assertThat(fair.release().status()).isEqualTo(409);
    }

    @Test
    void an_erased_scan_takes_its_views_down_and_no_other(Site site) {
        fair.all();
        var scans =
                IntStream.range(0, 6)
                        .map(it -> fair.scan(fair.organisations().get(it), "food", "large", 1970))
                        .toArray();
        fair.release();
        assertThat(site.as(AN).get("/compass/network").text()).contains("van 6 coöperaties");

        fair.erase(scans[0] - 6);
        assertThat(site.as(AN).get("/compass/network").text()).contains("van 6 coöperaties");
        fair.erase(scans[0]);
        assertThat(site.as(AN).get("/compass/network").text())
                .contains("weggehaald")
                .doesNotContain("van 6 coöperaties");
    }

    @Test
    void only_who_leads_an_organisation_consents_for_it(Site site) {
        long first = fair.organisations().getFirst();
        var fields = new String[] {"organisation=" + first, "consents=true"};

        assertThat(site.as(BRAM).post("/compass/network/consent", fields).status()).isEqualTo(403);
        assertThat(site.as(CAS).post("/compass/network/consent", fields).status()).isEqualTo(404);
        assertThat(site.as(BRAM).get("/compass/network").text())
                .contains("Wie jullie coöperatie vertegenwoordigt of beheert");
        assertThat(site.as(AN).post("/compass/network/consent", fields).status()).isEqualTo(303);
        assertThat(site.as(BRAM).get("/compass/network").text())
                .contains("Ja, sinds 1 mei 2026")
                .doesNotContain("Niet meer meetellen");
        var json = site.token(BRAM).get(API + "/consents/" + first).json();
        assertThat(json.path("consents").asBoolean()).isTrue();
        assertThat(site.token(CAS).get(API + "/consents/" + first).status()).isEqualTo(404);
    }

    @Test
    void ones_own_score_lies_beside_it_for_colleagues_alone(Site site) {
        fair.all();
        long first = fair.organisations().getFirst();
        fair.scan(first, new Fair.Profile("food", "", 2014), 11, 12, 13, 14, 15, 16, 17);
        fair.release();

        var bram = site.as(BRAM).get("/compass/network");
        assertThat(bram.text()).contains("de laatste scan van Meent 1", "1,1", "1,7");
        assertThat(bram.html().select("svg .own")).hasSize(8);
        for (var answer :
                List.of(
                        site.as(CAS).get("/compass/network"),
                        site.asAdministrator().get("/compass/network"),
                        site.as(AN)
                                .get(
                                        "/compass/network?organisation="
                                                + fair.organisations().get(1)))) {
            assertThat(answer.text()).doesNotContain("1,1", "Meent 1, laatste");
        }
        assertThat(
                        site.as(BRAM)
                                .get("/compass/network/" + fair.view("all") + "/figures.csv")
                                .body())
                .doesNotContain("1.1");
    }

    @Test
    void twenty_presses_at_once_make_one_release(Site site) throws InterruptedException {
        fair.all();
        var team = site.administratorToken();
        try (var hands = Executors.newFixedThreadPool(20)) {
            var presses =
                    IntStream.range(0, 20)
                            .<Callable<Answer>>mapToObj(_ -> () -> team.send("POST", API, ""))
                            .toList();
            var answers = hands.invokeAll(presses).stream().map(it -> it.resultNow()).toList();

            assertThat(answers.stream().map(Answer::status)).containsOnly(200, 201);
            assertThat(answers.stream().filter(it -> it.status() == 201)).hasSize(1);
            assertThat(answers.stream().map(it -> it.header("Location")).distinct()).hasSize(1);
        }
        assertThat(fair.releases()).isEqualTo(1);
    }

    @Test
    void a_quarter_has_one_release_and_the_next_one_another(Site site) {
        fair.all();
        var team = site.asAdministrator();
        assertThat(team.post("/compass/releases").status()).isEqualTo(303);
        assertThat(team.get("/compass/releases").text())
                .contains("Dit kwartaal is er gepubliceerd. De volgende keer kan vanaf 1 jul");
        assertThat(team.post("/compass/releases").status()).isEqualTo(303);
        assertThat(fair.releases()).isEqualTo(1);

        site.clock().forward(Duration.ofDays(62));
        var later = site.asAdministrator();
        assertThat(later.get("/compass/releases").text())
                .contains("3e kwartaal 2026", "Publiceer nu", "6 coöperaties deden mee");
        later.post("/compass/releases");
        assertThat(fair.releases()).isEqualTo(2);
    }

    @Test
    void the_team_sees_how_many_wait_and_what_failed(Site site) {
        for (long it : fair.organisations().subList(0, 5)) {
            fair.scan(it, "energy", "small", 2015);
            fair.consent(it);
        }
        fair.consent(fair.organisations().getLast());
        fair.release();
        fair.scan(fair.organisations().getLast(), "media", "large", 1950);
        fair.nextQuarter();
        var before = site.asAdministrator().get("/compass/releases").text();
        assertThat(before)
                .contains("Gaven toestemming 6", "Met een volledige scan 6")
                .contains("Nog in geen publicatie 1");
        fair.release();

        assertThat(site.asAdministrator().get("/compass/releases").text())
                .contains("Alle coöperaties samen 5 1", "te weinig organisaties om anoniem");
        assertThat(site.administratorToken().get(API).json().findValuesAsText("waiting"))
                .contains("1");
        assertThat(site.token(AN).get(API).json().findValuesAsText("waiting")).containsOnly("null");
    }

    @Test
    void the_team_sees_how_many_came_back_and_where_the_network_is_weak(Site site) {
        fair.all();
        fair.release();
        fair.scan(fair.organisations().getFirst(), "energy", "small", 2015);

        assertThat(site.asAdministrator().get("/compass/uptake").text())
                .contains("Begonnen een scan 6", "Sloten een scan 6", "Kwamen terug 1")
                .contains("1. Vrijwillig en open lidmaatschap 2,0 tot 2,0")
                .contains("2. Democratische controle door de leden 2,5 tot 2,5")
                .doesNotContain("3. Economische");
        fair.withdraw(fair.organisations().getFirst());
        assertThat(site.asAdministrator().get("/compass/uptake").text())
                .doesNotContain("1. Vrijwillig");
    }
}
