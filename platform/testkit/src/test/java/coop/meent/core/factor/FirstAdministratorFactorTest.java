package coop.meent.core.factor;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// A new site, and whoever has just installed it.
@MeentTest(plugins = {})
class FirstAdministratorFactorTest {
    @Test
    void the_first_administrator_signs_in_sets_it_up_and_goes_on(Site site) {
        String link;
        try (var office = site.office()) {
            link = office.people().firstAdministrator().link().orElseThrow();
        }
        var first = site.visitor();
        var made =
                first.post(
                        "/sign-in/first",
                        "token=" + link.replaceAll(".*token=", ""),
                        "name=Wim Eerst",
                        "email=wim@example.test",
                        "password=" + Site.PASSWORD);
        assertThat(made.location()).isEqualTo("/admin/setup");
        var led = first.get("/admin/setup");
        assertThat(led.location()).isEqualTo("/me/factor?next=%2Fadmin%2Fsetup");

        var page = first.get(led.location());
        var phone = Phone.reading(page, site.clock());
        var codes =
                first.post(
                        "/me/factor",
                        "sealed=" + Phone.sealed(page),
                        "code=" + phone.code(),
                        "next=/admin/setup");
        assertThat(codes.html().select("main a.btn").attr("href")).isEqualTo("/admin/setup");
        assertThat(first.get("/admin/setup").status()).isIn(200, 303);
        assertThat(first.get("/admin").status()).isEqualTo(200);
    }
}
