package coop.meent.compass.scans;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class ScansTest {
    private static final String AN = "An Peeters";
    private static final String BEA = "Bea Bos";
    private static final String CAS = "Cas Nys";

    private static long windhoek;
    private static long kapel;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        kapel = site.organisation("De Kapel", false);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BEA, windhoek, "EDITOR");
        site.mandate(CAS, kapel, "ADMINISTRATOR");
    }

    @BeforeEach
    void empty(Site site) {
        try (var db = site.superuser()) {
            db.execute("DELETE FROM compass.scan");
        }
    }

    @Test
    void an_applicant_opens_a_scan_and_invites_three_roles(Site site) {
        var cas = site.as(CAS);
        assertThat(cas.get("/compass").text()).contains("Nog geen scan", "Begin er een");
        assertThat(cas.get("/compass/new").text()).contains("Voor De Kapel", "Wie ziet wat");

        var made = cas.post("/compass/new", form(kapel, "size=small", "founded=2025"));
        assertThat(made.status()).isEqualTo(303);
        var page = cas.get(made.location());

        assertThat(page.text()).contains("Scan van De Kapel", "Bestuur", "Medewerkers", "Leden");
        assertThat(page.html().select("svg[role=img]").size())
                .as("codes")
                .isGreaterThanOrEqualTo(3);
        var pasted = page.html().select("textarea[readonly]").get(0).wholeText();
        assertThat(pasted).contains("De Kapel", "\n");
        var link = pasted.strip().substring(pasted.strip().lastIndexOf('\n') + 1);
        assertThat(site.get(path(link)).status()).isEqualTo(200);

        var again = cas.post("/compass/new", form(kapel));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Er loopt al een scan");
        assertThat(cas.get("/compass/new").text()).contains("Naar die scan");
    }

    @Test
    void a_form_that_fails_comes_back_filled(Site site) {
        var sent =
                site.as(AN)
                        .post("/compass/new", form(windhoek, "founded=zomaar", "until=2020-01-01"));

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("input[name=founded]").val()).isEqualTo("zomaar");
        assertThat(sent.text()).contains("Typ een jaartal", "Kies een dag vanaf vandaag");
        assertThat(site.as(BEA).post("/compass/new", form(windhoek)).status()).isEqualTo(422);
    }

    @Test
    void somebody_scans_for_themselves_and_nobody_else_knows(Site site) {
        var made = site.as(BEA).post("/compass/new", form(0));
        assertThat(made.location()).endsWith("/answer");
        var path = made.location().replace("/answer", "");

        assertThat(site.as(BEA).get(path).text()).contains("Voor jezelf", "Alleen jij");
        assertThat(site.as(AN).get(path).status()).isEqualTo(404);
        assertThat(site.asAdministrator().get(path).status()).isEqualTo(404);
    }

    @Test
    void a_new_link_takes_the_place_of_the_old_one(Site site) {
        int scan = opened(site);
        var before = link(site, scan, 0);
        var other = link(site, scan, 1);

        site.as(AN).post("/compass/scans/" + scan + "/links", "role=board").expect(303);

        assertThat(link(site, scan, 0)).isNotEqualTo(before);
        assertThat(site.get(before).status()).isEqualTo(410);
        assertThat(site.get(link(site, scan, 0)).status()).isEqualTo(200);
        assertThat(site.get(other).status()).isEqualTo(200);
    }

    @Test
    void pasted_addresses_get_one_mail_each_and_are_not_kept(Site site) {
        int scan = opened(site);
        var path = "/compass/scans/" + scan + "/mails";
        var wrong = site.as(AN).post(path, "role=member", "addresses=otto@example.org\nniets\n@x");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("“niets”", "“@x”");
        assertThat(wrong.html().select("textarea[name=addresses]").val())
                .contains("otto@example.org");
        var many = "x@example.org," + "y%d@example.org,".repeat(200);
        assertThat(site.as(AN).post(path, "role=member", "addresses=" + numbered(many)).text())
                .contains("201 adressen");

        site.as(AN)
                .post(
                        path,
                        "role=member",
                        "addresses=Otto <otto@example.org>; an@example.org, otto@example.org")
                .expect(303);
        site.settled();

        try (var db = site.superuser()) {
            assertThat(
                            db.select(
                                            """
                                            SELECT address FROM core.mail
                                             WHERE action_url LIKE '%/compass/join/%' ORDER BY 1
                                            """)
                                    .mapTo(String.class)
                                    .list())
                    .containsExactly("an@example.org", "otto@example.org");
            assertThat(db.select("SELECT mailed FROM compass.scan").mapTo(Integer.class).one())
                    .isEqualTo(2);
        }
    }

    private static String numbered(String many) {
        var text = many;
        for (int i = 0; text.contains("%d"); i++) {
            text = text.replaceFirst("%d", Integer.toString(i));
        }
        return text;
    }

    @Test
    void fewer_than_three_are_not_counted(Site site) {
        int scan = opened(site);
        respond(site, scan, "MEMBER", 3, "3");
        respond(site, scan, "BOARD", 2, "3");

        var lines = links(site, scan).json().path("items");

        assertThat(lines.get(0).path("begun").isNull()).isTrue();
        assertThat(lines.get(2).path("begun").asInt()).isEqualTo(3);
        assertThat(site.as(AN).get("/compass/scans/" + scan).text()).contains("< 3 begonnen");
    }

    @Test
    void who_leads_closes_it_and_all_who_answered_hear_of_it(Site site) {
        int scan = opened(site);
        var path = "/compass/scans/" + scan;
        assertThat(site.as(AN).post(path + "/close").status()).as("no answers").isEqualTo(422);
        respond(site, scan, "MEMBER", 4, "4");
        assertThat(site.as(BEA).get(path + "/close").text()).contains("Alleen wie de scan leidt");
        assertThat(site.as(BEA).post(path + "/close").status()).isEqualTo(403);

        var closed = site.as(AN).post(path + "/close");

        assertThat(closed.location()).isEqualTo(path + "/results");
        assertThat(site.as(AN).get(path).text()).contains("Bekijk de uitkomst");
        assertThat(site.as(AN).post(path + "/close").status()).as("again").isEqualTo(303);
        site.settled();
        assertThat(site.as(BEA).get("/me/notices").text()).contains("De scan is af");
        assertThat(site.as(CAS).get("/me/notices").text()).doesNotContain("De scan is af");
    }

    @Test
    void after_its_last_day_a_scan_closes_by_itself(Site site) {
        var until = LocalDate.now(site.clock()).plusDays(5);
        int scan = opened(site, "until=" + until);
        respond(site, scan, "STAFF", 3, "2");
        site.clock().forward(Duration.ofDays(5));
        site.work("compass/closing");
        assertThat(state(site, scan)).isEqualTo("OPEN");

        site.clock().forward(Duration.ofDays(1));
        site.work("compass/closing");

        assertThat(state(site, scan)).isEqualTo("CLOSED");
        assertThat(
                        site.token(AN)
                                .get("/api/v1/compass/scans/" + scan)
                                .json()
                                .path("state")
                                .asText())
                .isEqualTo("closed");
    }

    @Test
    void three_days_before_the_end_people_are_reminded_once(Site site) {
        var until = LocalDate.now(site.clock()).plusDays(10);
        int scan = opened(site, "until=" + until);
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO compass.respondent (scan, role, person, began_at, changed_at)
                    SELECT ?, 'STAFF', id, now(), now() FROM core.person WHERE email = ?
                    """,
                    scan,
                    Site.email(BEA));
        }
        site.work("compass/reminding");
        site.settled();
        assertThat(site.as(BEA).get("/me/notices").text()).doesNotContain("Je begon een scan");

        site.clock().forward(Duration.ofDays(7));
        site.work("compass/reminding");
        site.work("compass/reminding");
        site.settled();

        assertThat(site.as(BEA).get("/me/notices").text()).containsOnlyOnce("Je begon een scan");
        assertThat(site.as(AN).get("/me/notices").text()).containsOnlyOnce("sluit na");
    }

    @Test
    void what_waits_stands_at_home_until_it_is_done(Site site) {
        int scan = opened(site);
        var waiting = "/api/v1/waiting";
        assertThat(site.token(BEA).get(waiting).body()).contains("\"scan:" + scan + "\"");
        assertThat(site.token(CAS).get(waiting).body()).doesNotContain("scan:");

        respond(site, scan, "STAFF", 3, "3");
        site.token(AN).send("POST", "/api/v1/compass/scans/" + scan + "/close", "").expect(204);

        assertThat(site.token(BEA).get(waiting).body()).doesNotContain("scan:");
    }

    @Test
    void the_board_reads_only_what_is_shared_and_that_is_taken_back(Site site) {
        int scan = opened(site);
        respond(site, scan, "MEMBER", 3, "3");
        var path = "/compass/scans/" + scan;
        site.as(AN).post(path + "/close").expect(303);
        var team = site.asAdministrator();
        assertThat(team.get(path).status()).isEqualTo(404);

        site.as(AN).post(path + "/share", "shared=true").expect(303);
        assertThat(team.get(path).status()).isEqualTo(200);
        site.as(AN).post(path + "/share", "shared=false").expect(303);

        assertThat(team.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_is_deleted_is_gone_with_its_links(Site site) {
        int scan = opened(site);
        respond(site, scan, "MEMBER", 3, "3");
        var link = link(site, scan, 2);

        var deleted = site.as(AN).post("/compass/scans/" + scan + "/delete");

        assertThat(deleted.location()).isEqualTo("/compass");
        assertThat(site.as(AN).get("/compass/scans/" + scan).status()).isEqualTo(404);
        assertThat(site.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_question_that_was_retired_leaves_every_comparison(Site site) {
        for (int year = 0; year < 2; year++) {
            int scan = opened(site);
            respond(site, scan, "MEMBER", 4, "3");
            site.as(AN).post("/compass/scans/" + scan + "/close").expect(303);
        }
        assertThat(questions(site)).isEqualTo(6);

        site.asAdministrator().post("/compass/sets/ica/1/edit/joining-reason/retire").expect(303);
        site.work("compass/comparing");
        assertThat(questions(site)).isEqualTo(5);

        int now = opened(site);
        respond(site, now, "MEMBER", 4, "3");
        site.as(AN).post("/compass/scans/" + now + "/close").expect(303);
        assertThat(
                        number(
                                site,
                                "SELECT count(*) FROM compass.scan"
                                        + " WHERE left_out = '{joining-reason}'"))
                .isOne();
    }

    @Test
    void whoever_erases_their_account_takes_answers_and_small_sums_along(Site site) {
        site.mandate("Rik Bos", windhoek, "REPRESENTATIVE");
        var rik = site.as("Rik Bos");
        rik.post("/compass/new", form(0)).expect(303);
        var made = rik.post("/compass/new", form(windhoek)).expect(303);
        int scan = Integer.parseInt(made.location().substring("/compass/scans/".length()));
        respond(site, scan, "STAFF", 1, "2");
        try (var db = site.superuser()) {
            db.execute(
                    """
                    WITH r AS (
                        INSERT INTO compass.respondent (scan, role, person, began_at, changed_at)
                        SELECT ?, 'BOARD', id, now(), now() FROM core.person WHERE email = ?
                        RETURNING id)
                    INSERT INTO compass.answer (respondent, question, answer, evidence, at)
                    SELECT id, 'joining-path', '5', 'Ons boekje', now() FROM r
                    """,
                    scan,
                    Site.email("Rik Bos"));
        }
        rik.post("/compass/scans/" + scan + "/close").expect(303);
        assertThat(number(site, "SELECT sum(respondents) FROM compass.part")).isEqualTo(2);

        rik.post("/me/data/delete", "password=" + Site.PASSWORD).expect(200);

        assertThat(number(site, "SELECT count(*) FROM compass.scan")).as("his own").isOne();
        assertThat(number(site, "SELECT count(*) FROM compass.scan WHERE person IS NULL")).isOne();
        assertThat(number(site, "SELECT count(*) FROM compass.respondent")).isOne();
        assertThat(number(site, "SELECT count(*) FROM compass.answer WHERE evidence <> ''"))
                .isZero();
        assertThat(number(site, "SELECT count(*) FROM compass.part")).isZero();
        assertThat(number(site, "SELECT count(*) FROM compass.figure")).isZero();
        site.as(AN).get("/compass/scans/" + scan).expect(200);
    }

    private static int questions(Site site) {
        return number(site, "SELECT sum(questions) FROM compass.change WHERE principle = 1");
    }

    private static int number(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.select(sql).mapTo(Integer.class).one();
        }
    }

    @Test
    void the_list_asks_the_database_little(Site site) {
        opened(site);
        var an = site.as(AN);
        assertThat(site.statements(() -> an.get("/compass").expect(200))).isLessThanOrEqualTo(8);
    }

    private static String[] form(long organisation, String... otherwise) {
        var fields =
                new ArrayList<>(List.of("organisation=" + organisation, "set=ica", "last=after"));
        fields.addAll(List.of(otherwise));
        return fields.toArray(String[]::new);
    }

    private static int opened(Site site, String... otherwise) {
        var made = site.as(AN).post("/compass/new", form(windhoek, otherwise)).expect(303);
        return Integer.parseInt(made.location().substring("/compass/scans/".length()));
    }

    private static Answer links(Site site, int scan) {
        return site.token(AN).get("/api/v1/compass/scans/" + scan + "/links").expect(200);
    }

    private static String link(Site site, int scan, int role) {
        return links(site, scan).json().path("items").get(role).path("path").asText();
    }

    private static String path(String url) {
        return url.replaceFirst("https?://[^/]+", "");
    }

    private static String state(Site site, int scan) {
        try (var db = site.superuser()) {
            return db.select("SELECT state FROM compass.scan WHERE id = ?", scan)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static void respond(Site site, int scan, String role, int people, String answer) {
        try (var db = site.superuser()) {
            db.execute(
                    """
                    WITH r AS (
                        INSERT INTO compass.respondent (scan, role, began_at, changed_at)
                        SELECT ?, ?, now(), now() FROM generate_series(1, ?) RETURNING id)
                    INSERT INTO compass.answer (respondent, question, answer, at)
                    SELECT id, 'joining-path', ?, now() FROM r
                    """,
                    scan,
                    role,
                    people,
                    answer);
        }
    }
}
