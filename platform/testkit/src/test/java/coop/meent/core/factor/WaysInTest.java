package coop.meent.core.factor;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every way in leads past the second door, and the team has to go through it.
@MeentTest(plugins = {})
class WaysInTest {
    private static final String JSON = "{\"name\": \"Site\"}";

    @BeforeEach
    void later(Site site) {
        site.clock().forward(Duration.ofMinutes(20));
    }

    @Test
    void a_link_for_a_new_password_does_not_go_round_it(Site site) {
        var phone = withFactor(site, "An Peeters");
        var an = site.visitor();
        an.post("/password/forgotten", "email=" + Site.email("An Peeters")).expect(200);
        var link = newestLink(site, "An Peeters");
        an.get(link).expect(200);

        var chosen =
                an.post(
                        "/password/new",
                        "token=" + token(link),
                        "password=nog een lang wachtwoord");
        assertThat(chosen.location()).isEqualTo("/sign-in/code?next=%2F");
        assertThat(an.get("/me").location()).isEqualTo("/sign-in/code?next=%2Fme");
        assertThat(an.post("/sign-in/code", "code=" + phone.code()).location()).isEqualTo("/");
        assertThat(an.get("/me").status()).isEqualTo(200);
    }

    @Test
    void the_link_of_the_operator_does_not_go_round_it(Site site) {
        var phone = withFactor(site, "Bea Smet");
        var bea = site.visitor();
        var link = operatorLink(site, "Bea Smet");

        var used = bea.post("/sign-in", "token=" + token(link));
        assertThat(used.location()).isEqualTo("/sign-in/code?next=%2Fme");
        assertThat(bea.get("/me").status()).isEqualTo(303);
        assertThat(bea.post("/sign-in/code", "code=" + phone.code(), "next=/me").location())
                .isEqualTo("/me");
    }

    @Test
    void the_language_and_the_page_stay_on_the_way(Site site) {
        var phone = withFactor(site, "Cas Maes");
        var cas = site.visitor();
        var led =
                cas.post(
                        "/fr/login",
                        "email=" + Site.email("Cas Maes"),
                        "password=" + Site.PASSWORD,
                        "next=/fr/me/access");

        assertThat(led.location()).isEqualTo("/fr/sign-in/code?next=%2Ffr%2Fme%2Faccess");
        assertThat(cas.get(led.location()).text()).contains("Encore une étape");
        var strange = cas.post("/fr/sign-in/code", "code=" + phone.code(), "next=//elders.test");
        assertThat(strange.location()).isEqualTo("/fr");
    }

    @Test
    void the_team_sets_one_up_before_any_of_its_pages(Site site) {
        var nora = site.asWeakAdministrator("Nora Baas");
        assertThat(nora.get("/me").status()).isEqualTo(200);
        var led = nora.get("/admin/organisations?cursor=3");
        assertThat(led.location())
                .isEqualTo("/me/factor?next=%2Fadmin%2Forganisations%3Fcursor%3D3");
        var page = nora.get(led.location()).expect(200);
        assertThat(page.text()).contains("De pagina waar je naartoe wilt");
        assertThat(nora.post("/admin/theme/reset").location()).isEqualTo("/me/factor");
        refusedFor(nora.get("/api/v1/admin/roles"), "/me/factor");

        var phone = Phone.reading(page, site.clock());
        var done =
                nora.post(
                        "/me/factor",
                        "sealed=" + Phone.sealed(page),
                        "code=" + phone.code(),
                        "next=/admin");
        assertThat(done.html().select("main a.btn").attr("href")).isEqualTo("/admin");
        assertThat(nora.get("/admin").status()).isEqualTo(200);
        site.clock().forward(Duration.ofMinutes(1));
        assertThat(nora.post("/me/factor/off", "code=" + phone.code()).status()).isEqualTo(403);
    }

