package coop.meent.compass.answering;

import static coop.meent.compass.answering.Room.AN;
import static coop.meent.compass.answering.Room.BEA;
import static coop.meent.compass.answering.Room.CAS;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.compass.questions.OwnSets;
import coop.meent.compass.questions.Situation;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class AnsweringTest {
    private static Room windhoek;
    private Room room;

    @BeforeAll
    static void people(Site site) {
        windhoek = Room.in(site);
    }

    @BeforeEach
    void opened() {
        windhoek.closeAll();
        room = windhoek.another();
    }

    @Test
    void whoever_has_the_link_reads_who_sees_what_and_begins(Site site) {
        var link = room.link("BOARD");
        var visitor = site.visitor();

        var page = visitor.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Het kompas van Windhoek", "als bestuurder", "42 vragen", "Wie ziet wat?");
        assertThat(room.count("compass.respondent WHERE scan = " + room.scan()))
                .as("opening does nothing")
                .isZero();

        var own = visitor.post(link).location();
        assertThat(own).startsWith("/compass/answer/");
        assertThat(visitor.get(own).text()).contains("Vraag 1 van 42", "0 van 42 beantwoord");
        assertThat(room.text("SELECT role FROM compass.respondent WHERE scan = " + room.scan()))
                .isEqualTo("BOARD");
    }

    @Test
    void somebody_answers_question_by_question_and_goes_on_later(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var first = visitor.get(own);

        var next =
                visitor.post(
                        own,
                        Room.form(
                                first,
                                "answer-joining-path=4",
                                "evidence-joining-path=Onze <b>site</b>",
                                "quotable-joining-path=true",
                                "go=next"));
        assertThat(next.location()).isEqualTo(own + "?at=2");
        var second = visitor.get(own);
        assertThat(second.text()).contains("Vraag 2 van 42", "1 van 42 beantwoord");
        assertThat(visitor.post(own, Room.form(second, "go=next")).location())
                .as("skipped")
                .isEqualTo(own + "?at=3");

        var later = site.visitor();
        assertThat(later.get(own).text()).contains("Vraag 2 van 42");
        var again = later.get(own + "?at=1");
        assertThat(again.html().select("input[name=answer-joining-path][checked]").val())
                .isEqualTo("4");
        assertThat(again.html().select("textarea").text()).isEqualTo("Onze <b>site</b>");
        assertThat(again.html().select("input[name=quotable-joining-path]").hasAttr("checked"))
                .isTrue();
        assertThat(later.get(own + "?view=all").text())
                .contains("Nog 5 open", "mag geciteerd worden");
    }

    @Test
    void somebody_answers_a_whole_principle(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var page = visitor.get(own + "?principle=2");
        assertThat(page.html().select("fieldset")).hasSize(6);
        var questions =
                page.html().select("input[name^=was-]").eachAttr("name").stream()
                        .map(it -> it.substring(4))
                        .toList();
        var typed = questions.stream().map(it -> "answer-" + it + "=2").toArray(String[]::new);

        var saved = visitor.post(own, Room.form(page, typed));
        assertThat(saved.location()).isEqualTo(own + "?principle=3");
        assertThat(
                        room.count(
                                "compass.answer WHERE answer = '2' AND question = ANY('{"
                                        + String.join(",", questions)
                                        + "}')"))
                .isEqualTo(6);
    }

    @Test
    void a_person_chooses_a_role_and_has_one_seat(Site site) {
        var bea = site.as(BEA);
        assertThat(bea.get(room.path()).text()).contains("Als wie antwoord je?");
        assertThat(bea.post(room.path() + "/begin").status()).isEqualTo(422);
        assertThat(bea.post(room.path() + "/begin", "role=staff").location())
                .isEqualTo(room.path());
        assertThat(bea.post(room.path() + "/begin", "role=board").location())
                .isEqualTo(room.path());
        assertThat(bea.post(room.link("MEMBER"), "with=account").location()).isEqualTo(room.path());
        assertThat(
                        room.text(
                                "SELECT string_agg(role, ',') FROM compass.respondent WHERE scan = "
                                        + room.scan()))
                .isEqualTo("STAFF");
        assertThat(bea.get(room.path()).text()).contains("Vraag 1 van 42");
    }

    @Test
    void who_does_not_belong_comes_in_by_a_link_alone(Site site) {
        var cas = site.as(CAS);
        assertThat(cas.get(room.path()).status()).isEqualTo(404);
        assertThat(cas.post(room.path() + "/begin", "role=staff").status()).isEqualTo(404);
        assertThat(site.asAdministrator().get(room.path()).status()).as("the team").isEqualTo(404);

        var link = room.link("MEMBER");
        assertThat(cas.get(link).text())
                .contains("Je bent aangemeld als Cas Nys", "Begin zonder account");
        assertThat(cas.post(link, "with=account").location()).isEqualTo(room.path());
        assertThat(cas.get(room.path()).text()).contains("Vraag 1 van 42");
        assertThat(cas.get(link).text()).contains("al begonnen");
    }

    @Test
    void a_signed_in_person_may_begin_without_the_account(Site site) {
        var bea = site.as(BEA);
        var own = bea.post(room.link("STAFF"), "with=link").location();
        assertThat(own).startsWith("/compass/answer/");
        assertThat(
                        room.count(
                                "compass.respondent WHERE person IS NOT NULL AND scan = "
                                        + room.scan()))
                .isZero();
        assertThat(room.count("core.request WHERE location LIKE '%" + own + "%'"))
                .as("nothing kept says whose link it is")
                .isZero();
    }

    @Test
    void somebody_takes_the_own_scan_without_a_role(Site site) {
        int own = room.own();
        var path = "/compass/scans/" + own + "/answer";
        var an = site.as(AN);
        assertThat(an.get(path).text())
                .contains("Mijn eigen kompas", "alleen jij")
                .doesNotContain("Als wie");
        assertThat(an.post(path + "/begin").location()).isEqualTo(path);
        assertThat(an.get(path).text()).contains("Vraag 1 van 42");
        assertThat(site.as(BEA).get(path).status()).isEqualTo(404);
    }

    @Test
    void two_windows_lose_nothing(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var first = visitor.get(own);
        var second = site.visitor();
        var other = second.get(own);
        visitor.post(
                own, Room.form(first, "answer-joining-path=2", "evidence-joining-path=Van hier"));

        var clash =
                second.post(
                        own,
                        Room.form(
                                other, "answer-joining-path=5", "evidence-joining-path=Van daar"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("Er staat al een ander antwoord", "Van hier", "Van daar");
        assertThat(answer()).isEqualTo("2 Van hier");

        var kept = second.post(own, Room.form(clash, "go=next"));
        assertThat(kept.location()).isEqualTo(own + "?at=2");
        assertThat(answer()).isEqualTo("5 Van daar");
        assertThat(
                        visitor.post(
                                        own,
                                        Room.form(
                                                first,
                                                "answer-joining-path=5",
                                                "evidence-joining-path=Van daar"))
                                .status())
                .as("the same again")
                .isEqualTo(303);
    }

    private String answer() {
        return room.text(
                "SELECT answer || ' ' || evidence FROM compass.answer a JOIN compass.respondent r ON r.id = a.respondent WHERE r.scan = "
                        + room.scan());
    }

    @Test
    void what_comes_after_the_close_is_shown_back(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var page = visitor.get(own);
        room.close();

        var late =
                visitor.post(
                        own,
                        Room.form(
                                page,
                                "answer-joining-path=3",
                                "evidence-joining-path=Net te laat"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("net afgesloten", "Net te laat");
        assertThat(
                        room.count(
                                "compass.answer a JOIN compass.respondent r ON r.id = a.respondent WHERE r.scan = "
                                        + room.scan()))
                .isZero();
        assertThat(visitor.get(own).text())
                .contains("Deze scan is afgesloten", "Bekijk het resultaat");
        assertThat(site.get(room.link("STAFF")).text()).contains("afgesloten");
        assertThat(site.visitor().post(room.link("STAFF")).status()).isEqualTo(409);
        assertThat(site.as(BEA).get(room.path()).text()).contains("afgesloten");
    }

    @Test
    void what_is_wrong_is_said_and_stays_in_the_form(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        var page = visitor.get(own);
        var wrong = visitor.post(own, Room.form(page, "answer-joining-path=7"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Kies een van de antwoorden");
        var long_ =
                visitor.post(
                        own,
                        Room.form(
                                page,
                                "answer-joining-path=3",
                                "evidence-joining-path=" + "a".repeat(2001)));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.html().select("input[name=answer-joining-path][checked]").val())
                .isEqualTo("3");
        assertThat(long_.html().select("textarea").text()).hasSize(2001);
        assertThat(visitor.post(own, "was-no-such-question=", "answer-no-such-question=3").status())
                .isEqualTo(404);
    }

    @Test
    void somebody_is_ready_and_can_still_change(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        assertThat(visitor.post(own + "/ready").status()).as("nothing said").isEqualTo(422);
        visitor.post(own, Room.form(visitor.get(own), "answer-joining-path=na"));
        assertThat(visitor.post(own + "/ready").location()).isEqualTo(own + "?view=all");
        assertThat(visitor.get(own + "?view=all").text())
                .contains("Bedankt, je bent klaar", "Bewaar je eigen link", "Niet van toepassing");
        assertThat(visitor.get(own).text()).as("comes back to look").contains("Jouw antwoorden");
        assertThat(
                        visitor.post(
                                        own,
                                        Room.form(
                                                visitor.get(own + "?at=1"),
                                                "answer-joining-path=dk"))
                                .status())
                .isEqualTo(303);
    }

    @Test
    void somebody_takes_all_of_it_back(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        visitor.post(own, Room.form(visitor.get(own), "answer-joining-path=4"));
        assertThat(visitor.get(own + "?view=all").text()).contains("Ja, verwijder alles");

        assertThat(visitor.post(own + "/forget").location()).isEqualTo("/compass");
        assertThat(room.count("compass.respondent WHERE scan = " + room.scan())).isZero();
        assertThat(visitor.get(own).status()).isEqualTo(410);
    }

    @Test
    void the_link_is_mailed_and_the_address_is_not_kept(Site site) {
        var visitor = site.visitor();
        var own = room.begun(visitor);
        assertThat(visitor.post(own + "/mail", "email=geen adres").status()).isEqualTo(422);
        assertThat(visitor.post(own + "/mail", "email=gust@gast.example").location())
                .isEqualTo(own + "?view=all");
        site.settled();
        assertThat(
                        room.text(
                                "SELECT action_url FROM core.mail WHERE address = 'gust@gast.example'"))
                .endsWith(own);
        for (int i = 0; i < 4; i++) {
            visitor.post(own + "/mail", "email=gust@gast.example");
        }
        assertThat(visitor.post(own + "/mail", "email=gust@gast.example").text())
                .contains("al 5 keer gemaild");
    }

    @Test
    void the_answer_of_the_last_time_is_shown_after_answering(Site site) {
        var bea = site.as(BEA);
        lastTime(bea);
        room = windhoek.another();
        bea.post(room.path() + "/begin", "role=staff");

        var page = bea.get(room.path());
        assertThat(page.text()).doesNotContain("Vorige keer");
        bea.post(room.path(), Room.form(page, "answer-joining-path=5"));
        assertThat(bea.get(room.path()).text())
                .contains("Net beantwoord", "Nu: 5", "Vorige keer (2026): 2");
        assertThat(bea.get(room.path() + "?at=1").text()).contains("Vorige keer (2026): 2");
        assertThat(site.as(AN).post(room.path() + "/begin", "role=board").status()).isEqualTo(303);
        assertThat(site.as(AN).get(room.path() + "?at=1").text()).doesNotContain("Vorige keer");
    }

    @Test
    void or_before_answering_where_the_scan_says_so(Site site) {
        var bea = site.as(BEA);
        lastTime(bea);
        room = windhoek.another();
        room.sql("UPDATE compass.scan SET last_first = true WHERE id = " + room.scan());
        bea.post(room.path() + "/begin", "role=staff");
        assertThat(bea.get(room.path()).text()).contains("Vorige keer (2026): 2");
    }

    private void lastTime(Caller bea) {
        bea.post(room.path() + "/begin", "role=staff");
        bea.post(room.path(), Room.form(bea.get(room.path()), "answer-joining-path=2"));
        room.close();
    }

    @Test
    void a_starter_reads_words_that_fit(Site site) {
        room.sql("UPDATE compass.scan SET founded = 2026 WHERE id = " + room.scan());
        var set = new OwnSets().all().getFirst();
        var question =
                set.questions().stream()
                        .filter(it ->
                                it.variants().stream().anyMatch(v -> v.when() == Situation.STARTER))
                        .findFirst()
                        .orElseThrow();
        int at = set.questions().indexOf(question) + 1;
        var visitor = site.visitor();
        var own = room.begun(visitor);

        assertThat(visitor.get(own + "?at=" + at).html().select("legend h1").text())
                .isEqualTo(question.wording("nl", Set.of(Situation.STARTER)).ask());
        assertThat(visitor.get("/fr" + own + "?at=" + at).html().select("legend h1").text())
                .isEqualTo(question.wording("fr", Set.of(Situation.STARTER)).ask());
    }

    @Test
    void an_erased_person_leaves_no_answer(Site site) {
        var bea = site.as(BEA);
        bea.post(room.path() + "/begin", "role=staff");
        bea.post(
                room.path(),
                Room.form(
                        bea.get(room.path()),
                        "answer-joining-path=2",
                        "evidence-joining-path=Geheim"));

        var erase = Room.declared("compass.respondent", "erase");
        var export = Room.declared("compass.answer", "export");
        assertThat(room.rows(export, BEA)).isPositive();
        room.run(erase, BEA);
        assertThat(room.count("compass.answer WHERE evidence = 'Geheim'")).isZero();
        assertThat(room.rows(export, BEA)).isZero();
    }
}
