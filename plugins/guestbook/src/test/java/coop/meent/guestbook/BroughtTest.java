package coop.meent.guestbook;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the guest book brings besides its pages: each extension point does its work.
@MeentTest
class BroughtTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";

    @BeforeAll
    static void people(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, windhoek, "EDITOR");
    }

    // cut: waiting
    @Test
    void a_greeting_waits_for_the_team_until_somebody_says_thank_you(Site site) {
        long id = write(site, "Blij dat we er zijn");
        var team = site.administratorToken();

        assertThat(team.get("/api/v1/waiting").body()).contains("An Peeters liet een groet achter");
        team.send("POST", "/api/v1/guestbook/greetings/" + id + "/welcome", "{}");
        assertThat(team.get("/api/v1/waiting").body()).doesNotContain("\"greeting:" + id + "\"");
    }

    // end

    // cut: mail
    @Test
    void thanks_come_by_mail_with_a_link_that_takes_the_greeting_away(Site site) {
        long id = write(site, "Toch maar niet");
        site.asAdministrator().post("/guestbook/" + id + "/welcome");
        site.settled();

        var mail = mail(site, AN);
        var away = Pattern.compile("/guestbook/\\d+/away\\?token=\\S+").matcher(mail);
        assertThat(away.find()).as(mail).isTrue();
        var page = site.get(away.group());
        assertThat(page.text()).contains("Je groet weghalen?", "Toch maar niet");
        assertThat(site.get("/guestbook/" + id).status())
                .as("opening changes nothing")
                .isEqualTo(200);

        var token = page.html().select("input[name=token]").val();
        site.visitor().post("/guestbook/" + id + "/away", "token=" + token);
        assertThat(site.get("/guestbook/" + id).status()).isEqualTo(404);
        assertThat(site.get(away.group()).status()).isEqualTo(410);
    }

    // end

    // cut: notices
    @Test
    void who_wants_to_hear_of_it_hears_of_it(Site site) {
        var channels = "{\"channels\": {\"guestbook.new\": \"site\"}}";
        var chosen = site.token(BRAM).send("PUT", "/api/v1/me/notices/settings", channels);
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        write(site, "Dag Bram");
        site.settled();

        assertThat(site.as(BRAM).get("/me/notices").text())
                .contains("An Peeters schreef in het gastenboek");
    }

    // end

    // cut: roles
    @Test
    void who_never_wrote_is_asked_to_say_hello(Site site) {
        site.as(BRAM)
                .post(
                        "/me/profile",
                        "offers=Gastvrijheid",
                        "seenBy=MEMBERS",
                        "contact=FORM",
                        "findable=true");
        site.as(AN)
                .post(
                        "/me/profile",
                        "offers=Gastvrijheid",
                        "seenBy=MEMBERS",
                        "contact=FORM",
                        "findable=true");

        assertThat(site.as(BRAM).get("/").text()).contains("Zeg eens dag");
        write(site, "Dag");
        assertThat(site.as(AN).get("/").text()).doesNotContain("Zeg eens dag");
    }

    // end

    // cut: report
    @Test
    void what_the_team_hides_is_gone_for_all_but_its_writer(Site site) {
        long id = write(site, "Iets onaardigs");
        site.as(BRAM).post("/report/greeting/" + id, "rule=other", "words=Niet zo aardig");
        var team = site.asAdministrator();
        var file = team.get("/admin/reports").html().select("main ol.alm a").attr("href");
        team.post(file, "outcome=hide", "rule=other", "words=Niet aardig.");

        assertThat(site.as(BRAM).get("/guestbook/" + id).status()).isEqualTo(404);
        assertThat(site.as(AN).get("/guestbook/" + id).text()).contains("Niet aardig.");
        assertThat(site.get("/search?q=onaardigs").text()).doesNotContain("An Peeters");
    }

    // end

    // cut: work
    @Test
    void after_two_years_a_greeting_has_gone(Site site) {
        long id = write(site, "Lang geleden");
        site.clock().forward(Duration.ofDays(731));

        site.work("guestbook/tidying");

        assertThat(site.get("/guestbook/" + id).status()).isEqualTo(404);
    }

    // end

    // cut: person
    @Test
    void a_person_takes_their_greetings_along(Site site) {
        write(site, "Voor later");

        assertThat(site.as(AN).get("/me/data").text())
                .contains("Groeten die je in het gastenboek schreef");
    }

    // end

    private static long write(Site site, String text) {
        return GuestbookTest.write(site, text);
    }

    private static String mail(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT body || ' ' || action_url FROM core.mail WHERE address = :address"
                                    + " ORDER BY id DESC LIMIT 1")
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }
}
