package coop.meent.soirees.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An organiser plans, changes, repeats, publishes and calls off; others cannot.
@MeentTest
class PlanningTest {
    private static Hall hall;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
    }

    /// {@return a form that is filled in well, but for what is given}
    private static String[] form(String... other) {
        var fields =
                new ArrayList<>(
                        List.of(
                                "host=" + hall.host(),
                                "kind=soiree",
                                "title=Soiree in Gent",
                                "body=Kom **praten**.",
                                "language=nl",
                                "starts-date=2026-10-13",
                                "starts-time=19:00",
                                "ends-date=2026-10-13",
                                "ends-time=22:00",
                                "place=De Wolzaal",
                                "address=Kaai 1, Gent",
                                "online=",
                                "capacity=40",
                                "hold=48",
                                "audience=public",
                                "principle=6"));
        Arrays.stream(other)
                .forEach(it -> {
                    var name = it.substring(0, it.indexOf('=') + 1);
                    fields.removeIf(field -> field.startsWith(name));
                    fields.add(it);
                });
        return fields.toArray(String[]::new);
    }

    private static String planned(Caller by, String... other) {
        var answer = by.post("/soirees/new", form(other));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location().replace("/desk", "");
    }

    private static Answer done(Caller by, String path, String... fields) {
        var answer = by.post(path, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer;
    }

    @Test
    void an_organiser_plans_a_draft_that_nobody_else_sees(Site site) {
        var path = planned(hall.organiser(), "title=Stil ontwerp");

        assertThat(hall.organiser().get(path).expect(200).text()).contains("ontwerp", "De Wolzaal");
        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.as("Bea Bos").get(path).status()).isEqualTo(404);
        assertThat(site.get("/soirees").text()).doesNotContain("Stil ontwerp");
        assertThat(hall.organiser().get("/soirees").text()).contains("Stil ontwerp");
    }

    @Test
    void a_form_that_is_wrong_comes_back_as_it_was(Site site) {
        var an = hall.organiser();
        var answer =
                an.post(
                        "/soirees/new",
                        form(
                                "title=",
                                "body=Wat ik al schreef",
                                "ends-time=18:00",
                                "capacity=veel",
                                "online=javascript:alert(1)",
                                "audience=org:99",
                                "principle=9",
                                "closes-date=2026-12-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("textarea[name=body]").text())
                .isEqualTo("Wat ik al schreef");
        assertThat(answer.html().select("input[name=capacity]").val()).isEqualTo("veel");
        assertThat(answer.html().select("#problems li")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(an.post("/soirees/new", form("starts-date=2020-01-01")).status()).isEqualTo(422);
        assertThat(an.post("/soirees/new", form("host=")).status()).isEqualTo(422);
        assertThat(an.post("/soirees/new", form("place=")).status()).isEqualTo(422);
        assertThat(an.post("/soirees/new", form("kind=feest")).status()).isEqualTo(422);
        assertThat(an.post("/soirees/new", form("ends-date=2027-10-13")).status()).isEqualTo(422);
        assertThat(an.post("/soirees/new").status()).isEqualTo(422);
    }

    @Test
    void a_time_that_the_clock_skips_or_shows_twice_is_asked_after(Site site) {
        var an = hall.organiser();
        var skipped = an.post("/soirees/new", form("starts-date=2027-03-28", "starts-time=02:30"));
        var twice =
                form(
                        "starts-date=2026-10-25",
                        "starts-time=02:30",
                        "ends-date=2026-10-25",
                        "ends-time=05:00");

        assertThat(skipped.status()).isEqualTo(422);
        assertThat(an.post("/soirees/new", twice).text()).contains("Zomertijd of wintertijd?");
    }

    @Test
    void only_members_hold_evenings_and_only_for_themselves(Site site) {
        long other = site.organisation("De Buur", false);
        site.mandate("Carl Buur", other, "EDITOR");
        site.mandate("Dirk Registrar", hall.host(), "REGISTRAR");

        assertThat(site.as("Carl Buur").post("/soirees/new", form("host=" + other)).status())
                .isEqualTo(422);
        assertThat(site.as("Carl Buur").post("/soirees/new", form()).status()).isEqualTo(422);
        assertThat(site.as("Dirk Registrar").post("/soirees/new", form()).status()).isEqualTo(422);
        assertThat(planned(site.asAdministrator(), "host=" + other)).startsWith("/soirees/events/");
        var path = planned(hall.organiser());
        for (var deed : List.of("/publish", "/cancel", "/delete", "/copy", "/repeat", "/edit")) {
            var form = form("number=2", "rhythm=weekly", "every=1");
            assertThat(site.as("Carl Buur").post(path + deed, form).status())
                    .as(deed)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_publishes_lets_those_in_for_whom_it_is(Site site) {
        var path = planned(hall.organiser(), "audience=members", "title=Onder leden");
        done(hall.organiser(), path + "/publish");

        assertThat(site.get(path).status()).isEqualTo(404);
        assertThat(site.get("/soirees").text()).doesNotContain("Onder leden");
        long member = site.organisation("Windhoek", true);
        site.mandate("Els Lid", member, "REGISTRAR");
        assertThat(site.as("Els Lid").get(path).expect(200).body())
                .doesNotContain("application/ld+json");
        assertThat(site.as("Els Lid").get(path + "/desk").status()).isEqualTo(403);
        assertThat(site.as("Els Lid").post(path + "/cancel").status()).isEqualTo(403);
        site.settled();
        assertThat(site.get("/search?q=leden").text()).doesNotContain("Onder leden");
        assertThat(site.as("Els Lid").get("/search?q=leden").text()).contains("Onder leden");
    }

    @Test
    void search_engines_read_that_it_was_moved_and_called_off(Site site) {
        var an = hall.organiser();
        var path = planned(an, "title=Verzet");
        done(an, path + "/edit", form("title=Verzet", "starts-time=18:30"));
        done(an, path + "/publish");
        assertThat(read(site, path))
                .contains("/EventScheduled\"", "OfflineEventAttendanceMode")
                .doesNotContain("previousStartDate");

        done(an, path + "/edit", form("title=Verzet", "starts-time=20:00"));
        assertThat(read(site, path))
                .contains(
                        "\"eventStatus\":\"https://schema.org/EventRescheduled\"",
                        "\"startDate\":\"2026-10-13T20:00",
                        "\"previousStartDate\":\"2026-10-13T18:30");

        var online = "online=https://video.example.test/x";
        done(an, path + "/edit", form("title=Verzet", "place=", "address=", online));
        assertThat(read(site, path))
                .contains("/EventRescheduled\"", "/EventMovedOnline\"")
                .contains("\"previousStartDate\":\"2026-10-13T18:30");

        done(an, path + "/cancel", "reason=ziek");
        assertThat(read(site, path))
                .contains("\"eventStatus\":\"https://schema.org/EventCancelled\"")
                .doesNotContain("EventRescheduled", "EventMovedOnline", "previousStartDate");
    }

    private static String read(Site site, String path) {
        return site.get(path)
                .expect(200)
                .html()
                .select("script[type=application/ld+json]")
                .html()
                .replace("\\/", "/");
    }

    @Test
    void somebody_who_saves_what_was_changed_meanwhile_is_told(Site site) {
        var an = hall.organiser();
        var path = planned(an);
        done(an, path + "/edit", form("title=Anders", "was=0"));

        assertThat(an.post(path + "/edit", form("title=Nog anders", "was=0")).status())
                .isEqualTo(409);
        assertThat(an.get(path).text()).contains("Anders");
        done(an, path + "/edit", form("title=Nog anders", "was=1"));
        assertThat(an.get(path).text()).contains("Nog anders");
    }

    @Test
    void a_series_keeps_its_hour_over_the_change_of_the_clock(Site site) {
        var an = hall.organiser();
        var path = planned(an, "title=Elke week", "closes-date=2026-10-12");
        done(an, path + "/publish");
        done(an, path + "/repeat", "rhythm=weekly", "every=1", "number=4");

        assertThat(starts(site, "Elke week"))
                .containsExactly(
                        "2026-10-13T17:00:00Z",
                        "2026-10-20T17:00:00Z",
                        "2026-10-27T18:00:00Z",
                        "2026-11-03T18:00:00Z",
                        "2026-11-10T18:00:00Z");
        done(an, path + "/repeat", "rhythm=weekly", "every=1", "number=4");
        assertThat(starts(site, "Elke week")).hasSize(5);
        assertThat(an.get(path).text()).contains("Andere avonden uit deze reeks");
    }

    @Test
    void this_one_changes_or_the_next_ones_with_it(Site site) {
        var an = hall.organiser();
        var path = planned(an, "title=Reeks");
        done(an, path + "/repeat", "rhythm=monthly-on-weekday", "every=1", "number=3");
        done(an, path + "/publish", "scope=rest");
        assertThat(starts(site, "Reeks")).hasSize(4);
        var second = path(site, "Reeks", 1);
        done(an, second + "/edit", moved("title=Reeks", "place=De Hoorn", "scope=rest"));

        assertThat(starts(site, "Reeks"))
                .containsExactly(
                        "2026-10-13T17:00:00Z",
                        "2026-11-11T19:00:00Z",
                        "2026-12-09T19:00:00Z",
                        "2027-01-13T19:00:00Z");
        assertThat(an.get(path).text()).contains("De Wolzaal");
        assertThat(an.get(path(site, "Reeks", 3)).text()).contains("De Hoorn");
        done(an, path(site, "Reeks", 2) + "/cancel", "scope=rest", "reason=Zaal dicht");
        assertThat(an.get(path(site, "Reeks", 3)).text()).contains("Zaal dicht");
        assertThat(an.get(second).text()).doesNotContain("Zaal dicht");
    }

    // the second Tuesday of November, moved to Wednesday at eight
    private static String[] moved(String... other) {
        var all = new ArrayList<>(Arrays.asList(other));
        all.addAll(
                List.of(
                        "starts-date=2026-11-11",
                        "starts-time=20:00",
                        "ends-date=2026-11-11",
                        "ends-time=22:00"));
        return form(all.toArray(String[]::new));
    }

    @Test
    void a_copy_is_a_draft_with_the_same_tickets(Site site) {
        var an = hall.organiser();
        long id = hall.event("WORKSHOP", 12, hall.evening(-100));
        try (var db = site.superuser()) {
            db.execute(
                    "INSERT INTO soirees.ticket (event, position, cents, entitled_cents)"
                            + " VALUES (?, 1, 3500, 0)",
                    id);
        }
        var answer = done(an, "/soirees/events/" + id + "/copy");
        var path = answer.location().replace("/edit", "");

        assertThat(an.get(path).text()).contains("Alleen wie organiseert ziet het", "€ 35");
        done(an, path + "/delete");
        assertThat(an.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_was_called_off_stays_and_says_why(Site site) {
        var an = hall.organiser();
        var path = planned(an, "title=Komt er niet");
        assertThat(an.post(path + "/cancel").status()).isEqualTo(409);
        done(an, path + "/publish");
        assertThat(an.post(path + "/delete").status()).isEqualTo(409);
        assertThat(an.post(path + "/cancel", "reason=" + "x".repeat(501)).status()).isEqualTo(422);
        done(an, path + "/cancel", "reason=De zaal is <b>dicht</b>");
        done(an, path + "/cancel", "reason=Nog eens");

        var page = site.get(path).expect(200);
        assertThat(page.text()).contains("De zaal is <b>dicht</b>");
        assertThat(page.body()).contains("https://schema.org/EventCancelled");
        assertThat(an.post(path + "/publish").status()).isEqualTo(409);
        assertThat(an.post(path + "/edit", form()).status()).isEqualTo(409);
        site.settled();
        assertThat(site.get("/search?q=Komt").text()).doesNotContain("Komt er niet");
    }

    private static List<String> starts(Site site, String title) {
        try (var db = site.superuser()) {
            return db
                    .createQuery(
                            "SELECT starts FROM soirees.event WHERE title = :title ORDER BY starts")
                    .bind("title", title)
                    .mapTo(java.time.Instant.class)
                    .stream()
                    .map(java.time.Instant::toString)
                    .toList();
        }
    }

    private static String path(Site site, String title, int which) {
        try (var db = site.superuser()) {
            return "/soirees/events/"
                    + db.createQuery(
                                    """
                                    SELECT id FROM soirees.event WHERE title = :title
                                     ORDER BY starts LIMIT 1 OFFSET :which
                                    """)
                            .bind("title", title)
                            .bind("which", which)
                            .mapTo(Long.class)
                            .one();
        }
    }
}
