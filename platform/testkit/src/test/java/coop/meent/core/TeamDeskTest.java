package coop.meent.core;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// The start page of the team, and the first steps of a new site.
@MeentTest(plugins = {})
class TeamDeskTest {
    private static String state(Site site, String step) {
        var items = site.administratorToken().get("/api/v1/admin/setup").json().path("items");
        for (var item : items) {
            if (item.path("step").asText().equals(step)) {
                return item.path("state").asText();
            }
        }
        throw new AssertionError("no step " + step);
    }

    @Test
    void what_waits_stands_first_each_with_its_way(Site site) {
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO core.mail (name, address, language, subject, body, action_label, action_url,
                                           created_at, next_attempt_at, attempts, failure)
                    VALUES ('An', 'an@example.test', 'nl', 'Hallo', 'Dag', '', '', now(), now(), 3, 'refused')
                    """);
        }

        var start = site.asAdministrator().get("/admin");

        assertThat(start.text()).contains("Eén mail vertrok niet").contains("ontbreken gegevens");
        assertThat(start.html().select(".todo a.t").eachAttr("href"))
                .contains("/admin/mail", "/admin/pages");
        assertThat(site.administratorToken().get("/api/v1/admin/waiting").json().path("items"))
                .isNotEmpty();
    }

    @Test
    void the_start_page_leads_only_to_pages_that_are_there(Site site) {
        var team = site.asAdministrator();
        assertThat(team.get("/admin").html().select("main a[href]").eachAttr("href"))
                .contains("/admin/organisations", "/admin/plugins", "/admin/pages", "/admin/site")
                .allSatisfy(it -> assertThat(team.get(it).status()).as(it).isEqualTo(200));
    }

    @Test
    void facts_tell_which_steps_are_done(Site site) {
        assertThat(state(site, "second")).isEqualTo("open");
        site.organisation("Molen", true);
        assertThat(state(site, "members")).isEqualTo("done");

        site.asAdministrator().post("/admin/setup/name", "name=Het Web");
        assertThat(state(site, "name")).isEqualTo("done");
        assertThat(site.get("/").html().title()).endsWith("Het Web");
    }

    @Test
    void a_step_can_be_skipped_and_done_later(Site site) {
        var team = site.asAdministrator();
        assertThat(team.post("/admin/setup/plugins/skip").location())
                .isEqualTo("/admin/setup/members");
        assertThat(state(site, "plugins")).isEqualTo("skipped");
        team.post("/admin/setup/plugins");
        assertThat(state(site, "plugins")).isEqualTo("done");
    }

    @Test
    void without_a_mail_server_the_step_says_what_to_set(Site site) {
        var page = site.asAdministrator().get("/admin/setup/mail");

        assertThat(page.text()).contains("Er is nog geen mailserver").contains("MEENT_SMTP_URL");
        var tried = site.administratorToken().send("POST", "/api/v1/admin/mail-test", "").json();
        assertThat(tried.path("kind").asText()).isEqualTo("unset");
        assertThat(state(site, "mail")).isEqualTo("open");
    }

    @Test
    void a_second_administrator_gets_an_account_and_a_way_in(Site site) {
        var team = site.asAdministrator();
        assertThat(team.post("/admin/setup/second", "name=", "email=geen").status()).isEqualTo(422);

        var asked = team.post("/admin/setup/second", "name=Bram Claes", "email=bram@example.test");

        assertThat(asked.status()).isEqualTo(303);
        assertThat(state(site, "second")).isEqualTo("done");
        assertThat(link(site)).contains("/sign-in?token=");
    }

    private static String link(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT action_url FROM core.mail WHERE address = 'bram@example.test'")
                    .mapTo(String.class)
                    .one();
        }
    }

    @Test
    void steps_that_are_put_away_are_offered_no_more(Site site) {
        var team = site.asAdministrator();
        assertThat(team.get("/admin").html().select(".todo a[href=/admin/setup]")).isNotEmpty();
        team.post("/admin/setup");

        assertThat(team.get("/admin").html().select(".todo a[href=/admin/setup]")).isEmpty();
        assertThat(team.get("/admin/setup").status()).isEqualTo(200);
    }

    @Test
    void the_language_of_the_administrator_is_where_they_go_on(Site site) {
        assertThat(site.asAdministrator().post("/admin/setup/language", "language=fr").location())
                .isEqualTo("/fr/admin/setup/name");
        site.asAdministrator().post("/admin/setup/language", "language=nl");
    }
}
