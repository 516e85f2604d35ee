package coop.meent.soirees.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.Test;

/// Lists and pages cost as much for many as for one, and stand on other pages too.
@MeentTest
class CostTest {
    @Test
    void a_list_of_thirty_costs_as_much_as_a_list_of_one(Site site) {
        var hall = Hall.in(site);
        long first = hall.soiree(12);
        long one = statements(site, "/soirees");
        for (int day = 8; day < 40; day++) {
            long id = hall.event("SOIREE", 3, hall.evening(day));
            hall.guest(id, "Gast", "gast@example.test");
        }
        long many = statements(site, "/soirees");

        assertThat(many).isLessThanOrEqualTo(one + 1);
        assertThat(one).isLessThanOrEqualTo(8);
        assertThat(statements(site, "/soirees/events/" + first)).isLessThanOrEqualTo(30);
        assertThat(site.get("/soirees").html().select("ol.alm > li")).hasSize(30);
        var next = site.get("/soirees").html().select("a[rel=next]").attr("href");
        assertThat(site.get(next).html().select("ol.alm > li")).hasSize(3);
        assertThat(site.get("/").text()).contains("Binnenkort", "Soiree in Leuven");
        var page = hall.organiser().get("/organisations/" + hall.host());
        assertThat(page.text()).contains("Wat ze organiseren");
    }

    private static long statements(Site site, String path) {
        site.settled();
        return site.statements(() -> site.get(path).expect(200));
    }

    @Test
    void a_draft_whose_day_comes_near_waits_for_who_holds_it(Site site) {
        var hall = Hall.in(site);
        long id = hall.soiree(12);
        try (var db = site.superuser()) {
            db.execute(
                    "UPDATE soirees.event SET state = 'DRAFT', title = 'Nog te doen' WHERE id = ?",
                    id);
        }

        assertThat(hall.organiser().get("/").text()).contains("Nog te doen is nog een ontwerp");
        assertThat(site.as("Bea Bos").get("/").text()).doesNotContain("Nog te doen is nog een");
    }
}
