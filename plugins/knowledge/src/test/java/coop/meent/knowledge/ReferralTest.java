package coop.meent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import coop.meent.knowledge.Library.Part;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The team asks somebody who knows, who may say no; what nobody answers comes back.
@MeentTest
class ReferralTest {
    private static Library library;
    private static Asking asking;

    @BeforeAll
    static void people(Site site) {
        library = Library.in(site);
        asking = new Asking(library);
    }

    @Test
    void an_expert_from_outside_says_yes_and_answers_under_their_name(Site site) {
        long id = asking.ask(Part.MEMBER, "Wat zegt de wet over uittreden?", "members");
        library.as(Part.TEAM)
                .post(
                        "/knowledge/questions/" + id + "/refer",
                        "name=Noor Jurist",
                        "email=noor@advies.example",
                        "note=Jij schreef erover.",
                        "followUp=" + asking.day())
                .expect(303);
        site.settled();
        var link = asking.mailed("noor@advies.example");
        assertThat(library.as(Part.MEMBER).get("/knowledge/questions/" + id).text())
                .doesNotContain("Noor Jurist");

        var expert = site.visitor();
        assertThat(expert.get(link).text()).contains("Wat zegt de wet", "Jij schreef erover.");
        expert.post(link, "choice=answer", "body=Te vroeg.").expect(409);
        expert.post(link, "choice=yes").expect(303);
        expert.post(link, "choice=answer", "body=").expect(422);
        expert.post(link, "choice=answer", "body=Artikel 6:120.").expect(303);

        assertThat(library.as(Part.MEMBER).get("/knowledge/questions/" + id).text())
                .contains("Noor Jurist", "Artikel 6:120.", "Expert van buiten");
        assertThat(expert.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_member_who_says_no_gives_the_question_back_to_the_team(Site site) {
        long id = asking.ask(Part.IN_GROUP, "Wie helpt met btw?", "members");
        var made = refer(id, Site.email(Part.MEMBER.person()));
        site.settled();
        assertThat(waiting()).doesNotContain("Wie helpt met btw?");

        var link = URI.create(made.path("url").asText()).getPath();
        library.as(Part.MEMBER).post(link, "choice=no").expect(303);

        assertThat(waiting()).contains("Wie helpt met btw?", "Mia Maes kan of wil niet");
        var close = "/questions/" + id + "/referrals/" + made.path("id").asLong() + "/close";
        library.send(Part.TEAM, "POST", close, "").expect(204);
        assertThat(waiting()).doesNotContain("Mia Maes kan of wil niet");
    }

    @Test
    void when_the_day_has_come_the_team_looks_again() {
        long id = asking.ask(Part.IN_GROUP, "Wie kent een notaris?", "members");
        refer(id, "notaris@example.org");
        library.later(Duration.ofDays(13));
        assertThat(waiting()).doesNotContain("Wie kent een notaris?");

        library.later(Duration.ofDays(1));

        assertThat(waiting()).contains("Wie kent een notaris?", "Noor Adviseur zou antwoorden");
    }

    @Test
    void what_nobody_answers_comes_to_the_team() {
        long id = asking.ask(Part.IN_GROUP, "Wie leent een beamer?", "members");
        library.later(Duration.ofDays(4));
        assertThat(waiting()).doesNotContain("Wie leent een beamer?");

        library.later(Duration.ofDays(1));
        assertThat(waiting()).contains("Wie leent een beamer?");
        asking.answer(Part.FORMER, id, "Wij.");

        assertThat(waiting()).doesNotContain("Wie leent een beamer?");
    }

    private static JsonNode refer(long id, String email) {
        var json =
                "{\"name\": \"Noor Adviseur\", \"email\": \"%s\", \"followUp\": \"%s\"}"
                        .formatted(email, asking.day());
        return library.send(Part.TEAM, "POST", "/questions/" + id + "/referrals", json)
                .expect(201)
                .json();
    }

    private static String waiting() {
        return library.token(Part.TEAM).get("/api/v1/waiting").expect(200).body();
    }
}
