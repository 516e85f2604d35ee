package coop.meent.soirees.events;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Programs hold events under the rules of the pages.
@MeentTest
class EventApiTest {
    private static final String EVENTS = "/api/v1/soirees/events";

    private static Hall hall;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
    }

    private static String json(String title, String more) {
        return """
        {"host": %d, "kind": "webinar", "title": "%s", "body": "Uitleg.", "language": "nl",
         "starts": {"date": "2027-03-02", "time": "12:30"},
         "ends": {"date": "2027-03-02", "time": "13:30"},
         "online": "https://video.example.test/x", "capacity": 60, "principles": [4]%s}
        """
                .formatted(hall.host(), title, more);
    }

    @Test
    void a_program_plans_publishes_repeats_and_calls_off(Site site) {
        var an = site.token(Hall.ORGANISER);
        var made = an.send("POST", EVENTS, json("Reglement", ""), "Idempotency-Key: reglement-1");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var one = EVENTS + "/" + made.json().path("id").asLong();
        assertThat(made.header("Location")).contains(one);
        assertThat(made.json().path("state").asText()).isEqualTo("draft");
        assertThat(
                        an.send(
                                        "POST",
                                        EVENTS,
                                        json("Reglement", ""),
                                        "Idempotency-Key: reglement-1")
                                .body())
                .isEqualTo(made.body());

        assertThat(site.get(one).status()).isEqualTo(404);
        an.send("POST", one + "/publish", "{}").expect(200);
        var seen = site.get(one).expect(200).json();
        assertThat(seen.path("starts").asText()).isEqualTo("2027-03-02T11:30:00Z");
        assertThat(seen.path("left").asInt()).isEqualTo(60);
        assertThat(seen.path("online").isNull()).isTrue();
        assertThat(
                        an.send("POST", one + "/repeat", "{\"rhythm\": \"weekly\", \"number\": 2}")
                                .expect(200)
                                .json()
                                .path("made")
                                .asInt())
                .isEqualTo(2);
        an.send("POST", one + "/cancel", "{\"reason\": \"ziek\"}").expect(200);
        assertThat(site.get(one).json().path("state").asText()).isEqualTo("cancelled");
        assertThat(site.get(EVENTS + "?kind=webinar").json().path("items")).hasSize(3);
        var copy = an.send("POST", one + "/copy", "{}").expect(201).header("Location");
        assertThat(an.send("DELETE", copy.orElseThrow(), "").status()).isEqualTo(204);
    }

    @Test
    void what_is_wrong_is_told_field_by_field(Site site) {
        var an = site.token(Hall.ORGANISER);

        var refused = an.send("POST", EVENTS, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(refused.body()).contains("title", "capacity", "starts-date");
        assertThat(site.token("Bea Bos").send("POST", EVENTS, json("x", "")).status())
                .isEqualTo(422);
        assertThat(site.visitor().send("POST", EVENTS, json("x", "")).status()).isEqualTo(401);
        var made = an.send("POST", EVENTS, json("Een", "")).expect(201).json();
        var one = EVENTS + "/" + made.path("id").asLong();
        an.send("PUT", one, json("Twee", ", \"version\": 0")).expect(200);
        assertThat(an.send("PUT", one, json("Drie", ", \"version\": 0")).status()).isEqualTo(409);
        assertThat(an.send("POST", one + "/repeat", "{\"number\": 900}").status()).isEqualTo(422);
        assertThat(an.send("POST", one + "/cancel", "{}").status()).isEqualTo(409);
    }

    @Test
    void who_may_not_reads_nothing_of_what_is_wrong(Site site) {
        var an = site.token(Hall.ORGANISER);
        var bea = site.token("Bea Bos");
        var made = an.send("POST", EVENTS, json("Stil", "")).expect(201).json();
        var one = EVENTS + "/" + made.path("id").asLong();
        var reason = "{\"reason\": \"%s\"}".formatted("x".repeat(5_000));

        assertThat(bea.send("POST", one + "/repeat", "{}").status()).isEqualTo(404);
        assertThat(bea.send("POST", one + "/cancel", reason).status()).isEqualTo(404);
        an.send("POST", one + "/publish", "{}").expect(200);
        assertThat(bea.send("POST", one + "/repeat", "{}").status()).isEqualTo(403);
        assertThat(bea.send("POST", one + "/cancel", reason).status()).isEqualTo(403);
        assertThat(bea.send("PUT", one, "{}").status()).isEqualTo(403);
        assertThat(an.send("POST", one + "/repeat", "{}").status()).isEqualTo(422);
        assertThat(an.send("POST", one + "/cancel", reason).status()).isEqualTo(422);
    }

    @Test
    void a_long_list_goes_on_where_it_stopped(Site site) {
        for (int day = 20; day < 25; day++) {
            hall.event("MEETING", 5, hall.evening(day));
        }
        var first = site.get(EVENTS + "?kind=meeting&limit=3").json();
        var second =
                site.get(EVENTS + "?kind=meeting&limit=3&cursor=" + first.path("next").asText());

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.json().path("items")).hasSize(2);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(site.get(EVENTS + "?cursor=onzin.x&kind=feest&host=-1&limit=x").status())
                .isEqualTo(200);
    }
}
