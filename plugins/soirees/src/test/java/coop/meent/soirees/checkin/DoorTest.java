package coop.meent.soirees.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.OpenPage;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MeentTest
class DoorTest {
    @Test
    void the_organiser_ticks_who_comes_and_can_take_it_back(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        var door = "/soirees/events/" + evening + "/door";
        assertThat(row(hall.organiser().get(door), bea)).contains("Bea Bos", "Is er");

        assertThat(hall.organiser().post(door, "CAME=" + bea).location()).isEqualTo(door);
        assertThat(row(hall.organiser().get(door), bea)).contains("er sinds");

        hall.organiser().post(door, "LEFT=" + bea);
        assertThat(row(hall.organiser().get(door), bea)).contains("er van");
        hall.organiser().post(door, "NOT_COME=" + bea);
        assertThat(row(hall.organiser().get(door), bea)).doesNotContain("er sinds", "er van");
    }

    @Test
    void a_tick_that_was_made_without_network_keeps_its_own_time_and_counts_once(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        var door = "/soirees/events/" + evening + "/door";
        var minutes = Long.toString(Duration.ofMinutes(25).toMillis());

        for (int turn = 0; turn < 2; turn++) {
            assertThat(sent(hall.organiser(), door, "tick-of-bea", bea, minutes).status())
                    .isIn(204, 303);
        }

        try (var db = site.superuser()) {
            assertThat(
                            db.createQuery(
                                            "SELECT count(*) FROM soirees.tick WHERE registration = :it")
                                    .bind("it", bea)
                                    .mapTo(Integer.class)
                                    .one())
                    .isEqualTo(1);
            assertThat(new PresenceStore().find(db, bea).arrived())
                    .contains(site.clock().instant().minus(Duration.ofMinutes(25)));
        }
    }

    @Test
    void before_the_day_the_list_can_only_be_read(Site site) {
        var hall = Hall.in(site);
        long evening = hall.soiree(10);
        long bea = hall.placed(evening, "Bea Bos");
        var door = "/soirees/events/" + evening + "/door";

        var page = hall.organiser().get(door).expect(200);
        assertThat(page.text()).contains("kun je aantikken", "Bea Bos");
        assertThat(page.html().select("button[name=CAME]")).isEmpty();
        assertThat(hall.organiser().post(door, "CAME=" + bea).status()).isEqualTo(409);
    }

    @Test
    void somebody_without_a_place_there_cannot_be_ticked(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        long elsewhere = hall.placed(tonight(hall), "Bea Bos");
        var door = "/soirees/events/" + evening + "/door";

        assertThat(hall.organiser().post(door, "CAME=" + elsewhere).status()).isEqualTo(404);
        assertThat(hall.organiser().post(door, "CAME=alles").status()).isEqualTo(404);
        assertThat(site.as("Bea Bos").get(door).status()).isEqualTo(403);
        assertThat(site.visitor().get(door).location()).startsWith("/login");
    }

    @Test
    void a_name_is_found_without_its_accents(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        hall.guest(evening, "Zoë Çelik", "zoe@example.test");
        hall.guest(evening, "Bea Bos", "bea@example.test");

        var page = hall.organiser().get("/soirees/events/" + evening + "/door?q=zoe+celik");

        assertThat(page.html().select(".door-name").eachText()).containsExactly("Zoë Çelik");
    }

    @Test
    void open_lists_hear_of_a_tick(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        var door = "/soirees/events/" + evening + "/door";
        try (var page = OpenPage.at(hall.organiser(), door, "door-now")) {
            hall.organiser().post(door, "CAME=" + bea);

            Patience.until(() -> page.text().contains("er sinds"), page::text);
        }
    }

    @Test
    void who_was_not_seen_is_written_down_as_missing_in_one_step_after_the_event(Site site) {
        var hall = Hall.in(site);
        long evening = tonight(hall);
        long bea = hall.placed(evening, "Bea Bos");
        long cas = hall.placed(evening, "Cas Claes");
        var door = "/soirees/events/" + evening + "/door";
        hall.organiser().post(door, "CAME=" + bea);
        assertThat(hall.organiser().post(door + "/missed").status()).as("too early").isEqualTo(409);
        site.clock().forward(Duration.ofHours(4));
        assertThat(hall.organiser().get(door).text()).contains("Eén persoon is niet aangetikt");

        hall.organiser().post(door + "/missed");

        var page = hall.organiser().get(door);
        assertThat(row(page, cas)).contains("niet gekomen");
        assertThat(row(page, bea)).contains("er sinds");
        hall.organiser().post(door, "CAME=" + cas);
        assertThat(row(hall.organiser().get(door), cas)).contains("er sinds 11.00 u.");
    }

    static long tonight(Hall hall) {
        return hall.event("SOIREE", 10, hall.site().clock().instant().minusSeconds(3600));
    }

    static String row(Answer page, long registration) {
        return page.html().select("#guest-" + registration).text();
    }

    private static Answer sent(
            Caller caller, String door, String key, long registration, String ago) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", caller.formToken());
        fields.put("_key", key);
        fields.put("ago", ago);
        fields.put("CAME", Long.toString(registration));
        return caller.form(door, Map.copyOf(fields), "HX-Request: true");
    }
}
