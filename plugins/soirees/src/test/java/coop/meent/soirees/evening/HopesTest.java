package coop.meent.soirees.evening;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

@MeentTest
class HopesTest {
    private static final String LINE = "een dakgoot die nergens anders staat";

    @Test
    void wishes_come_true_and_who_would_rather_not_never_sits_there(Site site) {
        var room = Room.of(site, 6);
        var all = room.registrations();
        var me = room.hall().link(all.getFirst());
        wish(room, me, all.get(1));
        assertThat(avoid(room, me, all.get(2)).status()).isEqualTo(303);

        for (int seed = 1; seed <= 5; seed++) {
            room.plan(3, seed);
            var company = company(room, all.getFirst());
            assertThat(company).as("seed " + seed).contains(all.get(1)).doesNotContain(all.get(2));
        }
        room.start(1);
        room.note(all.get(5), "missed");
        assertThat(company(room, all.getFirst())).doesNotContain(all.get(2));
    }

    @Test
    void what_somebody_hopes_is_read_by_nobody_else(Site site) {
        var room = Room.of(site, 4);
        long lien = room.keep(room.hall().placed(room.event(), "Lien Stil"));
        long greet = room.keep(room.hall().placed(room.event(), "Greet Gemeden"));
        var mine = "/soirees/mine/" + lien;
        var own = site.as("Lien Stil");
        own.post(mine + "/hopes/wish", "topic=law").expect(303);
        own.post(mine + "/hopes/wish", "person=" + room.registrations().getFirst()).expect(303);
        own.post(mine + "/hopes/rather-not", "other=" + greet).expect(303);
        own.post(mine + "/hopes", "seeks=" + LINE, "offers=", "languages=nl").expect(303);
        assertThat(own.get(mine + "/hopes").text()).contains("Greet Gemeden", "statuten en recht");
        var empty = site.as("Greet Gemeden").get("/soirees/mine/" + greet + "/hopes").expect(200);
        assertThat(empty.text()).contains("Nog geen wensen");
        assertThat(empty.html().select("#rather-not ol")).isEmpty();

        var before = pages(room);
        own.post(mine + "/hopes/rather-not/remove", "other=" + greet).expect(303);
        own.post(mine + "/hopes/rather-not", "other=" + greet).expect(303);
        room.plan(2, 3);
        for (var page : pages(room)) {
            assertThat(page).doesNotContain("Liever niet", "rather", LINE);
        }
        assertThat(before).allMatch(it -> !it.contains(LINE));
        try (var db = site.superuser()) {
            var lines =
                    db.createQuery("SELECT action || details::text FROM core.audit_line")
                            .mapTo(String.class)
                            .list();
            assertThat(lines).noneMatch(it -> it.contains("wish") || it.contains("rather"));
        }
    }

    private static List<String> pages(Room room) {
        var organiser = room.hall().organiser();
        var pages = new ArrayList<String>();
        for (var tail :
                List.of("/evening", "/evening/plan?round=0", "/evening/people", "/screen")) {
            pages.add(organiser.get(room.path(tail)).expect(200).text());
        }
        pages.add(organiser.get(room.path("/desk")).body());
        pages.add(room.visitor().get(room.path("")).body());
        Caller api = room.hall().site().token("An Peeters");
        pages.add(api.get("/api/v1" + room.path("/rounds")).body());
        pages.add(api.get("/api/v1" + room.path("/rounds/1")).body());
        return pages;
    }

    @Test
    void wishes_are_eight_at_most_and_of_people_who_come(Site site) {
        var room = Room.of(site, 3);
        var me = room.hall().link(room.registrations().getFirst());
        for (var topic :
                List.of(
                        "start",
                        "members",
                        "governance",
                        "capital",
                        "finance",
                        "staff",
                        "market",
                        "digital")) {
            room.visitor().post(me + "/hopes/wish", "topic=" + topic).expect(303);
        }
        assertThat(room.visitor().post(me + "/hopes/wish", "topic=law").status()).isEqualTo(422);
        var other = Room.of(site, 1).registrations().getFirst();
        assertThat(avoid(room, me, other).status()).as("of another evening").isEqualTo(422);
        assertThat(avoid(room, me, room.registrations().getFirst()).status()).isEqualTo(422);
        assertThat(room.visitor().post(me + "/hopes/wish", "sector=nonsense").status())
                .isEqualTo(422);
    }

    private static void wish(Room room, String link, long other) {
        room.visitor().post(link + "/hopes/wish", "person=" + other).expect(303);
    }

    private static Answer avoid(Room room, String link, long other) {
        return room.visitor().post(link + "/hopes/rather-not", "other=" + other);
    }

    private static List<Long> company(Room room, long registration) {
        return EveningTest.meetings(room.seats()).stream()
                .filter(it -> it.contains(registration))
                .flatMap(Collection::stream)
                .filter(it -> it != registration)
                .toList();
    }
}