    @Test
    void a_token_is_as_strong_as_the_session_in_which_it_was_made(Site site) {
        var olga = site.asWeakAdministrator("Olga Baas");
        var weak = Caller.bearing(madeToken(olga), site.address());
        Phone.setUp(olga, site.clock());
        var strong = Caller.bearing(madeToken(olga), site.address());

        assertThat(strong.get("/api/v1/admin/roles").status()).isEqualTo(200);
        refusedFor(weak.get("/api/v1/admin/roles"), "/me/access");
        refusedFor(site.weakToken("Olga Baas").get("/api/v1/admin/roles"), "/me/access");
        assertThat(weak.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(weak.get("/admin").status()).isEqualTo(403);
        assertThat(madeByProgram(weak, site).get("/api/v1/admin/roles").status()).isEqualTo(403);
    }

    @Test
    void a_weak_token_of_the_team_is_not_the_team_anywhere(Site site) {
        long windhoek = site.organisation("Windhoek", true);
        var peter = site.asWeakAdministrator("Peter Baas");
        var weak = Caller.bearing(madeToken(peter), site.address());
        var path = "/api/v1/organisations/" + windhoek + "/invitations";
        var body = "{\"name\": \"Bram\", \"email\": \"bram@example.test\", \"role\": \"EDITOR\"}";

        assertThat(weak.send("POST", path, body).status()).isEqualTo(403);
        assertThat(site.administratorToken().send("POST", path, body).status()).isEqualTo(201);
    }

    @Test
    void the_team_takes_away_what_somebody_lost_but_never_its_own(Site site) {
        withFactor(site, "Quinten Bos");
        var quinten = site.as("Quinten Bos");
        long id = id(site, Site.email("Quinten Bos"));
        var team = site.asAdministrator();
        Phone.setUp(team, site.clock());
        long own = id(site, "beheer.der@example.test");

        assertThat(team.get("/admin/people/" + id + "/factor").text()).contains("Quinten Bos");
        assertThat(team.post("/admin/people/" + own + "/factor/reset").status()).isEqualTo(403);
        var answer = team.post("/admin/people/" + id + "/factor/reset");
        assertThat(answer.location()).isEqualTo("/admin/people/" + id + "/factor");
        assertThat(quinten.get("/me").location()).isEqualTo("/login?next=%2Fme");
        assertThat(site.asWeak("Quinten Bos").get("/me").status()).isEqualTo(200);
        assertThat(newestSubject(site, "Quinten Bos")).isEqualTo("Je tweede stap is weggenomen");
    }

    @Test
    void the_operator_helps_the_only_administrator(Site site) {
        var rita = site.asWeakAdministrator("Rita Baas");
        Phone.setUp(rita, site.clock());
        try (var office = site.office()) {
            assertThat(office.factors().reset(Site.email("Rita Baas"))).isTrue();
            assertThat(office.factors().reset(Site.email("Rita Baas"))).isFalse();
        }

        assertThat(rita.get("/me").status()).isEqualTo(303);
        var again = site.asWeakAdministrator("Rita Baas");
        assertThat(again.get("/admin").location()).isEqualTo("/me/factor?next=%2Fadmin");
    }

    @Test
    void only_accounts_that_a_demo_made_are_strong_by_themselves(Site site) {
        try (var office = site.office();
                var db = site.superuser()) {
            var accounts = office.people().accounts();
            var password = accounts.kept(Site.PASSWORD);
            accounts.createForDemo("Sam", "admin@demo.test", password, true);
            db.execute("UPDATE core.installation SET demo = true");
            accounts.createForDemo("Tine", "tine@demo.test", password, true);
            accounts.create("Uma", "uma@demo.test", "nl", Site.PASSWORD, true);
            db.execute("UPDATE core.installation SET demo = false");
        }

        assertThat(entered(site, "admin@demo.test").get("/admin").status()).isEqualTo(303);
        assertThat(entered(site, "uma@demo.test").get("/admin").status()).isEqualTo(303);
        var tine = entered(site, "tine@demo.test");
        assertThat(tine.get("/admin").status()).isEqualTo(200);
        Phone.setUp(tine, site.clock());
        assertThat(entered(site, "tine@demo.test").get("/admin").status()).isEqualTo(200);
    }

    private static void refusedFor(Answer answer, String advice) {
        var problem = answer.expect(403).json();
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("urn:meent:second-factor");
        assertThat(problem.path("detail").asText()).contains(advice);
    }

    private static Phone withFactor(Site site, String name) {
        var phone = Phone.setUp(site.asWeak(name), site.clock());
        site.clock().forward(Duration.ofMinutes(2));
        return phone;
    }

    private static Caller entered(Site site, String email) {
        var caller = site.visitor();
        caller.post("/login", "email=" + email, "password=" + Site.PASSWORD).expect(303);
        return caller;
    }

    private static String madeToken(Caller somebody) {
        return somebody.send("POST", "/api/v1/me/tokens", JSON, "Sec-Fetch-Site: same-origin")
                .expect(201)
                .json()
                .path("secret")
                .asText();
    }

    private static Caller madeByProgram(Caller program, Site site) {
        return Caller.bearing(madeToken(program), site.address());
    }

    private static String operatorLink(Site site, String name) {
        try (var office = site.office()) {
            return office.people().commands().createUser(Site.email(name), name, false);
        }
    }

    private static String token(String link) {
        return link.replaceAll(".*token=", "");
    }

    private static String newestLink(Site site, String name) {
        var url = URI.create(newest(site, name, "action_url"));
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    private static String newestSubject(Site site, String name) {
        return newest(site, name, "subject");
    }

    private static String newest(Site site, String name, String column) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT <column> FROM core.mail WHERE address = :address ORDER BY id DESC LIMIT 1")
                    .define("column", column)
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }

    private static long id(Site site, String email) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE email_norm = :email")
                    .bind("email", email)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
