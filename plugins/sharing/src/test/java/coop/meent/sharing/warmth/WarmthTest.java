package coop.meent.sharing.warmth;

import static coop.meent.sharing.Village.AN;
import static coop.meent.sharing.Village.BRAM;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.sharing.Village;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MeentTest
class WarmthTest {
    private static long loan(Site site, long thing, long borrower, String name, int daysAgo) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO sharing.booking
                                   (thing, state, units, starts, ends, occupied, borrower,
                                    organisation, purpose, requested_at, handed_at, returned_at,
                                    changed_at)
                            SELECT :thing, 'RETURNED', 1, at, at + interval '1 hour',
                                   tstzrange(at, at + interval '1 hour'),
                                   (SELECT id FROM core.person WHERE name = :name), :borrower,
                                   'klus', at, at, at + interval '1 hour', at
                              FROM (SELECT cast(:now AS timestamptz)
                                           - make_interval(days => :ago) AS at) t
                            RETURNING id
                            """)
                    .bindMap(
                            Map.of(
                                    "thing", thing,
                                    "name", name,
                                    "borrower", borrower,
                                    "now", site.clock().instant(),
                                    "ago", daysAgo))
                    .mapTo(Long.class)
                    .one();
        }
    }

    @Test
    void figures_below_three_are_not_told(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        int year = LocalDate.now(site.clock()).getYear();
        var page = "/sharing/years?year=" + year + "&organisation=" + village.windhoek();
        loan(site, drill, village.dubbelBlad(), BRAM, 1);
        loan(site, drill, village.dubbelBlad(), BRAM, 2);

        assertThat(site.get(page).text()).contains("minder dan 3").doesNotContain("2 keer");
        var json = "/api/v1/sharing/years?year=" + year + "&organisation=" + village.windhoek();
        assertThat(site.visitor().get(json).json().path("given").isNull()).isTrue();
        assertThat(site.get("/organisations/" + village.windhoek()).text())
                .doesNotContain("Gedeeld in");

        loan(site, drill, village.dubbelBlad(), BRAM, 3);
        assertThat(site.visitor().get(json).json().path("given").asInt()).isEqualTo(3);
        assertThat(site.get(page).text()).contains("keer uitgeleend 3").doesNotContain(BRAM);
        assertThat(site.get("/organisations/" + village.windhoek()).text())
                .contains("3 keer uitgeleend.");
    }

    @Test
    void an_organisation_says_itself_what_it_saved(Site site) {
        var village = Village.in(site);
        int year = LocalDate.now(site.clock()).getYear();
        var fields =
                new String[] {
                    "year=" + year,
                    "organisation=" + village.windhoek(),
                    "euros=1200",
                    "how=Huur van een bus"
                };
        assertThat(site.as(BRAM).post("/sharing/years", fields).status()).isEqualTo(403);
        assertThat(
                        site.as(AN)
                                .post(
                                        "/sharing/years",
                                        "organisation=" + village.windhoek(),
                                        "euros=12")
                                .status())
                .as("says how")
                .isEqualTo(422);
        assertThat(site.as(AN).post("/sharing/years", fields).status()).isEqualTo(303);
        assertThat(site.get("/sharing/years?year=" + year).text()).contains("Huur van een bus");
    }

    @Test
    void names_leave_old_loans_and_the_loans_stay(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        long old = loan(site, drill, village.dubbelBlad(), BRAM, 800);
        long young = loan(site, drill, village.dubbelBlad(), BRAM, 30);
        site.as(BRAM).post("/sharing/bookings/" + old + "/thanks", "body=Dank!", "signed=true");
        site.clock().forward(Duration.ofHours(1));
        site.work("sharing/forgetting");

        assertThat(site.as(AN).get("/sharing/bookings/" + old).text()).doesNotContain(BRAM);
        assertThat(site.as(AN).get("/sharing/bookings/" + young).text()).contains(BRAM);
        assertThat(site.as(BRAM).get("/sharing/bookings/" + old).status()).isEqualTo(404);
        assertThat(site.get("/sharing/" + drill).text()).contains("Dank!").doesNotContain(BRAM);
    }

    @Test
    void thanks_are_signed_only_when_wanted_and_can_be_reported_and_taken_back(Site site) {
        var village = Village.in(site);
        long drill = village.thing(AN);
        var path = "/sharing/bookings/" + loan(site, drill, village.dubbelBlad(), BRAM, 2);
        var bram = site.as(BRAM);
        assertThat(bram.post(path + "/thanks", "body=").status()).isEqualTo(422);
        assertThat(bram.post(path + "/thanks", "body=Top!", "signed=true").status()).isEqualTo(303);
        assertThat(bram.post(path + "/thanks", "body=Nog eens").status()).isEqualTo(409);
        var page = site.get("/sharing/" + drill);
        assertThat(page.text()).contains("Top!", BRAM);
        assertThat(page.html().select("a[href^=/report/thanks/]")).isNotEmpty();
        site.settled();
        assertThat(site.as(AN).get("/me/notices").text()).contains("Een bedankje voor Boormachine");
        assertThat(bram.post(path + "/thanks/withdraw").status()).isEqualTo(303);
        assertThat(site.get("/sharing/" + drill).text()).doesNotContain("Top!");
    }
}
