package coop.meent.soirees.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest
class HelpersTest {
    @Test
    void a_helper_sees_names_and_ticks_and_nothing_else(Site site) {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        long gil = hall.guest(evening, "Gil Geens", "gil@example.test");
        var link = link(hall, evening);
        var helper = site.visitor();

        var page = helper.get(link).expect(200);
        assertThat(page.text()).contains("Gil Geens");
        assertThat(page.body()).doesNotContain("gil@example.test", "badges.pdf");
        assertThat(helper.post(link, "CAME=" + gil).status()).isEqualTo(303);
        assertThat(DoorTest.row(helper.get(link), gil)).contains("er sinds");
        assertThat(helper.get("/soirees/events/" + evening + "/door").status()).isEqualTo(303);
    }

    @Test
    void the_link_works_around_the_event_and_until_it_is_taken_back(Site site) {
        var hall = Hall.in(site);
        long evening = hall.soiree(10);
        var link = link(hall, evening);
        assertThat(site.visitor().get(link).status()).as("a week before").isNotEqualTo(200);

        site.clock().forward(Duration.ofDays(7));
        assertThat(site.visitor().get(link).status()).isEqualTo(200);
        hall.organiser().post("/soirees/events/" + evening + "/door/unlink");
        assertThat(site.visitor().get(link).status()).isEqualTo(410);

        var again = link(hall, evening);
        assertThat(again).isNotEqualTo(link);
        site.clock().forward(Duration.ofHours(30));
        assertThat(site.visitor().get(again).status()).as("the day after").isEqualTo(410);
    }

    @Test
    void a_helper_who_scans_a_badge_ticks_it_with_one_button(Site site) {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        var badge = badge(site, hall.placed(evening, "Bea Bos"));
        var elsewhere = badge(site, hall.placed(DoorTest.tonight(hall), "Cas Claes"));
        var helper = site.visitor();
        helper.get(link(hall, evening)).expect(200);

        assertThat(helper.get(badge).expect(200).text()).contains("Bea Bos", "Is er");
        assertThat(helper.post(badge).status()).isEqualTo(303);
        assertThat(helper.get(badge).text()).contains("er sinds");
        assertThat(helper.get(elsewhere).text()).as("of another event").doesNotContain("Cas");
        assertThat(helper.post(elsewhere).status()).isEqualTo(403);
    }

    @Test
    void a_badge_leads_its_bearer_to_their_own_page_and_tells_nobody_a_name(Site site) {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        var badge = badge(site, bea);

        assertThat(site.as("Bea Bos").get(badge).location()).isEqualTo("/soirees/mine/" + bea);
        assertThat(hall.organiser().get(badge).text()).contains("Bea Bos", "Is er");
        for (var other : new String[] {badge, "/soirees/badge/nooit"}) {
            var page = site.visitor().get(other).expect(200).text();
            assertThat(page).contains("Wie aan de deur staat").doesNotContain("Bea", "Leuven");
            assertThat(site.as("Dirk Daems").get(other).text()).doesNotContain("Bea", "Leuven");
        }
        assertThat(site.visitor().post(badge).status()).isEqualTo(403);
        assertThat(site.as("Bea Bos").post(badge).status()).as("not by oneself").isEqualTo(403);
    }

    static String badge(Site site, long registration) {
        try (var db = site.superuser()) {
            return "/soirees/badge/"
                    + db.createQuery("SELECT badge FROM soirees.registration WHERE id = :id")
                            .bind("id", registration)
                            .mapTo(String.class)
                            .one();
        }
    }

    private static String link(Hall hall, long evening) {
        var door = "/soirees/events/" + evening + "/door";
        hall.organiser().post(door + "/link");
        var url = hall.organiser().get(door).html().select("#helper-link").val();
        return URI.create(url).getPath();
    }
}
