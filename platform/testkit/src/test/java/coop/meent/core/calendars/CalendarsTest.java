package coop.meent.core.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Site;
import coop.meent.testkit.TwoPlugins;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a plugin's entries become, from the orchard's side and from that of whoever subscribes.
@TwoPlugins(at = "2027-01-04T12:00")
class CalendarsTest {
    private static final String AN = "An Peeters";
    private static final String BRAM = "Bram Claes";
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @BeforeAll
    static void people(Site site) {
        site.mandate(AN, site.organisation("Boomgaardvrienden", true), "REPRESENTATIVE");
    }

    @Test
    void instants_on_both_sides_of_both_changes_of_the_clock_come_back_equal(Site site) {
        var meant = new LinkedHashMap<String, Instant>();
        for (var change : new String[] {"2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"}) {
            for (int minutes = -120; minutes <= 120; minutes += 30) {
                var moment = Instant.parse(change).plus(Duration.ofMinutes(minutes));
                meant.put("Op " + moment, moment);
                plan(site, AN, "Op " + moment, typed(moment));
            }
        }

        var feed = Feed.of(site.get("/calendar.ics").body());

        meant.forEach((title, moment) -> assertThat(feed.start(title)).isEqualTo(moment));
        assertThat(feed.text()).contains("X-WR-CALNAME:", "TZID:Europe/Brussels\r\n");
    }

