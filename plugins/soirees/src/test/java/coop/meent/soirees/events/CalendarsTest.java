package coop.meent.soirees.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Events in files, in the agenda and in everybody's own calendar.
@MeentTest
class CalendarsTest {
    private static final String ONLINE = "https://video.example.test/geheim";

    private static Hall hall;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
    }

    private static long titled(Site site, String title, String audience) {
        long id = hall.soiree(12);
        try (var db = site.superuser()) {
            db.execute(
                    "UPDATE soirees.event SET title = ?, audience = ?, online = ? WHERE id = ?",
                    title,
                    audience,
                    ONLINE,
                    id);
        }
        return id;
    }

    private static String page(long id) {
        return "/soirees/events/" + id;
    }

    private static String file(Caller by, long id) {
        return unfolded(by.get(page(id) + "/event.ics").expect(200).body());
    }

    // a line goes on where the next begins with a space
    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static String line(String text, String name) {
        return text.lines()
                .filter(it -> it.startsWith(name))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void edit(long id, String... fields) {
        var all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(
                List.of(
                        "kind=soiree",
                        "language=nl",
                        "capacity=12",
                        "hold=48",
                        "audience=public",
                        "online=" + ONLINE));
        var answer = hall.organiser().post(page(id) + "/edit", all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void a_file_keeps_its_uid_and_counts_what_moves_it(Site site) {
        long id = titled(site, "Verplaatst", "public");
        edit(id, with(times(7, 19), "title=Verplaatst", "place=De Hoorn"));
        var before = file(site.visitor(), id);
        var times = times(9, 20);

        assertThat(before).contains("BEGIN:VTIMEZONE", "TZID:Europe/Brussels");
        assertThat(line(before, "DTSTART;")).contains("TZID=Europe/Brussels", "T190000");
        assertThat(line(before, "LOCATION")).contains("De Hoorn");
        edit(id, with(times, "title=Verplaatst", "place=De Hoorn"));
        var moved = file(site.visitor(), id);
        edit(id, with(times, "title=Verplaatst", "place=De Hoorn", "body=Meer"));
        var described = file(site.visitor(), id);

        assertThat(line(moved, "UID")).isEqualTo(line(before, "UID"));
        assertThat(line(moved, "DTSTART;")).contains("T200000");
        assertThat(sequence(moved)).isGreaterThan(sequence(before));
        assertThat(sequence(described)).isEqualTo(sequence(moved));
    }

    private static String[] times(int days, int hour) {
        var day = LocalDate.ofInstant(hall.evening(days), ZoneId.of("Europe/Brussels"));
        return new String[] {
            "starts-date=" + day,
            "starts-time=" + hour + ":00",
            "ends-date=" + day,
            "ends-time=22:00"
        };
    }

    private static String[] with(String[] times, String... more) {
        var all = new ArrayList<>(Arrays.asList(times));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static int sequence(String text) {
        return Integer.parseInt(line(text, "SEQUENCE").substring("SEQUENCE:".length()));
    }

    @Test
    void what_was_called_off_stays_cancelled_in_files_and_feeds(Site site) {
        long id = titled(site, "Afgezegd", "public");
        edit(id, with(times(7, 19), "title=Afgezegd", "place=De Hoorn"));
        var before = file(site.visitor(), id);
        assertThat(hall.organiser().post(page(id) + "/cancel", "reason=ziek").status())
                .isEqualTo(303);
        site.settled();
        var after = file(site.visitor(), id);

        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(after).contains("STATUS:CANCELLED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(unfolded(site.get("/calendar.ics").body())).contains("SUMMARY:Afgezegd");
        site.clock().forward(Duration.ofDays(2));
        assertThat(unfolded(site.get("/calendar.ics").body()))
                .contains("SUMMARY:Afgezegd", "STATUS:CANCELLED");
    }

    @Test
    void nobody_sees_in_a_calendar_what_is_not_for_them(Site site) {
        long secret = titled(site, "Besloten", "members");
        site.settled();

        assertThat(site.get("/calendar").text()).doesNotContain("Besloten");
        assertThat(site.get("/calendar.ics").body()).doesNotContain("Besloten");
        assertThat(site.get(page(secret) + "/event.ics").status()).isEqualTo(404);
        assertThat(hall.organiser().get("/calendar").text()).contains("Besloten");
        assertThat(site.get("/soirees").text()).doesNotContain("Besloten");
        assertThat(site.get("/api/v1/soirees/events").body()).doesNotContain("Besloten");
        assertThat(site.get("/api/v1/soirees/events/" + secret).status()).isEqualTo(404);
    }

    @Test
    void whoever_may_see_a_draft_can_take_it_along(Site site) {
        long id = titled(site, "Ontwerp", "public");
        try (var db = site.superuser()) {
            db.execute("UPDATE soirees.event SET state = 'DRAFT' WHERE id = ?", id);
        }

        assertThat(file(hall.organiser(), id)).contains("STATUS:TENTATIVE");
        assertThat(file(site.asAdministrator(), id)).contains("STATUS:TENTATIVE");
        assertThat(site.get(page(id) + "/event.ics").status()).isEqualTo(404);
        assertThat(site.as("Bea Bos").get(page(id) + "/event.ics").status()).isEqualTo(404);
    }

    @Test
    void only_who_has_a_place_reads_the_address_of_the_room(Site site) {
        long id = titled(site, "Met kamer", "public");
        hall.placed(id, "Piet Plaats");
        site.as("Wies Wacht");
        waiting(site, id, hall.person("Wies Wacht"));
        site.settled();

        assertThat(site.get(page(id)).body()).doesNotContain(ONLINE);
        assertThat(site.as("Nel Niets").get(page(id)).body()).doesNotContain(ONLINE);
        assertThat(file(site.visitor(), id)).doesNotContain(ONLINE);
        assertThat(site.get("/calendar.ics").body()).doesNotContain(ONLINE);
        assertThat(site.get("/api/v1/soirees/events/" + id).body()).doesNotContain(ONLINE);
        assertThat(site.get("/search?q=geheim").text()).doesNotContain("Met kamer");
        assertThat(site.as("Piet Plaats").get("/me/calendar").text()).contains("Met kamer");
        assertThat(site.as("Wies Wacht").get("/me/calendar").text())
                .contains("Met kamer", "onder voorbehoud");
        assertThat(site.as("Nel Niets").get("/me/calendar").text()).doesNotContain("Met kamer");
        assertThat(hall.organiser().get("/me/calendar").text()).contains("Met kamer");
    }

    private static void waiting(Site site, long event, long person) {
        try (var db = site.superuser()) {
            db.execute(
                    """
                    INSERT INTO soirees.registration (event, person, name, language, state, number,
                           badge, at, changed_at)
                    VALUES (?, ?, 'Wies Wacht', 'nl', 'WAITING', 1, 'wies', now(), now())
                    """,
                    event,
                    person);
        }
    }
}
