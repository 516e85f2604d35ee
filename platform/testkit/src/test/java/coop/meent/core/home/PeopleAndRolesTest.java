package coop.meent.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class PeopleAndRolesTest {
    @Test
    void members_find_who_wants_to_be_found_until_the_mandate_ends(Site site) {
        long molen = site.organisation("Molen Vier", true);
        long oven = site.organisation("Oven", true);
        site.mandate("Vera Vind", molen, "EDITOR");
        site.mandate("Zoe Zoek", oven, "EDITOR");
        tell(site.as("Vera Vind"), "MEMBERS", true);
        site.settled();

        var zoe = site.as("Zoe Zoek");
        assertThat(zoe.get("/search?q=dijkbewaking").text()).contains("Vera Vind");
        assertThat(zoe.get("/people?tag=dijkbewaking").text()).contains("Vera Vind");
        assertThat(site.get("/search?q=dijkbewaking").text()).doesNotContain("Vera");
        assertThat(site.get("/people").status()).isEqualTo(303);
        assertThat(site.as("Geen Lid").get("/people").status()).isEqualTo(403);

        endMandates(site, molen);
        site.settled();

        assertThat(zoe.get("/search?q=dijkbewaking").text()).doesNotContain("Vera Vind");
        assertThat(zoe.get("/people").text()).doesNotContain("Vera Vind");
    }

    @Test
    void a_profile_for_colleagues_shows_other_members_the_name_only(Site site) {
        long molen = site.organisation("Molen Vijf", true);
        site.mandate("Stil Stef", molen, "EDITOR");
        site.mandate("Col Lega", molen, "EDITOR");
        site.mandate("Ver Weg", site.organisation("Verre Oven", true), "EDITOR");
        tell(site.as("Stil Stef"), "COLLEAGUES", true);
        var path = "/people/" + id(site, "Stil Stef");

        assertThat(site.as("Col Lega").get(path).text()).contains("dijkbewaking");
        assertThat(site.as("Ver Weg").get(path).text())
                .contains("Stil Stef", "Molen Vijf")
                .doesNotContain("dijkbewaking");
        assertThat(site.as("Ver Weg").get(path + "/message").status()).isEqualTo(404);
        assertThat(site.as("Geen Lid").get(path).status()).isEqualTo(404);
        assertThat(
                        site.as("Ver Weg")
                                .get("/organisations/" + molen)
                                .html()
                                .select("a[href=" + path + "]"))
                .isNotEmpty();
    }

    @Test
    void a_letter_goes_by_mail_and_carries_the_senders_address(Site site) {
        long molen = site.organisation("Molen Zes", true);
        site.mandate("Brief Bea", molen, "EDITOR");
        site.mandate("Post Pol", molen, "EDITOR");
        tell(site.as("Post Pol"), "COLLEAGUES", false);

        var path = "/people/" + id(site, "Post Pol") + "/message";
        assertThat(site.as("Brief Bea").post(path, "text=Heb je even?").status()).isEqualTo(303);
        site.settled();

        assertThat(newestMail(site)).contains("Heb je even?", Site.email("Brief Bea"));
    }

    @Test
    void a_role_is_never_taken_by_more_than_it_needs(Site site) {
        long role = role(site, 1);
        var join = "/api/v1/roles/" + role + "/join";
        var first = site.token("Eer Ste");
        var second = site.token("Twee De");

        assertThat(first.send("POST", join, "").status()).isEqualTo(204);
        assertThat(second.send("POST", join, "").status()).isEqualTo(409);
        assertThat(site.as("Eer Ste").get("/").text()).contains("je doet mee");
        assertThat(site.asAdministrator().get("/admin/roles/" + role).text()).contains("Eer Ste");

        first.send("POST", "/api/v1/roles/" + role + "/leave", "");
        assertThat(second.send("POST", join, "").status()).isEqualTo(204);
    }

    @Test
    void what_is_put_aside_comes_back_a_season_later(Site site) {
        long role = role(site, 5);
        var kim = site.as("Kim Nu Niet");
        assertThat(kim.get("/").html().select("input[value=core:" + role + "]")).isNotEmpty();

        kim.post("/roles/aside", "role=core:" + role);
        assertThat(kim.get("/").html().select("input[value=core:" + role + "]")).isEmpty();

        site.clock().forward(java.time.Duration.ofDays(95));
        assertThat(site.as("Kim Nu Niet").get("/").html().select("input[value=core:" + role + "]"))
                .isNotEmpty();
    }

    @Test
    void another_address_counts_after_a_click_and_the_old_one_is_told(Site site) {
        var adam = site.token("Adam Oud");
        var wish = "{\"email\":\"adam@nieuw.example\",\"password\":\"%s\"}";
        assertThat(adam.send("POST", "/api/v1/me/address", wish.formatted("fout")).status())
                .isEqualTo(422);
        try (var db = site.superuser()) {
            db.execute(
                    "UPDATE core.person SET password_hash = NULL WHERE email = 'adam.oud@example.test'");
        }
        assertThat(adam.send("POST", "/api/v1/me/address", wish.formatted("")).status())
                .isEqualTo(204);
        var link = address(site);
        assertThat(site.as("Adam Oud").get(link).text()).contains("adam@nieuw.example");
        assertThat(site.as("Adam Oud").get("/me").text()).contains("adam.oud@example.test");

        site.visitor().post("/me/address/confirm", "token=" + link.replaceAll(".*=", ""));

        assertThat(site.as("Adam Oud").get("/me").text()).contains("adam@nieuw.example");
        assertThat(newestMail(site)).contains("ander e-mailadres");
    }

    private static void tell(Caller who, String seenBy, boolean findable) {
        assertThat(
                        who.post(
                                        "/me/profile",
                                        "about=Ik hou de dijk droog.",
                                        "offers=Dijkbewaking",
                                        "seenBy=" + seenBy,
                                        "contact=FORM",
                                        "findable=" + findable)
                                .status())
                .isEqualTo(303);
    }

    private static void endMandates(Site site, long organisation) {
        var path = "/api/v1/organisations/" + organisation + "/mandates";
        var team = site.administratorToken();
        var yesterday = LocalDate.now(site.clock()).minusDays(1);
        team.get(path)
                .json()
                .path("items")
                .forEach(it ->
                        team.send(
                                "DELETE",
                                path + "/" + it.path("id").asLong() + "?on=" + yesterday,
                                ""));
    }

    private static long role(Site site, int needed) {
        var answer =
                site.administratorToken()
                        .send(
                                "POST",
                                "/api/v1/roles",
                                """
                                {"title": "Teller", "text": "Tel mee.", "effort": "Een uur",
                                 "forWhom": "EVERYONE", "needed": %d}
                                """
                                        .formatted(needed));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private static long id(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email = :email")
                    .bind("email", Site.email(name))
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static String newestMail(Site site) {
        return mail(site, "SELECT subject || body FROM core.mail ORDER BY id DESC LIMIT 1");
    }

    private static String address(Site site) {
        return mail(
                        site,
                        """
                        SELECT action_url FROM core.mail
                         WHERE address = 'adam@nieuw.example' ORDER BY id DESC LIMIT 1
                        """)
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String mail(Site site, String sql) {
        try (var db = site.superuser()) {
            return db.createQuery(sql).mapTo(String.class).one();
        }
    }
}
