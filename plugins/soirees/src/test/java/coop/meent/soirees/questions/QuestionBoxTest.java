package coop.meent.soirees.questions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The box of an event: asked without a name, wanted by others, kept by the organiser.
@MeentTest
class QuestionBoxTest {
    private static final String BEA = "Bea Geheimhouder";
    private static final String RIK = "Rik Nieuwsgierig";
    private static final String WHY = "Waarom is de kaas op?";

    private Hall hall;
    private long event;
    private String box;

    @BeforeEach
    void evening(Site site) {
        hall = Hall.in(site);
        event = hall.soiree(30);
        box = "/soirees/events/" + event + "/questions";
        // each test begins with somebody who has not asked too much yet
        site.clock().forward(Duration.ofHours(1));
    }

    @Test
    void whoever_has_a_place_asks_and_nobody_can_tell_who(Site site) {
        hall.placed(event, BEA);
        hall.placed(event, RIK);
        site.as(BEA).post(box, "text=" + WHY).expect(303);

        assertThat(site.as(BEA).get(box).text()).contains(WHY, "Van jou");
        assertThat(site.as(BEA).get(box + "?state=mine").text()).contains(WHY);
        long id = id(site, WHY);
        var pages =
                List.of(
                        site.as(RIK).get(box),
                        site.as(RIK).get(box + "/now"),
                        site.as(RIK).get("/soirees/questions/" + id),
                        hall.organiser().get(box + "/desk"),
                        hall.organiser().get("/soirees/questions/" + id),
                        site.asAdministrator().get(box + "/desk"),
                        site.token(RIK).get("/api/v1" + box),
                        site.token(RIK).get("/api/v1/soirees/questions/" + id),
                        site.administratorToken().get("/api/v1" + box));
        for (var page : pages) {
            assertThat(page.expect(200).body()).contains(WHY).doesNotContain(BEA, "Geheimhouder");
            assertThat(page.body()).doesNotContain("Van jou").doesNotContain("\"mine\":true");
        }
    }

    @Test
    void no_line_of_the_audit_log_and_no_archive_of_another_says_who_asked(Site site) {
        hall.placed(event, BEA);
        site.as(BEA).post(box, "text=Wie spoelt er af?").expect(303);
        long id = id(site, "Wie spoelt er af?");
        site.as(RIK).post(box + "/" + id + "/vote").expect(303);
        site.as(BEA).post(box + "/" + id + "/withdraw").expect(303);

        try (var db = site.superuser()) {
            var lines =
                    db.createQuery(
                                    "SELECT to_jsonb(a)::text FROM core.audit_line a WHERE a.subject = :subject")
                            .bind("subject", "boxquestion:" + id)
                            .mapTo(String.class)
                            .list();
            assertThat(lines).hasSize(2);
            assertThat(lines)
                    .allSatisfy(
                            it -> assertThat(it).doesNotContain(BEA).contains("soirees.questions"));
            assertThat(lines).allSatisfy(it -> assertThat(it).contains("\"person\": null"));
        }
    }

    @Test
    void a_guest_asks_and_votes_by_the_link_and_is_the_same_person_signed_in(Site site) {
        var link = hall.link(hall.guest(event, "Gast Gastmans", "gast@elders.test")) + "/questions";
        var guest = site.visitor();
        guest.post(link, "text=Mag ik een stoel?").expect(303);
        long id = id(site, "Mag ik een stoel?");
        assertThat(guest.get(link).text()).contains("Mag ik een stoel?", "Van jou");
        assertThat(guest.get(link).body()).doesNotContain("/report/");

        var bea = hall.link(hall.placed(event, BEA)) + "/questions";
        site.visitor().post(bea + "/" + id + "/vote").expect(303);
        site.as(BEA).post(box + "/" + id + "/vote").expect(303);
        guest.post(link + "/" + id + "/vote").expect(303);

        assertThat(votes(site, id)).as("one voice each, none for one's own").isEqualTo(1);
        site.as(BEA).post(box + "/" + id + "/unvote").expect(303);
        assertThat(votes(site, id)).isZero();
        assertThat(site.as(RIK).post(box + "/" + id + "/withdraw").status()).isEqualTo(404);
        guest.post(link + "/" + id + "/withdraw").expect(303);
        assertThat(site.as(RIK).get(box).text()).doesNotContain("stoel");
    }

    @Test
    void nobody_asks_more_than_five_times_in_ten_minutes(Site site) {
        var rik = site.as(RIK);
        for (int i = 1; i <= 5; i++) {
            rik.post(box, "text=Vraag nummer " + i).expect(303);
        }
        var sixth = rik.post(box, "text=Vraag nummer 6");
        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.text()).contains("al 5 in 10 minuten");
        assertThat(sixth.body()).as("what was typed stays").contains(">Vraag nummer 6</textarea>");
        var json = site.token(RIK).send("POST", "/api/v1" + box, "{\"text\": \"Vraag nummer 7\"}");
        assertThat(json.status()).isEqualTo(422);

