package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.knowledge.Library.Circle;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people of the knowledge base get by mail, and what its links do.
@MeentTest
class MailsTest {
    private Letterbox box;
    private Library library;
    private Asking asking;

    @BeforeEach
    void open(Site site) {
        box = Letterbox.of(site);
        library = Library.in(site);
        asking = new Asking(library);
    }

    @AfterEach
    void close() {
        library.later(Duration.ofDays(2));
        box.close();
    }

    @Test
    void the_owner_is_asked_when_the_day_comes_and_answers_with_one_button(Site site) {
        long id = library.article(library.collection(Circle.MEMBERS), "Wet van vorig jaar", "Ja.");
        long mia = library.person(Part.MEMBER);
        var day = library.today().plusDays(20);
        entrust(id, mia, day);
        mornings(site, 8);
        assertThat(about("Wet van vorig jaar", Part.MEMBER)).isEmpty();
        mornings(site, 4);
        int asked = about("Wet van vorig jaar", Part.MEMBER).size();
        assertThat(asked).isBetween(1, 2); // once a week, until there is an answer
        assertThat(about("Wet van vorig jaar", Part.EDITOR)).isEmpty();

        var link = box.link(Site.email(Part.MEMBER.person()));
        var page = site.visitor().get(link).expect(200);
        assertThat(page.html().select("main form button[value=CORRECT]")).hasSize(1);
        site.visitor().get(link).expect(200);
        assertThat(reviewBy(id)).isEqualTo(day.toString());
        site.visitor()
                .post(link, "thing=knowledge/article/" + id, "due=" + day, "answer=CORRECT")
                .expect(303);

        assertThat(reviewBy(id)).isEqualTo(day(site).plusMonths(12).toString());
        mornings(site, 10);
        assertThat(about("Wet van vorig jaar", Part.MEMBER)).hasSize(asked);
    }

    @Test
    void when_the_grace_has_passed_the_editors_are_asked_too(Site site) {
        long id = library.article(library.collection(Circle.MEMBERS), "Oude regeling", "Ja.");
        entrust(id, library.person(Part.MEMBER), library.today().plusDays(3));
        mornings(site, 30);
        assertThat(about("Oude regeling", Part.EDITOR)).isEmpty();
        assertThat(library.as(Part.MEMBER).get("/knowledge/" + id).text())
                .doesNotContain("niet nagekeken");

        mornings(site, 8);

        assertThat(about("Oude regeling", Part.EDITOR)).isNotEmpty();
    }

    @Test
    void an_expert_from_outside_gets_one_mail_with_a_link_that_asks_first(Site site) {
        long id = asking.ask(Part.MEMBER, "Wat zegt de wet over uittreden?", "members");
        refer(id, "noor@advies.example");
        site.settled();

        var mails = box.of("noor@advies.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst())
                .contains("Wat zegt de wet over uittreden?", "Dag Noor", "deze ene mail");
        var link = box.link("noor@advies.example");
        assertThat(site.visitor().get(link).text()).contains("Ja, ik wil antwoorden");
        site.visitor().get(link).expect(200);
        assertThat(state(id)).isEqualTo("ASKED");
        site.visitor().post(link, "choice=yes").expect(303);
        assertThat(state(id)).isEqualTo("AGREED");
    }

    @Test
    void nobody_asks_the_whole_world_in_a_day(Site site) {
        long id = asking.ask(Part.MEMBER, "Wie weet er iets?", "members");
        for (int i = 0; i < 19; i++) {
            refer(id, "iemand" + i + "@advies.example");
        }
        var json =
                "{\"name\": \"Een\", \"email\": \"te@veel.example\", \"followUp\": \"%s\"}"
                        .formatted(asking.day());
        library.send(Part.TEAM, "POST", "/questions/" + id + "/referrals", json).expect(422);
        site.settled();

        assertThat(box.of("te@veel.example")).isEmpty();
    }

    @Test
    void who_referred_hears_when_the_day_has_come_and_when_somebody_says_no(Site site) {
        long id = asking.ask(Part.MEMBER, "Wie kent een notaris?", "members");
        editorRefers(id, "notaris@advies.example");
        long other = asking.ask(Part.MEMBER, "Wie kent een jurist?", "public");
        editorRefers(other, "jurist@advies.example");
        site.settled();
        site.visitor().post(box.link("jurist@advies.example"), "choice=no").expect(303);
        site.settled();
        assertThat(heard()).contains("Wie kent een jurist?", "kan of wil niet");

        library.later(Duration.ofDays(15));
        site.work("knowledge/referrals");
        site.work("knowledge/referrals");

        assertThat(about("Wie kent een notaris?", Part.EDITOR)).hasSize(1);
    }

    @Test
    void what_somebody_follows_comes_together_in_the_mail_of_the_week(Site site) {
        long first = asking.ask(Part.MEMBER, "Hoe lang duurt een vergadering?", "members");
        long second = asking.ask(Part.MEMBER, "Wie schrijft het verslag?", "members");
        for (var id : List.of(first, second)) {
            library.send(Part.IN_GROUP, "POST", "/questions/" + id + "/follow", "").expect(204);
            asking.answer(Part.FORMER, id, "Dat hangt ervan af.");
        }
        site.settled();
        var address = Site.email(Part.IN_GROUP.person());
        assertThat(box.of(address)).isEmpty();

        var monday = day(site).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        library.later(Duration.ofDays(ChronoUnit.DAYS.between(day(site), monday)));
        site.settled();

        assertThat(box.of(address)).hasSize(1);
        assertThat(box.of(address).getFirst())
                .contains("Hoe lang duurt een vergadering?", "Wie schrijft het verslag?");
    }

    private void mornings(Site site, int days) {
        for (int i = 0; i < days; i++) {
            library.later(Duration.ofDays(1));
            site.work("freshness/freshness");
        }
    }

    private List<String> about(String title, Part part) {
        return box.of(Site.email(part.person())).stream().filter(it -> it.contains(title)).toList();
    }

    private void entrust(long article, long owner, LocalDate reviewBy) {
        library.send(
                        Part.EDITOR,
                        "POST",
                        "/articles/" + article + "/entrust",
                        "{\"owner\": %d, \"deputy\": null, \"reviewBy\": \"%s\"}"
                                .formatted(owner, reviewBy))
                .expect(200);
    }

    private String reviewBy(long article) {
        return library.send(Part.EDITOR, "GET", "/articles/" + article, "")
                .expect(200)
                .json()
                .path("reviewBy")
                .asText();
    }

    private void refer(long question, String email) {
        referred(Part.TEAM, question, email);
    }

    private void editorRefers(long question, String email) {
        try (var db = library.site().superuser()) {
            db.createUpdate("UPDATE knowledge.question SET audience = 'public' WHERE id = :id")
                    .bind("id", question)
                    .execute();
        }
        referred(Part.EDITOR, question, email);
    }

    private void referred(Part part, long question, String email) {
        var json =
                "{\"name\": \"Noor\", \"email\": \"%s\", \"followUp\": \"%s\"}"
                        .formatted(email, asking.day());
        library.send(part, "POST", "/questions/" + question + "/referrals", json).expect(201);
    }

    private String state(long question) {
        try (var db = library.site().superuser()) {
            return db.createQuery("SELECT state FROM knowledge.referral WHERE question = :id")
                    .bind("id", question)
                    .mapTo(String.class)
                    .one();
        }
    }

    private String heard() {
        return library.as(Part.EDITOR).get("/me/notices").text();
    }

    private static LocalDate day(Site site) {
        return LocalDate.now(site.clock());
    }
}
