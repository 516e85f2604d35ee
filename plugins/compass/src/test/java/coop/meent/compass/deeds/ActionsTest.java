package coop.meent.compass.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// After a scan an organisation plans what it does, is reminded, and tells what came of it.
@MeentTest
class ActionsTest {
    private static final String AN = "An Leidt";
    private static final String BRAM = "Bram Werkt";
    private static final String CAS = "Cas Elders";
    private static final String DINA = "Dina Vertrekt";
    private static final String WORK = "compass/actions";

    private static long windhoek;
    private static int scan;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, windhoek, "EDITOR");
        site.mandate(CAS, site.organisation("De Molen", true), "REPRESENTATIVE");
        scan = closed(site, windhoek);
    }

    /// {@return a closed scan in which the second principle scored lowest, and the fifth low}
    static int closed(Site site, long organisation) {
        try (var db = site.superuser()) {
            int id =
                    db.select(
                                    """
                                    INSERT INTO compass.scan (organisation, set_id, set_version,
                                           state, opened_at, closed_at)
                                    VALUES (?, 'ica', 1, 'CLOSED', now(), now()) RETURNING id
                                    """,
                                    organisation)
                            .mapTo(Integer.class)
                            .one();
            db.execute("INSERT INTO compass.part VALUES (?, 'STAFF', 4)", id);
            for (int principle = 1; principle <= 7; principle++) {
                int mean = principle == 2 ? 2 : principle == 5 ? 3 : 4;
                db.execute(
                        "INSERT INTO compass.mark VALUES (?, 'STAFF', ?, ?, 6, 4)",
                        id,
                        principle,
                        6 * mean);
            }
            return id;
        }
    }

    private static long person(Site site, String name) {
        return site.token(name).get("/api/v1/me").json().path("id").asLong();
    }

    private static String planned(Site site, String title, String owner, String due) {
        var answer =
                site.as(AN)
                        .post(
                                "/compass/scans/" + scan + "/next",
                                "principle=2",
                                "title=" + title,
                                "about=Met *iedereen*.",
                                "owner=" + person(site, owner),
                                "due=" + due);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        var items = site.token(AN).get("/api/v1/compass/actions?limit=200").json().path("items");
        for (var it : items) {
            if (it.path("title").asText().equals(title)) {
                return it.path("path").asText();
            }
        }
        throw new AssertionError("not planned: " + title);
    }

    private static String inDays(Site site, int days) {
        return site.clock().instant().plus(Duration.ofDays(days)).toString().substring(0, 10);
    }

    private static List<String> notices(Site site, String name) {
        return site.as(name).get("/me/notices").html().select("main li").eachText();
    }

    @Test
    void the_weakest_principles_come_first_with_what_is_planned(Site site) {
        planned(site, "Agenda vooraf", BRAM, inDays(site, 40));

        var page = site.as(BRAM).get("/compass/scans/" + scan + "/next");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.html().select("main section h2").eachText())
                .startsWith(
                        "2. Democratische controle door de leden",
                        "5. Onderwijs, vorming en informatieverstrekking");
        assertThat(page.text()).contains("2,0", "Agenda vooraf", "jij");
        site.as(CAS).get("/compass/scans/" + scan + "/next").expect(404);
        site.asAdministrator().get("/compass/scans/" + scan + "/next").expect(404);
    }

    @Test
    void a_form_that_fails_comes_back_as_it_was_typed(Site site) {
        var answer =
                site.as(AN)
                        .post(
                                "/compass/scans/" + scan + "/next",
                                "principle=9",
                                "about=Blijft staan",
                                "owner=" + person(site, CAS),
                                "due=2020-01-01");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(
                        "Blijft staan",
                        "Kies een principe.",
                        "Kies iemand met een mandaat bij jullie.",
                        "Kies een dag vanaf vandaag");
    }

    @Test
    void others_see_nothing_of_it(Site site) {
        var path = planned(site, "Van ons alleen", BRAM, inDays(site, 30));

        site.as(CAS).get(path).expect(404);
        site.as(CAS).post(path + "/done").expect(404);
        site.token(CAS).get("/api/v1" + path).expect(404);
        assertThat(site.as(CAS).get("/compass/actions").text()).doesNotContain("Van ons alleen");
        assertThat(site.as(BRAM).get("/compass/actions").text()).contains("Van ons alleen");
        site.get(path).expect(303);
    }

    @Test
    void its_owner_is_reminded_a_week_before_on_the_day_and_a_week_late_once_each(Site site) {
        planned(site, "Een lange tafel", BRAM, inDays(site, 20));
        site.settled();
        assertThat(told(site, "Een lange tafel")).isEqualTo(1);
        site.work(WORK);
        assertThat(told(site, "Een lange tafel")).isEqualTo(1);

        for (int days : List.of(13, 7, 7)) {
            site.clock().forward(Duration.ofDays(days));
            site.work(WORK);
            site.work(WORK);
        }
        assertThat(told(site, "Een lange tafel")).isEqualTo(4);
        site.clock().forward(Duration.ofDays(7));
        site.restart();
        site.work(WORK);
        assertThat(told(site, "Een lange tafel")).isEqualTo(4);
        assertThat(site.as(BRAM).get("/").text()).contains("Een lange tafel");
    }

    private static long told(Site site, String title) {
        return notices(site, BRAM).stream().filter(it -> it.contains("“" + title + "”")).count();
    }

    @Test
    void half_a_year_after_it_was_done_its_owner_tells_what_changed(Site site) {
        var path = planned(site, "Een ledenkrant", BRAM, inDays(site, 30));
        site.as(BRAM).post(path + "/changed", "changed=Te vroeg").expect(409);
        site.as(BRAM).post(path + "/done").expect(303);
        site.as(BRAM).post(path + "/done").expect(303);
        site.clock().forward(Duration.ofDays(150));
        site.work(WORK);
        assertThat(notices(site, BRAM).toString()).doesNotContain("door “Een ledenkrant”");

        site.clock().forward(Duration.ofDays(40));
        site.work(WORK);
        assertThat(notices(site, BRAM).toString()).contains("door “Een ledenkrant”");
        assertThat(site.token(BRAM).get("/api/v1/waiting").body()).contains("Een ledenkrant");
        site.as(BRAM).post(path + "/changed", "changed= ").expect(422);
        site.as(BRAM).post(path + "/changed", "changed=Meer volk").expect(303);
        assertThat(site.as(AN).get(path).text()).contains("Meer volk");
        assertThat(site.token(BRAM).get("/api/v1/waiting").body()).doesNotContain("Een ledenkrant");
    }

    @Test
    void two_who_change_it_at_once_lose_nothing(Site site) {
        var path = planned(site, "Samen gewijzigd", BRAM, inDays(site, 30));
        var was = "was=" + site.as(AN).get(path + "/edit").html().select("[name=was]").val();
        var rest =
                new String[] {
                    was, "principle=3", "owner=" + person(site, AN), "due=" + inDays(site, 50)
                };
        site.as(AN).post(path + "/edit", with(rest, "title=Van An")).expect(303);

        var second = site.as(BRAM).post(path + "/edit", with(rest, "title=Van Bram"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Van An", "Iemand was je voor");
        assertThat(second.html().select("#title").val()).isEqualTo("Van Bram");
        var now = "was=" + second.html().select("[name=was]").val();
        site.as(BRAM)
                .post(
                        path + "/edit",
                        now,
                        "title=Van Bram",
                        "principle=3",
                        "owner=" + person(site, BRAM),
                        "due=" + inDays(site, 50))
                .expect(303);
        assertThat(site.as(AN).get(path).text()).contains("Van Bram", "Economische participatie");
    }

    private static String[] with(String[] fields, String more) {
        var all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = more;
        return all;
    }

    @Test
    void who_leaves_leaves_their_actions_to_nobody_and_somebody_is_asked(Site site) {
        site.mandate(DINA, windhoek, "EDITOR");
        var path = planned(site, "Wie neemt over", DINA, inDays(site, 300));
        leave(site, DINA);
        site.clock().forward(Duration.ofDays(2));
        site.organisation("Nieuw", false); // what changed makes the exchange look at once
        site.clock().forward(Duration.ofMillis(1));
        site.settled();
        site.work(WORK);

        assertThat(site.as(AN).get(path).text()).contains("niemand meer");
        assertThat(notices(site, AN).toString()).contains("Niemand trekt “Wie neemt over” nog");
        assertThat(site.token(AN).get("/api/v1/waiting").body()).contains("Wie trekt “Wie neemt");
        site.as(DINA).get(path).expect(404);
    }

    private static void leave(Site site, String name) {
        try (var db = site.superuser()) {
            db.execute(
                    "UPDATE core.mandate SET ends = ?::date WHERE person = ?",
                    inDays(site, 0),
                    person(site, name));
        }
    }

    @Test
    void a_program_plans_and_ends(Site site) {
        var body = ActionJson.ACTION.replace("\"scan\": 2", "\"scan\": " + scan);
        var made = site.token(BRAM).send("POST", "/api/v1/compass/actions", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = "/api/v1" + made.json().path("path").asText();
        assertThat(made.header("Location")).contains(path);

        var token = site.token(BRAM);
        assertThat(token.get(path).json().path("owner").asLong()).isEqualTo(person(site, BRAM));
        token.send("POST", path + "/changed", ActionJson.CHANGED).expect(409);
        token.send("POST", path + "/done", "{}").expect(200);
        var changed = token.send("POST", path + "/changed", ActionJson.CHANGED);
        assertThat(changed.json().path("changed").asText()).contains("vier punten");
        token.send("POST", path + "/drop", "{}").expect(200);
        token.send("POST", "/api/v1/compass/actions", "{\"scan\": " + scan + "}").expect(422);
        token.send("POST", "/api/v1/compass/actions", "{}").expect(404);
    }

    @Test
    void a_long_list_comes_in_pieces(Site site) {
        for (int i = 0; i < 5; i++) {
            planned(site, "Stuk " + i, AN, inDays(site, 60 + i / 2));
        }
        var token = site.token(AN);
        var seen = new ArrayList<Long>();
        var cursor = "";
        do {
            var piece = token.get("/api/v1/compass/actions?limit=2&cursor=" + cursor).json();
            piece.path("items").forEach(it -> seen.add(it.path("id").asLong()));
            cursor = piece.path("next").asText("null");
        } while (!cursor.equals("null"));

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        token.get("/api/v1/compass/actions?cursor=2027-13-45.7").expect(200);
    }
}