        site.clock().forward(Duration.ofMinutes(11));
        rik.post(box, "text=Vraag nummer 8").expect(303);
    }

    @Test
    void what_is_too_short_or_too_long_comes_back(Site site) {
        var rik = site.as(RIK);
        assertThat(rik.post(box, "text= ").status()).isEqualTo(422);
        assertThat(rik.post(box, "text=" + "x".repeat(501)).status()).isEqualTo(422);
        assertThat(rik.post(box, "text=<script>alert(1)</script>").status()).isEqualTo(303);
        assertThat(rik.get(box).body()).doesNotContain("<script>alert");
        assertThat(site.visitor().get(box).status()).as("asks to sign in").isEqualTo(303);
    }

    @Test
    void two_that_ask_the_same_are_one_with_the_voices_of_both(Site site) {
        long kept = asked(site, BEA, "Hoe kiezen jullie bestuurders?");
        long other = asked(site, RIK, "Hoe gaat de verkiezing van het bestuur?");
        site.as("Cas Kiezer").post(box + "/" + other + "/vote").expect(303);
        site.as("Cas Kiezer").post(box + "/" + kept + "/vote").expect(303);

        hall.organiser().post("/soirees/questions/" + other + "/merge", "into=" + kept).expect(303);

        assertThat(votes(site, kept)).as("Rik and Cas").isEqualTo(2);
        assertThat(site.as("Cas Kiezer").get(box).text()).doesNotContain("verkiezing");
        assertThat(site.as(RIK).get(box + "?state=mine").text()).contains("Iemand vroeg hetzelfde");
        assertThat(
                        hall.organiser()
                                .post("/soirees/questions/" + kept + "/merge", "into=" + other)
                                .status())
                .isEqualTo(409);
        hall.organiser().post("/soirees/questions/" + other + "/split").expect(303);
        assertThat(votes(site, kept)).isEqualTo(1);
    }

    @Test
    void an_organiser_may_read_first_and_put_aside(Site site) {
        hall.organiser().post(box + "/desk", "checked=true", "themes=money").expect(303);
        long id = asked(site, BEA, "Krijgen we koffie?");
        assertThat(site.as(RIK).get(box).text()).doesNotContain("koffie");
        assertThat(site.as(RIK).get("/soirees/questions/" + id).status()).isEqualTo(404);
        assertThat(site.as(BEA).get(box + "?state=mine").text()).contains("koffie", "Wacht tot");
        assertThat(site.as(RIK).post(box + "/" + id + "/vote").status()).isEqualTo(404);
        assertThat(hall.organiser().get(box + "/desk?state=waiting").text()).contains("koffie");

        hall.organiser().post("/soirees/questions/" + id + "/show").expect(303);
        assertThat(site.as(RIK).get(box).text()).contains("koffie");
        hall.organiser().post("/soirees/questions/" + id + "/pick").expect(303);
        assertThat(opener(site, 1)).isEqualTo("Krijgen we koffie?");
        hall.organiser().post("/soirees/questions/" + id + "/aside").expect(303);
        assertThat(site.as(RIK).get(box).text()).doesNotContain("koffie");
        assertThat(opener(site, 1)).isNotEqualTo("Krijgen we koffie?");

        hall.organiser().post(box + "/desk", "closed=true").expect(303);
        assertThat(site.as(RIK).post(box, "text=Nog eentje?").status()).isEqualTo(409);
        for (var deed : List.of("show", "pick", "aside", "answer", "split", "reopen")) {
            var refused = site.as(RIK).post("/soirees/questions/" + id + "/" + deed);
            assertThat(refused.status()).as(deed).isEqualTo(403);
        }
    }

    @Test
    void an_answer_is_proposed_as_an_article_once_and_without_who_asked(Site site) {
        long id = asked(site, BEA, "Hoe groot is jullie reserve?");
        var path = "/soirees/questions/" + id + "/answer";
        listened(site);
        hall.organiser().post(path, "answer=Drie **maanden**", "theme=money", "propose=true");
        hall.organiser().post(path, "answer=Drie maanden loon", "propose=true").expect(303);

        assertThat(site.as(RIK).get(box).text()).doesNotContain("reserve");
        assertThat(site.as(RIK).get(box + "?state=answered").text())
                .contains("Hoe groot is jullie reserve?", "Drie maanden loon");
        site.settled();
        try (var db = site.superuser()) {
            var told =
                    db.createQuery(
                                    "SELECT to_jsonb(e)::text FROM core.exchange_event e"
                                            + " WHERE to_jsonb(e)::text LIKE '%jullie reserve%'")
                            .mapTo(String.class)
                            .list();
            assertThat(told).hasSize(1);
            assertThat(told.getFirst()).contains("ica:3").doesNotContain(BEA);
        }
    }

    @Test
    void what_the_team_hides_is_gone_for_all_but_its_author_and_nobody_learns_who_that_is(
            Site site) {
        long id = asked(site, BEA, "Iets heel onaardigs?");
        site.as(RIK)
                .post("/report/boxquestion/" + id, "rule=other", "words=Niet aardig")
                .expect(303);
        var team = site.asAdministrator();
        var file = team.get("/admin/reports").html().select("main ol.alm a").attr("href");
        assertThat(team.get(file).expect(200).text()).contains("onaardigs").doesNotContain(BEA);
        team.post(file, "outcome=hide", "rule=other", "words=Niet aardig.").expect(303);

        assertThat(site.as(RIK).get(box).text()).doesNotContain("onaardigs");
        assertThat(site.as(BEA).get(box + "?state=mine").text())
                .contains("onaardigs", "Niet aardig.");
        assertThat(team.get(file).text()).doesNotContain(BEA);
    }

    @Test
    void a_box_lives_as_long_as_its_event_is_for_people(Site site) {
        hall.organiser().get(box).expect(200);
        site.clock().forward(Duration.ofDays(20));
        site.as(RIK).post(box, "text=Nog iets, achteraf?").expect(303);
        site.clock().forward(Duration.ofDays(30));
        assertThat(site.as(RIK).post(box, "text=Te laat?").status()).isEqualTo(409);
        assertThat(site.as(RIK).get(box).text()).contains("neemt geen vragen meer aan");
        try (var db = site.superuser()) {
            db.execute("UPDATE soirees.event SET state = 'DRAFT' WHERE id = ?", event);
        }
        assertThat(site.as(RIK).get(box).status()).isEqualTo(404);
        assertThat(site.token(RIK).get("/api/v1" + box).status()).isEqualTo(404);
    }

    @Test
    void whoever_goes_takes_their_questions_along(Site site) {
        var gone = "Gwen Gaatweg";
        long id = asked(site, gone, "Blijft dit staan?");
        site.as(gone).post("/me/data/delete", "password=" + Site.PASSWORD).expect(200);
        assertThat(site.as(RIK).get("/soirees/questions/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_program_asks_pages_votes_and_takes_back(Site site) {
        var rik = site.token(RIK);
        var api = "/api/v1" + box;
        for (int i = 1; i <= 3; i++) {
            asked(site, "Vrager " + i, "Vraag van een programma " + i);
        }
        var made = rik.send("POST", api, "{\"text\": \"Werkt dit?\", \"theme\": \"learning\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("theme").asText()).isEqualTo("learning");
        long last = made.json().get("id").asLong();
        var first = rik.get(api + "?limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        var second = rik.get(api + "?limit=2&cursor=" + first.get("next").asText()).json();
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("next").isNull()).isTrue();
        long voted = second.get("items").get(0).get("id").asLong();
        rik.send("POST", "/api/v1/soirees/questions/" + voted + "/vote", "{}").expect(204);
        assertThat(rik.get(api).json().get("items").get(0).get("id").asLong())
                .as("the most wanted stands first")
                .isEqualTo(voted);
        rik.send("DELETE", "/api/v1/soirees/questions/" + last, "").expect(204);
        assertThat(rik.get("/api/v1/soirees/questions/" + last).status()).isEqualTo(404);
        assertThat(rik.get("/api/v1/soirees/cards?theme=money").json().get("items"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void the_team_keeps_the_library(Site site) {
        var team = site.asAdministrator();
        var cards = "/soirees/questions/cards";
        assertThat(team.post(cards, "theme=money", "nl=Wat kost een uil?").status()).isEqualTo(422);
        team.post(cards, "theme=money", "nl=Wat kost een uil?", "fr=Combien ?", "en=How much?")
                .expect(303);
        assertThat(site.visitor().get("/soirees/questions").text()).contains("Wat kost een uil?");
        assertThat(site.visitor().get("/en/soirees/questions").text()).contains("How much?");
        team.post(cards + "/money-1/out").expect(303);
        assertThat(site.visitor().get("/soirees/questions").text())
                .doesNotContain("Waar kwam jullie eerste euro vandaan?");
        team.post(cards + "/money-1/back").expect(303);
        assertThat(team.post(cards + "/iets/out").status()).isEqualTo(404);
        assertThat(site.as(RIK).get(cards).status()).isEqualTo(403);
    }

    // as if some plugin that is off just now had wanted to hear of it
    private static void listened(Site site) {
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO core.exchange_listener (plugin, name, event)
                    VALUES ('kitchen', 'recipes', 'ArticleProposed') ON CONFLICT DO NOTHING
                    """);
        }
    }

    private long asked(Site site, String who, String text) {
        site.as(who).post(box, "text=" + text).expect(303);
        return id(site, text);
    }

    private static int votes(Site site, long id) {
        return votes(site.administratorToken(), id);
    }

    private static int votes(Caller caller, long id) {
        Answer answer = caller.get("/api/v1/soirees/questions/" + id);
        return answer.json().get("votes").asInt();
    }

    private String opener(Site site, int round) {
        try (var db = site.superuser()) {
            return new Openers().of(db, event, round, "nl").orElseThrow().text();
        }
    }

    private long id(Site site, String text) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT max(id) FROM soirees.question WHERE event = :event AND body = :text")
                    .bind("event", event)
                    .bind("text", text)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
