package coop.meent.shares.registers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.shares.Coop;
import coop.meent.shares.desk.Furnished;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import coop.meent.testkit.promises.Takeout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class PersonalDataTest {
    private static Coop coop;

    @BeforeAll
    static void open(Site site) {
        coop = Coop.in(site);
    }

    @Test
    void what_somebody_did_in_two_registers_is_taken_along_from_each_in_turn(Site site) {
        site.mandate("Wim Raes", coop.a().organisation(), "REPRESENTATIVE");
        site.mandate("Wim Raes", coop.b().organisation(), "REPRESENTATIVE");
        site.as("Wim Raes").post(coop.a().path("/closing"), "through=2015-12-31").expect(303);
        site.as("Wim Raes").post(coop.b().path("/closing"), "through=2015-12-31").expect(303);

        var files = Takeout.of(site, Site.email("Wim Raes"));

        assertThat(files.get("data/shares.proposal.json"))
                .contains("\"register_id\" : " + coop.a().register())
                .contains("\"register_id\" : " + coop.b().register());
    }

    @Test
    void who_is_erased_has_no_mandate_any_more(Site site) {
        site.mandate("Rik Bos", coop.provider(), "EDITOR");
        long rik = person(site, "Rik Bos");
        coop.board()
                .post(
                        coop.a().path("/mandates/new"),
                        "provider=" + coop.provider(),
                        "person=" + rik,
                        "rights=view",
                        "from=2026-05-01",
                        "until=2026-06-01")
                .expect(303);
        site.as("Rik Bos").get(coop.a().path("/proposals")).expect(200);

        site.as("Rik Bos").post("/me/data/delete", "password=" + Site.PASSWORD).expect(200);

        assertThat(coop.board().get(coop.a().path("/mandates")).text())
                .contains("Niemand van buiten ziet dit register");
    }

    @Test
    void a_shareholder_takes_along_what_the_register_keeps_and_erases_what_the_law_lets_go(
            Site site) {
        var town = Furnished.in(site).coop();
        site.as("Rik Vennoot");
        long rik = person(site, "Rik Vennoot");
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            UPDATE shares.holder SET person = :rik, email = 'rik@claes.example'
                             WHERE register_id = :register AND no = 1
                            """)
                    .bind("rik", rik)
                    .bind("register", town.a().register())
                    .execute();
        }

        var files = Takeout.of(site, Site.email("Rik Vennoot"));
        assertThat(files.get("data/shares.holder_version.json")).contains("Claes", "Molendreef 18");
        assertThat(files.get("data/shares.holder.json")).contains("rik@claes.example");

        site.as("Rik Vennoot").post("/me/data/delete", "password=" + Site.PASSWORD).expect(200);

        var page = site.as(town.a().manager()).get(town.a().path("/holders/1")).text();
        assertThat(page).contains("Rik Claes").doesNotContain("rik@claes.example");
    }

    private static long person(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT id FROM core.person WHERE name = :name")
                    .bind("name", name)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
