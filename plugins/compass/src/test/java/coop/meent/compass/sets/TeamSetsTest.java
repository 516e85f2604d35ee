package coop.meent.compass.sets;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The team writes a set of its own, publishes it, and has it retired.
@MeentTest
class TeamSetsTest {
    private static final String AN = "An Leidt";
    private static final String OWN = "/compass/sets/ica/1";

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Windhoek", true), "REPRESENTATIVE");
    }

    private static String copy(Site site, String id) {
        return site.asAdministrator()
                .post("/compass/sets", "from=ica.1", "id=" + id)
                .expect(303)
                .location()
                .replace("/edit", "");
    }

    /// {@return all fields of a question's form as they stand, with some of them otherwise}
    private static String[] fields(Answer page, String... other) {
        var names = Arrays.stream(other).map(it -> it.substring(0, it.indexOf('='))).toList();
        var all = new ArrayList<String>();
        for (var it : page.html().select("form textarea, form input[name=was]")) {
            if (!names.contains(it.attr("name"))) {
                all.add(it.attr("name") + "=" + (it.is("input") ? it.val() : it.wholeText()));
            }
        }
        for (var it : page.html().select("input[name=situations][checked]")) {
            all.add("situations=" + it.val());
        }
        if (!names.contains("principle")) {
            var chosen = page.html().select("select[name=principle] option[selected]");
            all.add("principle=" + chosen.val());
        }
        all.addAll(List.of(other));
        return all.toArray(String[]::new);
    }

    private static Answer publish(Site site, String path) {
        var was = site.asAdministrator().get(path + "/edit").html().select("input[name=was]");
        return site.asAdministrator().post(path + "/publish", "was=" + was.get(0).val());
    }

    @Test
    void only_the_team_works_on_sets(Site site) {
        var path = copy(site, "alleen-het-team");

        site.as(AN).get("/compass/sets").expect(403);
        site.as(AN).get(path).expect(403);
        site.as(AN).post(path + "/publish").expect(403);
        site.token(AN).get("/api/v1/compass/questionsets/alleen-het-team/1").expect(404);
        site.administratorToken().get("/api/v1/compass/questionsets/alleen-het-team/1").expect(200);
    }

    @Test
    void the_team_reads_a_set_as_respondents_do_in_three_languages(Site site) {
        var team = site.asAdministrator();

        assertThat(team.get("/compass/sets").text()).contains("ICA-kompas", "42 vragen");
        assertThat(team.get(OWN).text()).contains("Hoe kom je te weten hoe je bij ons lid wordt?");
        var french = team.get(OWN + "?in=fr");
        assertThat(french.html().select("article").size()).isEqualTo(42);
        assertThat(french.html().select("section[lang=fr] h2").get(0).text())
                .isEqualTo("1. Adhésion volontaire et ouverte à tous");
        assertThat(team.get(OWN + "/edit").text()).contains("verandert niet meer");
        assertThat(team.get(OWN + "/edit/joining-path").html().select("textarea")).isEmpty();
        team.get(OWN + "/edit/no-such").expect(404);
        team.get("/compass/sets/ica/99").expect(404);
    }

    @Test
    void a_copy_is_changed_published_and_asked(Site site) {
        var path = copy(site, "eigen-lijst");
        var team = site.asAdministrator();
        var page = team.get(path + "/edit/joining-path");
        team.post(path + "/edit/joining-path", fields(page, "nl.ask=Waar vind je ons?"))
                .expect(303);
        team.post(path + "/edit/leaving-path/remove").expect(303);
        assertThat(team.get(path).text()).contains("Waar vind je ons?", "41 vragen");
        assertThat(team.get(OWN).text()).doesNotContain("Waar vind je ons?");

        publish(site, path).expect(303);
        var api = site.get("/api/v1/compass/questionsets").body();
        assertThat(api).contains("eigen-lijst");
        team.post(path + "/edit/joining-path", fields(page)).expect(409);
        team.post(path + "/edit/joining-path/remove").expect(409);
        team.post(path + "/delete").expect(409);
        assertThat(site.as(AN).get("/compass/new").status()).isEqualTo(200);
    }

    @Test
    void a_missing_translation_is_told_beside_its_question_and_is_not_published(Site site) {
        var path = copy(site, "onvertaald");
        var team = site.asAdministrator();
        var question = path + "/edit/voting-weight";
        var page = team.get(question);
        var empty = new String[] {"fr.ask=", "fr.why=", "fr.one=", "fr.five=", "fr.evidence="};
        team.post(question, fields(page, empty)).expect(303);

        assertThat(team.get(question).html().select("[id='fr.ask-problem']").text())
                .contains("de vertaling ontbreekt");
        assertThat(team.get(path + "/edit").text())
                .contains("voting-weight, fr: de vertaling ontbreekt", "Nog 1 punt");
        assertThat(team.get(path + "?in=fr").text()).contains("Hier staan nog geen woorden");
        var refused = publish(site, path);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Er is nog 1 punt te verbeteren");
        var api = "/api/v1/compass/questionsets/onvertaald/1";
        var answer = site.administratorToken().send("POST", api + "/publish", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("fr.ask");
        site.get(api).expect(404);

        team.post(question, fields(team.get(question), copied(page, "fr."))).expect(303);
        site.administratorToken().send("POST", api + "/publish", "{}").expect(200);
        site.get(api).expect(200);
    }

    private static String[] copied(Answer page, String prefix) {
        return page.html().select("textarea").stream()
                .filter(it -> it.attr("name").startsWith(prefix))
                .map(it -> it.attr("name") + "=" + it.wholeText())
                .toArray(String[]::new);
    }

    @Test
    void two_who_write_the_same_question_lose_nothing(Site site) {
        var path = copy(site, "met-twee");
        var team = site.asAdministrator();
        var question = path + "/edit/listening";
        var page = team.get(question);
        var elsewhere = path + "/edit/neighbours";
        team.post(question, fields(page, "nl.why=Van de eerste.")).expect(303);

        var second = team.post(question, fields(page, "nl.why=Van de tweede."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Nu staat er: Van de eerste.", "Iemand was je voor");
        assertThat(second.html().select("[id='nl.why']").text()).isEqualTo("Van de tweede.");
        team.post(elsewhere, fields(team.get(elsewhere), "nl.why=Ook gewijzigd.")).expect(303);
        team.post(question, fields(second)).expect(303);
        assertThat(team.get(path).text()).contains("Van de tweede.", "Ook gewijzigd.");

        var old = "was=1";
        var titles = team.post(path + "/titles", old, "title.nl=A", "title.fr=B", "title.en=C");
        assertThat(titles.status()).isEqualTo(409);
        assertThat(titles.text()).contains("Nu staat er: ICA-kompas");
        team.post(path + "/publish", old).expect(409);
    }

    @Test
    void questions_and_words_for_situations_come_and_go(Site site) {
        var path = copy(site, "met-meer");
        var team = site.asAdministrator();
        var add = path + "/questions";
        team.post(add, "id=Fout!", "principle=3").expect(422);
        team.post(add, "id=listening", "principle=3").expect(422);
        team.post(add, "id=new-one", "principle=8").expect(422);
        team.post(add, "id=new-one", "principle=1").expect(303);
        assertThat(team.get(path + "/edit").text()).contains("new-one, nl: de vertaling ontbreekt");

        var question = path + "/edit/new-one";
        var page = team.get(question);
        team.post(question, fields(page, "situations=small", "nl.ask=Zonder teken")).expect(303);
        var again = team.get(question);
        assertThat(again.html().select("[name='small.fr.five']")).hasSize(1);
        assertThat(again.html().select("[id='nl.ask-problem']").text())
                .contains("eindigt op haar enige vraagteken");
        team.post(question, fields(again, "nl.ask=" + "x".repeat(3000))).expect(422);
        team.post(question + "/earlier").expect(303);
        var ids =
                team.get(path + "/edit").html().select("ol.alm .eyebrow").eachText().subList(0, 7);
        assertThat(ids).endsWith("new-one", "leaving-path");
        team.post(path + "/delete").expect(303);
        team.get(path).expect(404);
    }

    @Test
    void a_set_goes_out_as_a_file_and_comes_in_again(Site site) {
        var team = site.asAdministrator();
        var json = team.get(OWN + "/export.json");
        assertThat(json.header("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("ica-1.json"));
        var path = copy(site, "ingelezen");
        team.post(path + "/edit/listening/remove").expect(303);
        var was = "was=" + team.get(path + "/edit").html().select("input[name=was]").val();

        team.post(path + "/import", was, "json={\"set\": 1}").expect(422);
        var twice = "json={\"set\": {\"questions\": []}, \"set\": {\"questions\": []}}";
        team.post(path + "/import", was, twice).expect(422);
        team.post(path + "/import", was, "json=" + json.body()).expect(303);
        assertThat(team.get(path).text()).contains("42 vragen");
        team.post(path + "/import", was, "json=" + json.body()).expect(409);
        var back = team.get(path + "/export.json").json();
        assertThat(back.path("set").path("id").asText()).isEqualTo("ingelezen");
        assertThat(back.path("fr")).isEqualTo(json.json().path("fr"));
    }

    @Test
    void a_version_is_retired_and_offered_again_and_the_last_one_stays(Site site) {
        var team = site.asAdministrator();
        var path = copy(site, "");
        assertThat(path).isEqualTo("/compass/sets/ica/101");
        publish(site, path).expect(303);

        team.post(path + "/retire").expect(303);
        team.post(path + "/retire").expect(303);
        assertThat(team.get(path).text()).contains("Uit gebruik");
        assertThat(site.get("/api/v1/compass/questionsets").body())
                .contains("\"version\":101,\"state\":\"retired\"");
        team.post(path + "/restore").expect(303);
        assertThat(team.get(path).text()).contains("Verschenen");
        team.post(path + "/retire").expect(303);
        team.post("/compass/sets/ica/77/retire").expect(404);
    }

    @Test
    void a_question_retired_while_a_scan_is_open_is_asked_no_more_and_its_answers_stay(Site site) {
        var token = site.token(AN);
        long organisation = token.get("/api/v1/me").json().path("id").asLong();
        assertThat(organisation).isPositive();
        int scan = opened(site);
        var path = OWN + "/edit/giving-back";

        site.asAdministrator().post(path + "/retire").expect(303);
        assertThat(site.asAdministrator().get(path).text()).contains("geen scan vraagt ze nog");
        site.asAdministrator().post(OWN + "/edit/no-such/retire").expect(404);
        var question =
                site.get("/api/v1/compass/questionsets/ica/1").json().path("questions").get(41);
        assertThat(question.path("id").asText()).isEqualTo("giving-back");
        assertThat(question.path("retired").asBoolean()).isTrue();

        close(site, scan);
        try (var db = site.superuser()) {
            assertThat(
                            db.select(
                                            """
                                            SELECT count(*) FROM compass.answer a
                                              JOIN compass.respondent r ON r.id = a.respondent
                                             WHERE r.scan = ? AND a.question = 'giving-back'
                                            """,
                                            scan)
                                    .mapTo(Integer.class)
                                    .one())
                    .isEqualTo(3);
            assertThat(
                            db.select(
                                            "SELECT count(*) FROM compass.figure"
                                                    + " WHERE scan = ? AND question = 'giving-back'",
                                            scan)
                                    .mapTo(Integer.class)
                                    .one())
                    .isZero();
        }
    }

    private static void close(Site site, int scan) {
        Caller an = site.as(AN);
        an.post("/compass/scans/" + scan + "/close").expect(303);
    }

    private static int opened(Site site) {
        try (var db = site.superuser()) {
            int scan =
                    db.select(
                                    """
                                    INSERT INTO compass.scan (organisation, set_id, set_version,
                                           opened_at)
                                    SELECT organisation, 'ica', 1, now() FROM core.mandate LIMIT 1
                                    RETURNING id
                                    """)
                            .mapTo(Integer.class)
                            .one();
            for (int i = 0; i < 3; i++) {
                db.execute(
                        """
                        WITH r AS (INSERT INTO compass.respondent (scan, role, began_at, changed_at)
                                   VALUES (?, 'STAFF', now(), now()) RETURNING id)
                        INSERT INTO compass.answer (respondent, question, answer, at)
                        SELECT r.id, q, '4', now()
                          FROM r, unnest(ARRAY['giving-back', 'left-out', 'footprint']) q
                        """,
                        scan);
            }
            return scan;
        }
    }
}
