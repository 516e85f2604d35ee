package coop.meent.soirees.evening;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.OpenPage;
import coop.meent.testkit.Patience;
import coop.meent.testkit.Site;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@MeentTest
class EveningTest {
    @Test
    void an_organiser_plans_and_everybody_reads_their_table(Site site) {
        var room = Room.of(site, 8);

        assertThat(room.plan(4, 7).status()).isEqualTo(303);

        assertThat(room.course().turns()).hasSize(4);
        assertThat(room.seats()).hasSize(32);
        assertThat(meetings(room.seats())).hasSize(16);
        var desk = room.hall().organiser().get(room.path("/evening")).expect(200).text();
        assertThat(desk).contains("Toevalsgetal 7", "Niemand heeft pauze", "Start ronde 1");

        assertThat(room.start(1).status()).isEqualTo(303);
        long me = room.registrations().getFirst();
        var phone = room.visitor().get(room.phone(me)).expect(200).text();
        int table = table(room, 1, me);
        assertThat(phone).contains("Ronde 1 van 4", "Tafel " + table, "met Gast", "nog 12:00");
        assertThat(phone).contains("Straks: ronde 2, tafel");
        var screen = room.hall().organiser().get(room.path("/screen")).expect(200).text();
        assertThat(screen).contains("Ronde 1 van 4", "12:00", "Gast1", "Gast8");
    }

    @Test
    void a_question_that_is_picked_stands_on_open_screens_and_telephones_at_once(Site site) {
        var room = Room.of(site, 4);
        room.plan(2, 1);
        room.start(1);
        long question = question(site, room.event());
        var organiser = room.hall().organiser();
        var phone = room.phone(room.registrations().getFirst());
        try (var screen = OpenPage.at(organiser, room.path("/screen"), "screen");
                var telephone = OpenPage.at(room.visitor(), phone, "tonight")) {
            until(List.of(screen, telephone), OpenPage::listening);

            organiser.post("/soirees/questions/" + question + "/pick").expect(303);
            until(List.of(screen, telephone), it -> it.text().contains("Wie bakt het brood?"));
            organiser.post("/soirees/questions/" + question + "/aside").expect(303);
            until(List.of(screen, telephone), it -> !it.text().contains("Wie bakt het brood?"));
        }
    }

