package coop.meent.soirees.evening;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

@MeentTest
class EdgesTest {
    @Test
    void an_evening_of_nobody_one_two_or_three_has_a_plan(Site site) {
        int[] rounds = {0, 0, 1, 3};
        for (int people = 0; people <= 3; people++) {
            var room = Room.of(site, people);
            assertThat(room.plan(5, 1).status()).as(people + " people").isEqualTo(303);
            assertThat(room.course().turns()).as(people + " people").hasSize(rounds[people]);
            for (var page : new String[] {"/evening", "/evening/plan?round=0", "/screen"}) {
                room.hall().organiser().get(room.path(page)).expect(200);
            }
        }
    }

    @Test
    void more_rounds_than_can_be_are_left_out_and_said(Site site) {
        var room = Room.of(site, 4);
        room.plan(10, 1);
        assertThat(room.course().turns()).hasSize(3);
        assertThat(room.hall().organiser().get(room.path("/evening")).text())
                .contains("Meer dan 3 rondes kan niet", "7 minder");
    }

    @Test
    void colleagues_alone_talk_with_each_other_and_the_organiser_reads_it(Site site) {
        var hall = Hall.in(site);
        var room = Room.of(site, 0);
        for (int i = 0; i < 4; i++) {
            room.keep(hall.placed(room.event(), "Collega" + i + " Huis", hall.host()));
        }
        room.plan(2, 1);
        assertThat(room.seats()).hasSize(8);
        assertThat(hall.organiser().get(room.path("/evening")).text())
                .contains("Iedereen komt van dezelfde organisatie");
    }

    @Test
    void a_round_lasts_as_long_when_the_clock_changes_meanwhile(Site site) {
        var night = ZonedDateTime.of(2026, 10, 25, 2, 50, 0, 0, ZoneId.of("Europe/Brussels"));
        var now = site.clock().instant();
        site.clock().forward(Duration.between(now, night.toInstant()));
        var room = Room.of(site, 4);
        room.plan(3, 1);
        room.start(1);
        site.clock().forward(Duration.ofMinutes(11));
        var phone = room.phone(room.registrations().getFirst());
        assertThat(room.visitor().get(phone).text()).contains("nog 1:00");
    }

    @Test
    void who_met_lately_does_not_meet_again(Site site) {
        var hall = Hall.in(site);
        var first = Room.of(hall, 0);
        String[] names = {"Ad Een", "Bo Twee", "Ci Drie", "Do Vier"};
        for (var name : names) {
            first.keep(hall.placed(first.event(), name));
        }
        first.plan(1, 1);
        first.start(1);
        first.end(1);
        var was = first.seats();
        site.clock().forward(Duration.ofDays(1));
        var second = Room.of(hall, 0);
        for (var name : names) {
            second.keep(hall.placed(second.event(), name));
        }
        second.plan(
                "rounds=2", "minutes=5", "never=1", "tables=", "accessible=", "across=", "seed=4");
        var pairs = EveningTest.meetings(second.seats());
        for (var pair : EveningTest.meetings(was)) {
            var again =
                    pair.stream()
                            .map(it ->
                                    second.registrations().get(first.registrations().indexOf(it)))
                            .toList();
            assertThat(pairs).noneMatch(it -> it.containsAll(again));
        }
        assertThat(pairs).hasSize(4);
    }

    @Test
    void the_part_of_a_telephone_is_small_and_costs_little(Site site) {
        var room = Room.of(site, 60);
        room.plan(6, 1);
        room.start(1);
        var path = room.phone(room.registrations().getFirst()) + "/now";
        var body = room.visitor().get(path).expect(200).body();

        assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(4_000);
        assertThat(site.statements(() -> room.visitor().get(path).expect(200)))
                .isLessThanOrEqualTo(20);
    }

    @Test
    void programs_plan_and_run_rounds_and_a_participant_reads_their_own_table(Site site) {
        var room = Room.of(site, 5);
        long lien = room.keep(room.hall().placed(room.event(), "Lien Stil"));
        var api = site.token(Hall.ORGANISER);
        var made = api.send("POST", "/api/v1" + room.path("/plan?seed=11"), "{}").expect(201);
        assertThat(made.json().path("seed").asLong()).isEqualTo(11);
        assertThat(made.location()).isEqualTo("/api/v1" + room.path("/rounds"));

        var start = "/api/v1" + room.path("/rounds/1/start");
        assertThat(api.send("POST", start, "{}").expect(200).json().path("running").asBoolean())
                .isTrue();
        assertThat(api.send("POST", start, "{}").status()).isEqualTo(409);
        var all = api.get("/api/v1" + room.path("/rounds/1")).expect(200).json();
        assertThat(all.path("tables")).hasSize(3);
        var mine = site.token("Lien Stil").get("/api/v1" + room.path("/rounds/1")).expect(200);
        assertThat(mine.json().path("tables")).hasSize(1);
        assertThat(mine.body()).contains("\"registration\":" + lien);
        assertThat(
                        site.token("Lien Stil")
                                .get("/api/v1" + room.path("/rounds/2"))
                                .json()
                                .path("tables"))
                .isEmpty();
        assertThat(site.token("Vreemde Eend").get("/api/v1" + room.path("/rounds/1")).status())
                .isEqualTo(404);
    }

    @Test
    void the_plan_is_a_paper(Site site) throws Exception {
        var room = Room.of(site, 9);
        room.plan(4, 1);
        var bytes = room.hall().organiser().file(room.path("/evening/plan.pdf"));
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
}
