package coop.meent.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class NoticePagesTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final Pattern STOP = Pattern.compile("/api/v1/notices/mute/([A-Za-z0-9_-]{43})");
    private static long windhoek;

    @BeforeAll
    static void people(Site site) {
        windhoek = site.organisation("Windhoek", true);
        site.mandate(AN, windhoek, "REPRESENTATIVE");
    }

    @Test
    void a_colleague_who_joins_rings_the_bell_of_the_others(Site site) {
        site.as(BRAM);
        joins(site, BRAM);
        var an = site.as(AN);

        var home = an.get("/").html();
        assertThat(home.select("header a[href=/me/notices]").attr("aria-label"))
                .isEqualTo("Meldingen, één nieuwe");
        var list = an.get("/me/notices");
        assertThat(list.text()).contains("Bram Claes doet nu mee voor Windhoek");
        assertThat(site.as(BRAM).get("/me/notices").text()).contains("Niets nieuws");

        var form = list.html().select("form[action$=/open]").attr("action");
        assertThat(an.post(form).location()).isEqualTo("/organisations/" + windhoek);
        assertThat(an.get("/").html().select("header a[href=/me/notices]").attr("aria-label"))
                .isEqualTo("Meldingen, niets nieuws");
        assertThat(site.as(BRAM).post(form).status()).isEqualTo(404);
        assertThat(site.visitor().get("/").html().select("a[href=/me/notices]")).isEmpty();
    }

    @Test
    void the_bell_costs_a_page_nothing(Site site) {
        var an = site.as(AN);
        an.get("/me");

        var with = site.statements(() -> an.get("/help"));
        var without = site.statements(() -> site.get("/help"));

        // each transaction first takes its role: here one that asks who it is, and none for the
        // bell
        assertThat(with).isEqualTo(without + 2);
        assertThat(site.statements(() -> an.get("/me/notices"))).isEqualTo(with + 2);
        assertThat(site.statements(() -> an.get("/me/notices/settings"))).isEqualTo(with + 3);
    }

    @Test
    void what_one_chooses_is_kept_and_what_is_wrong_is_said(Site site) {
        var an = site.as(AN);
        var path = "/me/notices/settings";
        assertThat(
                        an.get(path)
                                .html()
                                .select("input[name='channel.core.colleague'][checked]")
                                .val())
                .isEqualTo("site");

        var wrong = an.post(path, "channel.core.colleague=daily", "quietFrom=25:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Schrijf een uur zoals 22:00.");
        var saved =
                an.post(
                        path,
                        "channel.core.colleague=weekly",
                        "bare=true",
                        "quietFrom=",
                        "quietUntil=");
        assertThat(saved.status()).isEqualTo(303);

        var settings = site.token(AN).get("/api/v1/me/notices/settings").json();
        assertThat(settings.path("channels").path("core.colleague").asText()).isEqualTo("weekly");
        assertThat(settings.path("bare").asBoolean()).isTrue();
        assertThat(settings.path("quietFrom").asText()).isEmpty();
        var back =
                "{\"channels\": {\"core.colleague\": \"site\"}, \"quietFrom\": \"22:00\", \"quietUntil\": \"07:00\"}";
        assertThat(site.token(AN).send("PUT", "/api/v1/me/notices/settings", back).status())
                .isEqualTo(200);
    }

    @Test
    void a_mail_program_ends_the_mails_without_anybody_signed_in(Site site) {
        var path = "/api/v1/me/notices/settings";
        site.as("Els Maes");
        site.mandate("Els Maes", windhoek, "EDITOR");
        site.token("Els Maes").send("PUT", path, "{\"channels\": {\"core.colleague\": \"now\"}}");
        site.as("Cas Smet");
        joins(site, "Cas Smet");
        var stop = STOP.matcher(stop(site, "Els Maes"));
        assertThat(stop.matches()).isTrue();

        var nobody = site.visitor();
        assertThat(nobody.get(stop.group()).location()).isEqualTo("/notices/mute/" + stop.group(1));
        assertThat(nobody.send("POST", stop.group(), "").status()).isEqualTo(204);

        var settings = site.token("Els Maes").get(path).json();
        assertThat(settings.path("channels").path("core.colleague").asText()).isEqualTo("site");
        var page = nobody.get("/notices/mute/" + stop.group(1));
        assertThat(page.text()).contains("Je krijgt hierover geen mail meer", "Een nieuwe collega");
        assertThat(nobody.post("/notices/mute/" + stop.group(1) + "/undo").status()).isEqualTo(303);
        assertThat(
                        site.token("Els Maes")
                                .get(path)
                                .json()
                                .path("channels")
                                .path("core.colleague")
                                .asText())
                .isEqualTo("now");
    }

    private static String stop(Site site, String name) {
        return mailed(
                site,
                """
                SELECT regexp_replace(stop_url, '^https?://[^/]+', '')
                  FROM core.mail
                 WHERE address = :address AND stop_url <> ''
                """,
                name);
    }

    private static String mailed(Site site, String question, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(question)
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }

    private static void joins(Site site, String name) {
        site.as(AN)
                .post(
                        "/organisations/" + windhoek + "/invitations",
                        "name=" + name,
                        "email=" + Site.email(name),
                        "role=EDITOR");
        assertThat(site.as(name).post(invitation(site, name)).status()).isEqualTo(303);
        site.settled();
    }

    private static String invitation(Site site, String name) {
        return mailed(
                site,
                """
                SELECT regexp_replace(action_url, '^https?://[^/]+', '')
                  FROM core.mail
                 WHERE address = :address AND stop_url = ''
                 ORDER BY id DESC
                 LIMIT 1
                """,
                name);
    }
}
