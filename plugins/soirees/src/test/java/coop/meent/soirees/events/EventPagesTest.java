package coop.meent.soirees.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who reads what of an event, in the list, on its page and at the desk.
@MeentTest
class EventPagesTest {
    private static Hall hall;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
    }

    @Test
    void everybody_reads_what_is_to_come(Site site) {
        var path = "/soirees/events/" + hall.soiree(12);

        assertThat(site.get("/soirees").expect(200).text()).contains("Soiree in Leuven");
        var page = site.get(path).expect(200);
        assertThat(page.text()).contains("De Hoorn", "Nog 12 van 12 plaatsen", "Gratis");
        assertThat(page.body()).contains("https://schema.org/EventScheduled");
        assertThat(page.text()).doesNotContain("Naar je werktafel");
    }

    @Test
    void only_who_holds_it_sees_the_desk(Site site) {
        var desk = "/soirees/events/" + hall.soiree(12) + "/desk";

        assertThat(site.get(desk).status()).isEqualTo(303);
        assertThat(site.as("Bea Bos").get(desk).status()).isEqualTo(403);
        assertThat(hall.organiser().get(desk).expect(200).text()).contains("Soiree in Leuven");
        assertThat(site.asAdministrator().get(desk).status()).isEqualTo(200);
    }
}
