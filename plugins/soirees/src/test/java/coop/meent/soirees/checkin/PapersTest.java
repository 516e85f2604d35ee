package coop.meent.soirees.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@MeentTest
class PapersTest {
    @Test
    void the_organiser_prints_the_list_and_badges_also_of_nobody(Site site) throws Exception {
        var hall = Hall.in(site);
        long evening = hall.soiree(40);
        var event = "/soirees/events/" + evening;
        assertThat(pdf(hall.organiser(), event + "/badges.pdf")).isTrue();
        for (int i = 0; i < 23; i++) {
            hall.guest(evening, "Gast <b> & " + i, "gast" + i + "@example.test");
        }

        assertThat(pdf(hall.organiser(), event + "/badges.pdf")).isTrue();
        assertThat(pdf(hall.organiser(), event + "/door.pdf")).isTrue();
        assertThat(site.as("Bea Bos").get(event + "/badges.pdf").status()).isEqualTo(403);
    }

    @Test
    void who_came_takes_a_certificate_home_once_it_is_over(Site site) throws Exception {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        long cas = hall.placed(evening, "Cas Claes");
        hall.organiser().post("/soirees/events/" + evening + "/door", "CAME=" + bea);
        var own = "/soirees/mine/" + bea + "/certificate";
        assertThat(site.as("Bea Bos").get(own).text()).contains("staat hier na afloop klaar");

        site.clock().forward(Duration.ofHours(4));

        assertThat(pdf(site.as("Bea Bos"), own)).isTrue();
        assertThat(site.visitor().get(hall.link(bea) + "/certificate").header("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/pdf"));
        assertThat(site.as("Cas Claes").get("/soirees/mine/" + cas + "/certificate").text())
                .contains("Ontbreekt het");
        assertThat(site.as("Cas Claes").get(own).status()).isEqualTo(404);
    }

    @Test
    void programs_of_the_organiser_read_who_came_and_tick(Site site) {
        var hall = Hall.in(site);
        long evening = DoorTest.tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        hall.placed(evening, "Cas Claes");
        var path = "/api/v1/soirees/events/" + evening + "/attendance";
        var program = site.token(Hall.ORGANISER);
        var at = site.clock().instant().minus(Duration.ofMinutes(10));
        var json = "{\"registration\": %d, \"kind\": \"came\", \"at\": \"%s\"}".formatted(bea, at);

        for (int turn = 0; turn < 2; turn++) {
            var ticked = program.send("POST", path, json, "Idempotency-Key: bea-came").expect(200);
            assertThat(ticked.json().path("state").asText()).isEqualTo("here");
            assertThat(ticked.json().path("arrivedAt").asText()).isEqualTo(at.toString());
        }

        var first = program.get(path + "?limit=1").expect(200).json();
        assertThat(first.path("items").size()).isEqualTo(1);
        var rest = program.get(path + "?limit=1&cursor=" + first.path("next").asText()).json();
        assertThat(rest.path("items").path(0).path("state").asText()).isEqualTo("expected");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(program.send("POST", path, "{\"registration\": 1, \"kind\": \"zat\"}").status())
                .isEqualTo(422);
        assertThat(site.token("Bea Bos").get(path).status()).isEqualTo(403);
    }

    private static boolean pdf(Caller caller, String path) throws Exception {
        var head = Arrays.copyOf(caller.file(path), 5);
        return new String(head, StandardCharsets.US_ASCII).equals("%PDF-");
    }
}
