package coop.meent.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A plugin that was compiled against api 1.0.0 and never since works in the site of today.
@MeentTest(plugins = {})
class OldPluginTest {
    private static final Path OLD =
            Path.of("src/test/resources/plugins-of-old/guestbook-1.0.0.zip");
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";

    @BeforeAll
    static void installed(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
        site.mandate(BRAM, windhoek, "EDITOR");
        try (var office = site.office()) {
            office.plugins().install(OLD);
            assertThat(office.plugins().settled("guestbook").reason()).isEmpty();
        }
        site.settled();
    }

    @Test
    void its_pages_api_menu_and_words_are_there(Site site) {
        site.as(AN).post("/guestbook", "text=Dag **allemaal**");

        var book = site.get("/fr/guestbook");
        assertThat(book.text()).contains("Livre d’or", "An Peeters a écrit");
        assertThat(site.get("/").html().select("a[href=/guestbook]")).isNotEmpty();
        assertThat(site.get("/guestbook/feed.atom").body()).contains("&lt;strong&gt;");
        assertThat(site.get("/api/v1/guestbook/greetings").json().path("items")).isNotEmpty();
        assertThat(site.get("/api/openapi.json").body()).contains("Write a greeting");
        assertThat(site.as(AN).post("/guestbook", "text=").status()).isEqualTo(422);
    }

    @Test
    void what_it_brings_is_found_waits_is_heard_and_is_offered(Site site) {
        var settings = "{\"channels\": {\"guestbook.new\": \"site\"}}";
        site.token(BRAM).send("PUT", "/api/v1/me/notices/settings", settings);
        site.as(BRAM)
                .post(
                        "/me/profile",
                        "offers=Gastvrijheid",
                        "seenBy=MEMBERS",
                        "contact=FORM",
                        "findable=true");
        long id = write(site, "Zonnebloempitten voor iedereen");
        site.settled();

        assertThat(site.get("/search?q=zonnebloempitten").text()).contains("An Peeters");
        assertThat(site.as(BRAM).get("/me/notices").text()).contains("schreef in het gastenboek");
        assertThat(site.as(BRAM).get("/").text()).contains("Zeg eens dag");
        assertThat(site.administratorToken().get("/api/v1/waiting").body())
                .contains("An Peeters liet een groet achter");
        assertThat(site.as(BRAM).get("/report/greeting/" + id).status()).isEqualTo(200);
        assertThat(site.as(AN).get("/me/data").text()).contains("Groeten die je");
    }

    @Test
    void its_mail_leaves_and_its_work_is_done(Site site) {
        long id = write(site, "Van lang geleden");
        var path = "/api/v1/guestbook/greetings/" + id;
        assertThat(site.administratorToken().send("POST", path + "/welcome", "{}").status())
                .isEqualTo(200);
        site.settled();
        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            "SELECT action_url FROM core.mail WHERE subject LIKE 'Bedankt%'")
                                    .mapTo(String.class)
                                    .one())
                    .contains("/guestbook/" + id + "/away?token=");
        }

        site.clock().forward(Duration.ofDays(731));
        site.plugins().stream()
                .flatMap(it -> it.scheduledWork().stream())
                .forEach(it -> it.work().run());
        assertThat(site.get("/guestbook/" + id).status()).isEqualTo(404);
    }

    @Test
    void it_stops_and_starts_again(Site site) {
        want(site, "disabled");
        assertThat(site.get("/guestbook").status()).isEqualTo(404);
        want(site, "enabled");
        assertThat(site.get("/guestbook").status()).isEqualTo(200);
    }

    private static void want(Site site, String wanted) {
        try (var office = site.office()) {
            assertThat(office.plugins().want("guestbook", wanted)).isTrue();
        }
        site.settled();
    }

    private static long write(Site site, String text) {
        var json = "{\"text\": \"%s\"}".formatted(text);
        var answer = site.token(AN).send("POST", "/api/v1/guestbook/greetings", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }
}
