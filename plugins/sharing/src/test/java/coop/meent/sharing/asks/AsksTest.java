package coop.meent.sharing.asks;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody dares to ask, and is helped.
@MeentTest
class AsksTest {
    private static final String AN = "An Vraagt";
    private static final String BRAM = "Bram Helpt";
    private static final String CAS = "Cas Leest";
    private static final String LUC = "Luc Zonder";
    private static long windhoek;
    private static long molen;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        molen = site.organisation("De Molen", true);
        site.mandate(AN, windhoek, "EDITOR");
        site.mandate(BRAM, molen, "REPRESENTATIVE");
        site.mandate(CAS, site.organisation("De Kring", true), "EDITOR");
        site.as(LUC);
    }

    private static Answer ask(Site site, String title, String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.add("title=" + title);
        fields.add("audience=members");
        return site.as(AN).post("/sharing/asks/new", fields.toArray(String[]::new));
    }

    private static String asked(Site site, String title, String... more) {
        var answer = ask(site, title, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location();
    }

    private static void help(Site site, String path, String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("kind=help", "organisation=" + molen));
        site.as(BRAM).post(path + "/replies", fields.toArray(String[]::new)).expect(303);
    }

    private static long reply(Site site, String path) {
        var items = site.token(AN).get("/api/v1" + path + "/replies").json().path("items");
        return items.get(0).path("id").asLong();
    }

    @Test
    void members_see_what_is_asked_and_visitors_do_not(Site site) {
        var path = asked(site, "Wie heeft een aanhangwagen?", "tags=Vervoer", "town=Gent");
        site.settled();

        assertThat(site.as(BRAM).get("/sharing/asks").text())
                .contains("Wie heeft een aanhangwagen?", "An Vraagt", "vervoer");
        assertThat(site.as(BRAM).get("/sharing/asks?tag=vervoer").text()).contains("aanhangwagen");
        assertThat(site.get("/sharing/asks").text()).doesNotContain("aanhangwagen", "vervoer");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.token(BRAM).get("/api/v1/search?type=ask&q=aanhangwagen").body())
                .contains("aanhangwagen?");
        assertThat(site.get("/api/v1/search?type=ask&q=aanhangwagen").body())
                .doesNotContain("aanhangwagen?");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong(Site site) {
        var answer = ask(site, "", "body=Blijft staan", "byWhen=gisteren", "tags=ica:9");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Blijft staan", "Zeg in één zin", "Schrijf een dag", "ica:9");
        assertThat(ask(site, "Te laat", "byWhen=2020-01-01").status()).isEqualTo(422);
        assertThat(ask(site, "Niet van mij", "organisation=" + molen).status()).isEqualTo(422);
    }

    @Test
    void an_offer_of_help_is_read_by_the_asker_and_a_tip_by_all(Site site) {
        var path = asked(site, "Wie kan verven?");
        help(site, path, "body=Ik heb rollen en tijd");
        site.as(CAS).post(path + "/replies", "kind=tip", "body=Vraag het in Deinze").expect(303);
        site.settled();

        assertThat(site.as(AN).get(path).text()).contains("rollen en tijd", "De Molen", "Deinze");
        assertThat(site.as(CAS).get(path).text()).contains("Deinze").doesNotContain("rollen");
        assertThat(site.token(CAS).get("/api/v1" + path + "/replies").body())
                .doesNotContain("rollen");
        assertThat(site.as(AN).get("/me/notices").text())
                .contains("Er is een antwoord op “Wie kan verven?”");
        long help = reply(site, path);
        var note = path + "/replies/" + help + "/notes";
        site.as(AN).post(note, "body=Kom je bij regen?").expect(303);
        assertThat(site.as(BRAM).get(path).text()).contains("Kom je bij regen?");
        assertThat(site.as(CAS).get(path).text()).doesNotContain("bij regen");
        site.as(CAS).post(note, "body=Ik ook?").expect(404);
    }

    @Test
    void whoever_offers_such_a_thing_hears_of_it_and_the_asker_sees_why(Site site) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO sharing.offer (kind, person, organisation, title, tags,
                                   language, audience, offered_at, changed_at)
                            SELECT 'SKILL', id, :molen, 'Lassen in de loods', '{metaal}', 'nl',
                                   'members', now(), now()
                              FROM core.person WHERE name = :name
                            """)
                    .bind("molen", molen)
                    .bind("name", BRAM)
                    .execute();
        }
        var path = asked(site, "Onze poort is stuk", "tags=metaal");
        site.settled();

        assertThat(site.as(BRAM).get("/me/notices").text())
                .contains("Kun jij helpen? Onze poort is stuk");
        assertThat(site.as(CAS).get("/me/notices").text()).doesNotContain("Onze poort is stuk");
        assertThat(site.as(AN).get(path).text())
                .contains("De Molen", "Biedt aan: Lassen in de loods", "label metaal", "bericht");
        assertThat(site.as(CAS).get(path).text()).doesNotContain("Lassen in de loods");
    }

    @Test
    void nobody_is_told_of_what_they_may_not_see(Site site) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO sharing.offer (kind, person, title, tags, language,
                                   audience, offered_at, changed_at)
                            SELECT 'SKILL', id, 'Glas zetten', '{glas}', 'nl', 'public', now(),
                                   now()
                              FROM core.person WHERE name = :name
                            """)
                    .bind("name", LUC)
                    .execute();
        }
        asked(site, "Een ruit is stuk", "tags=glas");
        site.settled();

        assertThat(site.as(LUC).get("/me/notices").text()).doesNotContain("Een ruit is stuk");
        try (var db = site.superuser()) {
            var told =
                    db.createQuery(
                                    "SELECT count(*) FROM sharing.nudge n JOIN sharing.ask a"
                                            + " ON a.id = n.ask WHERE a.title LIKE 'Een ruit%'")
                            .mapTo(Integer.class)
                            .one();
            assertThat(told).isZero();
        }
    }

    @Test
    void an_organisation_can_be_given_a_sign_by_the_asker_alone(Site site) {
        var path = asked(site, "Wie weet raad?");
        site.as(CAS).post(path + "/nudge", "organisation=" + molen).expect(403);
        site.as(AN).post(path + "/nudge", "organisation=" + molen).expect(303);
        site.as(AN).post(path + "/nudge", "organisation=" + molen).expect(303);
        site.settled();

        var heard = site.as(BRAM).get("/me/notices").text();
        assertThat(heard.split("Wie weet raad", -1)).hasSize(2);
    }

    @Test
    void who_was_helped_says_by_whom_and_it_counts(Site site) {
        var path = asked(site, "Wie brengt soep?", "organisation=" + windhoek);
        help(site, path, "body=Morgen");
        long help = reply(site, path);

        site.as(BRAM).post(path + "/helped", "helper=" + help).expect(403);
        site.as(AN).post(path + "/helped", "helper=" + help).expect(303);
        site.settled();

        assertThat(site.as(CAS).get(path).text()).contains("Geholpen!", "De Molen");
        assertThat(site.as(BRAM).get("/me/notices").text())
                .contains("Je hielp met “Wie brengt soep?”");
        assertThat(site.as(CAS).get("/sharing/asks?state=helped").text()).contains("soep");
        site.as(BRAM).post(path + "/replies", "kind=tip", "body=Nog iets").expect(409);
        var now = site.clock().instant();
        try (var db = site.superuser()) {
            var helped = new Helped();
            var from = now.minus(Duration.ofMinutes(1));
            var until = now.plus(Duration.ofMinutes(1));
            assertThat(helped.byHelper(db, from, until)).containsEntry(molen, 1);
            assertThat(helped.byAsker(db, from, until)).containsEntry(windhoek, 1);
            assertThat(helped.asks(db, until, until.plusSeconds(1))).isZero();
        }
    }

    @Test
    void after_its_day_an_ask_leaves_the_list_and_its_asker_is_asked(Site site) {
        var path = asked(site, "Alleen vandaag", "byWhen=" + today(site));
        site.clock().forward(Duration.ofDays(2));
        site.work("sharing/asks");
        site.work("sharing/asks");
        site.settled();

        assertThat(site.as(BRAM).get("/sharing/asks").text()).doesNotContain("Alleen vandaag");
        var heard = site.as(AN).get("/me/notices").text();
        assertThat(heard.split("Ben je geholpen met “Alleen vandaag”", -1)).hasSize(2);
        assertThat(site.token(AN).get("/api/v1/waiting").body()).contains("Alleen vandaag");
        site.as(AN).post(path + "/prolong").expect(303);
        assertThat(site.as(BRAM).get("/sharing/asks").text()).contains("Alleen vandaag");
    }

    private static String today(Site site) {
        return site.clock().instant().toString().substring(0, 10);
    }

    @Test
    void what_the_team_hides_only_its_asker_sees(Site site) {
        var path = asked(site, "Verstopte vraag");
        var id = path.substring(path.lastIndexOf('/') + 1);
        site.as(BRAM).post("/report/ask/" + id, "rule=spam").expect(303);
        var team = site.asAdministrator();
        var file = team.get("/admin/reports").html().select("a:contains(Verstopte)").attr("href");
        team.post(file, "outcome=hide", "rule=spam", "words=Geen vraag.").expect(303);
        site.settled();

        assertThat(site.as(BRAM).get(path).status()).isEqualTo(404);
        assertThat(site.as(BRAM).get("/sharing/asks").text()).doesNotContain("Verstopte");
        assertThat(site.as(AN).get(path).text()).contains("Geen vraag.");
    }

    @Test
    void a_program_asks_and_helps(Site site) {
        var made =
                site.token(AN).send("POST", "/api/v1/sharing/asks", AskJson.ASK).expect(201).json();
        var path = "/api/v1/sharing/asks/" + made.path("id").asLong();

        site.token(BRAM).send("POST", path + "/replies", AskJson.REPLY).expect(201);
        site.token(CAS).send("POST", path + "/helped", "{}").expect(403);
        var closed = site.token(AN).send("POST", path + "/helped", "{\"replies\": []}");
        assertThat(closed.json().path("state").asText()).isEqualTo("helped");
        assertThat(site.get(path).status()).isEqualTo(404);
    }
}
