package coop.meent.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest(plugins = {})
class MyDataTest {
    private static final String PASSWORD = "password=een lang wachtwoord";

    @Test
    void every_table_that_refers_to_a_person_says_so(Site site) {
        assertThat(PluginContract.undeclared(site, "core")).isEmpty();
    }

    @Test
    void what_the_platform_declares_names_tables_that_are_there(Site site) {
        var declared =
                Declarations.own().stream()
                        .map(coop.meent.core.plugins.PersonalData::table)
                        .distinct()
                        .toList();

        var shown = site.administratorToken().get("/api/v1/admin/privacy").json().path("items");
        var there = new java.util.TreeSet<String>();
        shown.forEach(row -> there.add(row.path("table").asText()));
        assertThat(there).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void a_page_says_what_is_kept_and_why(Site site) {
        var page = site.as("Lezer").get("/me/data").text();

        assertThat(page)
                .contains("Je account", "Meldingen die je deed", "Wat je deed, in het logboek");
        assertThat(site.as("Lezer").get("/fr/me/data").text()).contains("Votre compte");
        assertThat(site.asAdministrator().get("/admin/privacy").text())
                .contains("Register van verwerkingen", "core.person");
    }

    @Test
    void the_last_who_speaks_for_an_organisation_names_another_first(Site site) {
        long molen = site.organisation("De Laatste Molen", true);
        site.mandate("Griet", molen, "REPRESENTATIVE");
        var griet = site.as("Griet");

        assertThat(griet.get("/me/data/delete").text())
                .contains("Jij bent de laatste die namens De Laatste Molen mag spreken");
        assertThat(griet.post("/me/data/delete", PASSWORD).status()).isEqualTo(409);
        assertThat(griet.get("/me").status()).isEqualTo(200);

        site.mandate("Opvolger", molen, "REPRESENTATIVE");
        assertThat(griet.post("/me/data/delete", PASSWORD).text()).contains("Je account is gewist");
        assertThat(griet.get("/me").status()).isEqualTo(303);
    }

    @Test
    void the_only_administrator_stays(Site site) {
        assertThat(site.asAdministrator().post("/me/data/delete", PASSWORD).status())
                .isEqualTo(409);
    }

    @Test
    void who_comes_back_with_a_backup_is_erased_again(Site site) {
        var tom = site.as("Tom");
        long id = number(site, "Tom");
        site.clock().forward(Duration.ofMinutes(1));
        assertThat(tom.post("/me/data/delete", PASSWORD).status()).isEqualTo(200);
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            INSERT INTO core.person (id, name, email, email_norm, created_at)
                            OVERRIDING SYSTEM VALUE
                            VALUES (:id, 'Tom', 'tom@example.test', 'tom@example.test', '2020-01-01')
                            """)
                    .bind("id", id)
                    .execute();
        }

        site.restart();

        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery("SELECT count(*) FROM core.person WHERE id = :id")
                                    .bind("id", id)
                                    .mapTo(Integer.class)
                                    .one())
                    .isZero();
        }
    }

    private static long number(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
