package coop.meent.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the board lets people hear of.
@MeentTest
class TidingsTest {
    private static final String LUC = "Luc Zonder";
    private static Town town;

    @BeforeAll
    static void people(Site site) {
        town = Town.in(site);
        site.as(LUC);
        for (var name : List.of(Town.AN, Town.BRAM, LUC)) {
            listens(site, name, "jobs.new", "weekly");
        }
    }

    @AfterEach
    void back_to_today(Site site) {
        site.clock().set("2026-05-01T12:00");
    }

    @Test
    void whoever_asked_hears_of_a_new_vacancy_but_not_of_their_own(Site site) {
        town.open(Town.AN, "\"title\": \"Bijenhouder (m/v/x)\"");
        site.settled();

        assertThat(heard(site, Town.BRAM)).contains("Nieuwe vacature: Bijenhouder (m/v/x)");
        assertThat(heard(site, LUC)).contains("Nieuwe vacature: Bijenhouder (m/v/x)");
        assertThat(heard(site, Town.AN)).doesNotContain("Nieuwe vacature: Bijenhouder (m/v/x)");
        assertThat(heard(site, Town.CAS)).isEmpty();
    }

    @Test
    void what_is_for_members_only_members_hear(Site site) {
        town.open(Town.AN, "\"title\": \"Ledenwever (m/v/x)\"", "\"visibility\": \"members\"");
        site.settled();

        assertThat(heard(site, Town.BRAM)).contains("Nieuwe vacature: Ledenwever (m/v/x)");
        assertThat(heard(site, LUC)).doesNotContain("Nieuwe vacature: Ledenwever (m/v/x)");
    }

    @Test
    void what_is_withdrawn_before_monday_is_in_nobodys_mail(Site site) {
        long gone = town.open(Town.AN, "\"title\": \"Vlasser (m/v/x)\"");
        town.open(Town.AN, "\"title\": \"Spinner (m/v/x)\"");
        site.settled();
        assertThat(heard(site, LUC)).contains("Nieuwe vacature: Vlasser (m/v/x)");
        site.as(Town.AN).post("/jobs/" + gone + "/close", "reason=withdrawn");

        assertThat(heard(site, LUC)).doesNotContain("Nieuwe vacature: Vlasser (m/v/x)");
        site.clock().set("2026-05-04T08:00");
        site.settled();
        assertThat(text(site, LUC)).contains("Spinner").doesNotContain("Vlasser");
    }

    @Test
    void who_no_longer_acts_for_the_organisation_is_not_asked_any_more(Site site) {
        site.mandate("Oud Lid", town.windhoek(), "EDITOR");
        long id = town.open("Oud Lid", "\"title\": \"Klompenmaker (m/v/x)\"");
        site.clock().set("2026-05-27T12:00");
        assertThat(site.as("Oud Lid").get("/me/freshness").text()).contains("Klompenmaker");

        try (var db = site.superuser()) {
            db.execute(
                    "UPDATE core.mandate SET ends = '2026-05-26' FROM core.person p"
                            + " WHERE p.id = mandate.person AND p.name = 'Oud Lid'");
        }

        assertThat(site.as("Oud Lid").get("/me/freshness").text()).doesNotContain("Klompenmaker");
        assertThat(site.as(Town.AN).get("/me/freshness").text())
                .as("colleagues are asked at once")
                .contains("Klompenmaker");
        assertThat(site.get("/jobs/" + id).status()).isEqualTo(200);
    }

    private static void listens(Site site, String name, String kind, String channel) {
        var body = "{\"channels\": {\"" + kind + "\": \"" + channel + "\"}}";
        var answer = site.token(name).send("PUT", "/api/v1/me/notices/settings", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> heard(Site site, String name) {
        var texts = new ArrayList<String>();
        site.token(name)
                .get("/api/v1/me/notices")
                .json()
                .path("items")
                .forEach(it -> texts.add(it.path("text").asText()));
        return texts;
    }

    private static String text(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT body FROM core.mail WHERE address = :address ORDER BY id DESC"
                                    + " LIMIT 1")
                    .bind("address", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }
}