    @Test
    void a_calendar_is_read_by_its_secret_until_that_is_taken_back(Site site) {
        plan(site, AN, "Krieken", typed(Instant.parse("2027-06-01T08:00:00Z")));
        var an = site.token(AN);
        var feed = subscribe(site, AN);
        var others = subscribe(site, BRAM);

        var answer = site.get(feed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(Feed.of(answer.body()).titles()).contains("Krieken");
        assertThat(Feed.of(site.get(others).body()).titles()).doesNotContain("Krieken");
        var tag = answer.header("ETag").orElseThrow();
        assertThat(site.visitor().get(feed, "If-None-Match: " + tag).status()).isEqualTo(304);

        var known = an.get("/api/v1/me/calendar/subscriptions").json().path("items");
        var id = known.get(0).path("id").asText();
        assertThat(known.toString()).doesNotContain(feed.substring(10, 40));
        assertThat(an.send("DELETE", "/api/v1/me/calendar/subscriptions/" + id, "").status())
                .isEqualTo(204);
        assertThat(site.get(feed).status()).isEqualTo(404);
        assertThat(site.get("/calendar/verzonnen.ics").status()).isEqualTo(404);
    }

    @Test
    void a_feed_shows_at_each_fetch_what_its_person_may_see_then(Site site) {
        var clara = "Clara Maes";
        long organisation = site.organisation("Perelaar", true);
        site.mandate(clara, organisation, "REPRESENTATIVE");
        plan(
                site,
                clara,
                "Enkel leden",
                "\"members\": true, \"start\": " + typed(Instant.parse("2027-06-01T08:00:00Z")));
        var feed = subscribe(site, clara);

        assertThat(Feed.of(site.get(feed).body()).titles()).contains("Enkel leden");
        assertThat(Feed.of(site.get("/calendar.ics").body()).titles())
                .doesNotContain("Enkel leden");
        assertThat(site.get("/calendar").text()).doesNotContain("Enkel leden");
        assertThat(site.as(clara).get("/calendar").text()).contains("Enkel leden");

        try (var superuser = site.superuser()) {
            superuser.execute(
                    "UPDATE core.mandate SET ends = '2027-01-03' WHERE organisation = ?",
                    organisation);
        }
        assertThat(Feed.of(site.get(feed).body()).titles()).doesNotContain("Enkel leden");
        try (var superuser = site.superuser()) {
            superuser.execute("UPDATE core.person SET ended_at = now() WHERE name = ?", clara);
        }
        assertThat(site.get(feed).status()).isEqualTo(404);
    }

    @Test
    void only_time_place_and_state_are_counted(Site site) {
        var id = plan(site, AN, "Pruimen", typed(Instant.parse("2027-07-01T08:00:00Z")));
        var uid = Feed.of(site.get("/calendar.ics").body()).uid("Pruimen");

        change(site, id, "{\"title\": \"Reine-claudes\"}");
        assertThat(now(site).sequence("Reine-claudes")).isZero();
        change(site, id, "{\"start\": " + typed(Instant.parse("2027-07-02T08:00:00Z")) + "}");
        assertThat(now(site).sequence("Reine-claudes")).isEqualTo(1);
        change(site, id, "{\"start\": " + typed(Instant.parse("2027-07-02T08:00:00Z")) + "}");
        assertThat(now(site).sequence("Reine-claudes")).isEqualTo(1);
        site.token(AN).send("DELETE", "/api/v1/orchard/pickings/" + id, "");
        assertThat(now(site).sequence("Reine-claudes")).isEqualTo(2);
        assertThat(now(site).state("Reine-claudes")).isEqualTo("CANCELLED");
        assertThat(now(site).uid("Reine-claudes")).isEqualTo(uid);
        assertThat(single(site, id).uid("Reine-claudes")).isEqualTo(uid);
    }

    @Test
    void many_who_change_one_at_once_are_each_counted_once(Site site) {
        var id = plan(site, AN, "Noten", typed(Instant.parse("2027-09-01T08:00:00Z")));
        try (var pool = Executors.newFixedThreadPool(4)) {
            IntStream.rangeClosed(1, 8)
                    .mapToObj(i -> Instant.parse("2027-09-01T08:00:00Z").plusSeconds(3_600L * i))
                    .forEach(moment ->
                            pool.execute(
                                    () -> change(site, id, "{\"start\": " + typed(moment) + "}")));
        }
        assertThat(now(site).sequence("Noten")).isEqualTo(8);
    }

    @Test
    void what_is_called_off_is_heard_of_for_thirty_days(Site site) {
        var id = plan(site, AN, "Mispels", typed(Instant.parse("2027-03-20T08:00:00Z")));
        var before = site.clock().instant();
        site.token(AN).send("DELETE", "/api/v1/orchard/pickings/" + id, "");

        site.clock().forward(Duration.ofDays(30));
        assertThat(now(site).state("Mispels")).isEqualTo("CANCELLED");
        site.clock().forward(Duration.ofSeconds(1));
        assertThat(now(site).titles()).doesNotContain("Mispels");
        site.clock().forward(Duration.between(site.clock().instant(), before));
    }

    @Test
    void a_mail_carries_the_entry_as_it_is_in_its_transaction(Site site) {
        plan(site, AN, "Kweeperen", typed(Instant.parse("2027-10-02T08:00:00Z")));
        site.settled();

        try (var superuser = site.superuser()) {
            var text =
                    superuser
                            .createQuery(
                                    "SELECT calendar FROM core.mail WHERE subject = 'Kweeperen'")
                            .mapTo(String.class)
                            .one();
            assertThat(text).contains("METHOD:REQUEST\r\n", "SEQUENCE:0\r\n");
            assertThat(text).contains("UID:" + now(site).uid("Kweeperen"));
        }
    }

    @Test
    void the_agenda_pages_by_whole_days_and_asks_once(Site site) {
        plan(
                site,
                AN,
                "Weekmarkt",
                "\"until\": \"2027-12-28\", \"start\": "
                        + typed(Instant.parse("2027-01-05T08:00:00Z")));
        var visitor = site.visitor();
        var first = visitor.get("/api/v1/calendar?from=2027-01-05").json();
        assertThat(first.path("items").get(0).path("starts").asText())
                .isEqualTo("2027-01-05T09:00+01:00");
        var next = first.path("next").asText();
        var second = visitor.get("/api/v1/calendar?cursor=" + next).json();
        assertThat(second.path("items").get(0).path("starts").asText()).startsWith(next);

        // its entries and what is remembered of them, each behind the role that asks
        assertThat(site.statements(() -> visitor.get("/calendar"))).isLessThanOrEqualTo(4);
        assertThat(visitor.get("/calendar").text()).contains("Agenda", "Weekmarkt");
        assertThat(site.as(AN).get("/me/calendar").text()).contains("Weekmarkt");
        assertThat(site.as(BRAM).get("/me/calendar").text()).contains("niets op het programma");
    }

    private static Feed now(Site site) {
        return Feed.of(site.get("/calendar.ics").body());
    }

    private static Feed single(Site site, String id) {
        return Feed.of(site.get("/orchard/pickings/" + id + "/calendar.ics").body());
    }

    private static String typed(Instant moment) {
        LocalDateTime shown = moment.atZone(BRUSSELS).toLocalDateTime();
        var offsets = BRUSSELS.getRules().getValidOffsets(shown);
        var turn =
                offsets.size() < 2
                        ? ""
                        : moment.atZone(BRUSSELS).getOffset().equals(offsets.getFirst())
                                ? "first"
                                : "second";
        return "{\"date\": \"%s\", \"time\": \"%s\", \"turn\": \"%s\"}"
                .formatted(shown.toLocalDate(), shown.toLocalTime(), turn);
    }

    private static String plan(Site site, String who, String title, String start) {
        var rest = start.startsWith("{") ? "\"start\": " + start : start;
        var body = "{\"title\": \"" + title + "\", \"place\": \"Gent\", " + rest + "}";
        var made = site.token(who).send("POST", "/api/v1/orchard/pickings", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asText();
    }

    private static Answer change(Site site, String id, String body) {
        var changed = site.token(AN).send("PUT", "/api/v1/orchard/pickings/" + id, body);
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        return changed;
    }

    private static String subscribe(Site site, String who) {
        var made =
                site.token(who)
                        .send("POST", "/api/v1/me/calendar/subscriptions", "{\"name\": \"Gsm\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return URI.create(made.json().path("address").asText()).getPath();
    }
}