    private static long question(Site site, long event) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            INSERT INTO soirees.question (event, body, language, at)
                            VALUES (:event, 'Wie bakt het brood?', 'nl', now()) RETURNING id
                            """)
                    .bind("event", event)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static void until(List<OpenPage> pages, Predicate<OpenPage> so) {
        Patience.until(() -> pages.stream().allMatch(so), pages.getFirst()::text);
    }

    @Test
    void the_same_seed_makes_the_same_plan_and_another_one_another(Site site) {
        var room = Room.of(site, 12);
        room.plan(6, 5);
        var first = room.seats();

        room.plan(6, 6);
        assertThat(room.seats()).isNotEqualTo(first);
        room.plan(6, 5);
        assertThat(room.seats()).isEqualTo(first);
    }

    @Test
    void who_does_not_come_is_replaced_and_who_comes_late_gets_a_table_from_the_next_round(
            Site site) {
        var room = Room.of(site, 8);
        room.plan(5, 3);
        long missing = room.registrations().get(2);
        long late = room.registrations().get(5);
        room.note(late, "later");
        assertThat(room.seats().stream().map(Chair::registration)).doesNotContain(late);
        room.start(1);
        room.note(missing, "missed");

        assertThat(room.seats().stream().map(Chair::registration)).doesNotContain(missing);
        assertThat(room.seats(1)).as("six who are there, at three tables").hasSize(6);
        assertThat(room.visitor().get(room.phone(missing)).text()).contains("Je doet nu niet mee");

        room.note(late, "here");
        assertThat(room.seats(1).stream().map(Chair::registration)).doesNotContain(late);
        var next = room.seats(2);
        assertThat(next.stream().map(Chair::registration)).as("an odd number, no trios").hasSize(6);
        assertThat(room.seats().stream().filter(it -> it.registration() == late)).isNotEmpty();
        assertThat(meetings(room.seats())).hasSize(room.seats().size() / 2);
    }

    @Test
    void a_late_guest_who_registered_after_the_plan_is_taken_in(Site site) {
        var room = Room.of(site, 7);
        room.plan(4, 3);
        room.start(1);
        long fresh = room.guest("Laat Gekomen");
        assertThat(room.hall().organiser().get(room.path("/evening")).text())
                .contains("Eén deelnemer heeft nog geen tafel");

        room.hall().organiser().post(room.path("/evening/mend"));

        assertThat(room.seats(1).stream().map(Chair::registration)).doesNotContain(fresh);
        assertThat(room.seats(2)).hasSize(8);
        assertThat(room.hall().organiser().get(room.path("/evening")).text())
                .doesNotContain("nog geen tafel");
    }

    @Test
    void rounds_start_ring_and_last_longer_by_the_servers_clock(Site site) {
        var room = Room.of(site, 6);
        room.plan(3, 3);
        room.start(1);
        assertThat(room.start(3).status()).as("not the next one").isEqualTo(409);
        assertThat(room.start(1).status()).as("it runs already").isEqualTo(409);
        site.clock().forward(Duration.ofMinutes(5));
        long me = room.registrations().getFirst();
        assertThat(room.visitor().get(room.phone(me)).text()).contains("nog 7:00");

        room.hall().organiser().post(room.path("/evening/rounds/1/extend"), "minutes=2");
        assertThat(room.visitor().get(room.phone(me)).text()).contains("nog 9:00");
        site.clock().forward(Duration.ofMinutes(9));
        assertThat(room.visitor().get(room.phone(me)).text()).contains("Ronde 2", "begint zo");
        room.start(2);
        room.end(2);
        assertThat(room.end(2).status()).isEqualTo(409);
        room.start(3);
        room.hall().organiser().post(room.path("/evening/rounds/3/unstart"));
        assertThat(room.course().last()).isEqualTo(2);
        room.start(3);
        room.end(3);
        assertThat(room.visitor().get(room.phone(me)).text()).contains("Dat waren alle rondes");
        assertThat(room.plan(3, 9).status()).as("a plan is not made anew then").isEqualTo(422);
    }

    @Test
    void pages_are_right_after_a_restart_in_the_middle_of_a_round(Site site) {
        var room = Room.of(site, 6);
        room.plan(3, 3);
        room.start(1);
        room.end(1);
        room.start(2);
        long me = room.registrations().getFirst();
        var link = room.phone(me);
        var before = room.visitor().get(link).text();
        var seats = room.seats();

        site.restart();

        assertThat(room.visitor().get(link).expect(200).text()).contains("Ronde 2 van 3");
        assertThat(room.seats()).isEqualTo(seats);
        assertThat(room.visitor().get(link).text().replaceAll("nog \\d+:\\d\\d", ""))
                .isEqualTo(before.replaceAll("nog \\d+:\\d\\d", ""));
        assertThat(room.hall().organiser().get(room.path("/screen")).text()).contains("Ronde 2");
    }

    @Test
    void the_laptop_of_the_hall_needs_no_account(Site site) {
        var room = Room.of(site, 4);
        room.plan(2, 3);
        room.hall().organiser().post(room.path("/evening/screen"));
        var page = room.hall().organiser().get(room.path("/evening")).html();
        var link = URI.create(page.select("#screen-link").attr("value")).getPath();

        assertThat(room.visitor().get(link).expect(200).text()).contains("zoek je tafel", "Gast1");
        assertThat(room.visitor().get(link + "/now").expect(200).text()).contains("Gast1");
        assertThat(room.visitor().get(room.path("/screen")).status()).isEqualTo(303);

        room.hall().organiser().post(room.path("/evening/screen/end"));
        assertThat(room.visitor().get(link).status()).isEqualTo(410);
    }

    @Test
    void others_neither_read_the_plan_nor_change_it(Site site) {
        var room = Room.of(site, 4);
        long lien = room.keep(room.hall().placed(room.event(), "Lien Stil"));
        room.plan(2, 3);
        room.start(1);
        for (var who : List.of(site.as("Lien Stil"), site.as("Vreemde Eend"))) {
            for (var page : List.of("/evening", "/evening/plan", "/evening/people", "/screen")) {
                assertThat(who.get(room.path(page)).status()).as(page).isEqualTo(403);
            }
            assertThat(who.get(room.path("/evening/plan.pdf")).status()).isEqualTo(403);
        }
        assertThat(site.as("Lien Stil").post(room.path("/evening/rounds/1/end")).status())
                .isEqualTo(403);
        assertThat(site.as("Vreemde Eend").get("/soirees/mine/" + lien + "/tonight").status())
                .isEqualTo(404);
        assertThat(site.as("Lien Stil").get("/soirees/mine/" + lien + "/tonight").status())
                .isEqualTo(200);
    }

    private static int table(Room room, int round, long registration) {
        return room.seats(round).stream()
                .filter(it -> it.registration() == registration)
                .findFirst()
                .orElseThrow()
                .table();
    }

    /// {@return the pairs that sit together, each once}
    static Set<Set<Long>> meetings(List<Chair> seats) {
        var pairs = new HashSet<Set<Long>>();
        seats.stream()
                .collect(Collectors.groupingBy(it -> it.round() + "/" + it.table()))
                .values()
                .forEach(table ->
                        pairs.add(
                                table.stream()
                                        .map(Chair::registration)
                                        .collect(Collectors.toUnmodifiableSet())));
        return pairs;
    }
}
