package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class FormCheckTest {
    private static final String NEW = "/admin/new-organisation";

    @Test
    void a_form_is_checked_as_it_would_be_when_posted(Site site) {
        var answer = site.asAdministrator().check(NEW, "name=", "country=BE");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select(".f.bad #name")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_check_carries_nothing_out(Site site) {
        var answer = site.asAdministrator().check(NEW, "name=De Proefbank", "country=BE");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(site.get("/organisations?q=Proefbank").html().select("ol.alm")).isEmpty();
    }

    @Test
    void a_check_does_not_use_up_the_key_of_the_form(Site site) {
        var team = site.asAdministrator();
        var fields = new HashMap<>(Map.of("_csrf", team.formToken(), "_key", "key-of-this-form"));
        fields.putAll(Map.of("name", "De Sleutelbloem", "country", "BE"));

        assertThat(team.form(NEW, fields, "Meent-Check: name").status()).isEqualTo(204);
        assertThat(team.form(NEW, fields).status()).isEqualTo(303);
        assertThat(site.get("/organisations?q=Sleutelbloem").text()).contains("De Sleutelbloem");
    }

    @Test
    void a_check_is_guarded_as_the_post_is(Site site) {
        assertThat(site.visitor().check(NEW, "name=x").status()).isEqualTo(303);
        assertThat(site.as("An Peeters").check(NEW, "name=x").status()).isEqualTo(403);
        assertThat(form(site.asAdministrator(), Map.of("name", "x")).status()).isEqualTo(403);
    }

    private static Answer form(Caller caller, Map<String, String> fields) {
        return caller.form(NEW, fields, "Meent-Check: name");
    }

    @Test
    void a_password_cannot_be_tried_by_a_check(Site site) {
        site.as("An Peeters");
        var right =
                site.visitor().check("/login", "email=" + Site.email("An Peeters"), "password=x");

        assertThat(right.status()).isEqualTo(204);
        assertThat(right.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_sign_up_is_checked_and_nobody_gets_mail(Site site) {
        assertThat(
                        site.visitor()
                                .check("/register", "name=An", "email=an")
                                .html()
                                .select(".bad #email"))
                .isNotEmpty();
        var whole =
                site.visitor()
                        .check(
                                "/register",
                                "name=Mo Check",
                                "email=mo.check@example.test",
                                "password=een lang en vreemd wachtwoord");

        assertThat(whole.status()).isEqualTo(204);
        site.settled();
        assertThat(site.asAdministrator().get("/admin/mail").text()).doesNotContain("mo.check");
    }

    @Test
    void the_part_of_a_page_comes_without_its_frame(Site site) {
        var part = site.visitor().get("/organisations", "HX-Request: true");

        assertThat(part.html().select("main#content h1")).isNotEmpty();
        assertThat(part.html().title()).isNotEmpty();
        assertThat(part.html().select("header, footer, link")).isEmpty();
        assertThat(part.header("Vary"))
                .hasValueSatisfying(it -> assertThat(it).contains("HX-Request"));
        assertThat(site.get("/organisations").header("Vary"))
                .hasValueSatisfying(it -> assertThat(it).contains("HX-Request"));
    }

    @Test
    void who_goes_back_gets_the_page_whole(Site site) {
        var whole =
                site.visitor()
                        .get(
                                "/organisations",
                                "HX-Request: true",
                                "HX-History-Restore-Request: true");

        assertThat(whole.html().select("header, footer")).isNotEmpty();
    }

    @Test
    void what_is_personal_is_not_kept(Site site) {
        var part = site.as("An Peeters").get("/me", "HX-Request: true");

        assertThat(part.header("Cache-Control")).contains("no-store");
    }
}
