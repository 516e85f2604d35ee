package coop.meent.soirees.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@MeentTest
class PanelsTest {
    @Test
    void the_door_stands_on_the_desk_and_on_ones_own_page(Site site) {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        var event = "/soirees/events/" + evening;
        assertThat(site.as("Bea Bos").get("/soirees/mine/" + bea).text())
                .contains("Toon deze code");

        hall.organiser().post(event + "/door", "CAME=" + bea);

        assertThat(hall.organiser().get(event + "/desk").text()).contains("gekomen 1", "er nu 1");
        site.clock().forward(Duration.ofHours(4));
        assertThat(site.as("Bea Bos").get("/soirees/mine/" + bea).text())
                .contains("Je was erbij, 2 uur lang.");
        var coming = hall.soiree(10);
        assertThat(hall.organiser().get("/soirees/events/" + coming + "/desk").text())
                .contains("kun je aantikken");
    }
}
