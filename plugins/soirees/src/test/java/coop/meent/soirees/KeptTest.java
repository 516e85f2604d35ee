package coop.meent.soirees;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is kept of people, and for how long: as `plugin.json` promises.
@MeentTest
class KeptTest {
    private static final List<String> NIGHT =
            List.of("soirees/upkeep", "soirees/hopes", "soirees/afterwards", "soirees/authors");

    private static final List<String> OF_SOMEBODY =
            List.of(
                    "answer",
                    "hopes",
                    "wish",
                    "rather_not",
                    "attendance",
                    "seat",
                    "tick",
                    "contact_card",
                    "stay",
                    "note",
                    "sheet",
                    "transfer");

    private static Hall hall;

    @BeforeAll
    static void hall(Site site) {
        hall = Hall.in(site);
    }

    /// Writes all that can be kept of somebody at an event.
    ///
    /// @param other whom they have met
    private static void fill(Site site, long one, long other) {
        var rows =
                List.of(
                        "answer (registration, asked, body) SELECT :one, a.id, 'geen noten' FROM"
                                + " soirees.asked a JOIN soirees.registration r ON r.event ="
                                + " a.event WHERE r.id = :one",
                        "hopes (registration, seeks) VALUES (:one, 'een dakdekker')",
                        "wish (registration, other) VALUES (:one, :other)",
                        "rather_not (registration, other) VALUES (:one, :other)",
                        "attendance (registration, event) SELECT id, event FROM"
                                + " soirees.registration WHERE id = :one",
                        "seat (event, round, table_no, registration) SELECT event, 1, 1, id FROM"
                                + " soirees.registration WHERE id = :one",
                        "tick (registration, key, kind, at) VALUES (:one, 'k', 'CAME', now())",
                        "presence (registration, state, arrived_at) VALUES (:one, 'HERE', now())",
                        "contact_card (registration, phone) VALUES (:one, '0470 12 34 56')",
                        "stay (registration, other, yes) VALUES (:one, :other, true)",
                        "note (registration, other, body) VALUES (:one, :other, 'belt graag')",
                        "sheet (registration, sealed) VALUES (:one, 'x')",
                        "transfer (registration, email, at) VALUES (:one, 'mia@elders.test',"
                                + " now())");
        try (var db = site.superuser()) {
            for (var row : rows) {
                db.createUpdate("INSERT INTO soirees." + row)
                        .bind("one", one)
                        .bind("other", other)
                        .execute();
            }
        }
    }

    private static void ask(Site site, long event, String whose) {
        try (var db = site.superuser()) {
            db.createUpdate(
                            """
                            WITH q AS (
                                INSERT INTO soirees.question (event, body, language, at)
                                VALUES (:event, 'Wie poetst?', 'nl', now()) RETURNING id
                            ), v AS (
                                INSERT INTO soirees.question_vote (question, person, at)
                                SELECT id, 999999, now() FROM q
                            )
                            INSERT INTO soirees.question_author (question, event, <whose>, at)
                            SELECT q.id, :event, r.<of>, now() FROM q, soirees.registration r
                             WHERE r.event = :event AND r.<of> IS NOT NULL ORDER BY r.id LIMIT 1
                            """)
                    .define("whose", whose)
                    .define("of", whose.equals("person") ? "person" : "id")
                    .bind("event", event)
                    .execute();
        }
    }

    private static long told(Site site, int days) {
        long event = hall.event("SOIREE", 20, hall.evening(days));
        try (var db = site.superuser()) {
            db.execute(
                    "INSERT INTO soirees.asked (event, position, kind) VALUES (?, 1, 'DIET')",
                    event);
            db.execute("INSERT INTO soirees.worth VALUES (?, 5, DATE '2026-01-01')", event);
            db.execute("INSERT INTO soirees.tally VALUES (?, 'SCORE', 8, 5)", event);
            db.execute(
                    "INSERT INTO soirees.remark (event, question, body) VALUES (?, 'GOOD', 'Fijn')",
                    event);
        }
        return event;
    }

    private static Map<String, Long> kept(Site site, long registration) {
        var kept = new LinkedHashMap<String, Long>();
        try (var db = site.superuser()) {
            for (var table : OF_SOMEBODY) {
                long rows =
                        db.createQuery(
                                        "SELECT count(*) FROM soirees.<table> WHERE registration = :id")
                                .define("table", table)
                                .bind("id", registration)
                                .mapTo(Long.class)
                                .one();
                if (rows > 0) {
                    kept.put(table, rows);
                }
            }
        }
        return kept;
    }

    private static long count(Site site, String what) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM soirees." + what).mapTo(Long.class).one();
        }
    }

    private static void nights(Site site, int days) {
        site.clock().forward(Duration.ofDays(days));
        NIGHT.forEach(site::work);
    }

    @Test
    void what_was_said_is_forgotten_when_it_was_promised_and_figures_stay(Site site) {
        long event = told(site, -1);
        long bea = hall.placed(event, "Bea Bos");
        long gust = hall.guest(event, "Gust Geys", "gust@kort.test");
        fill(site, bea, gust);
        fill(site, gust, bea);
        ask(site, event, "person");
        ask(site, event, "registration");
        var report = report(site, event);

        nights(site, 0);
        assertThat(kept(site, bea)).as("a day after").hasSize(OF_SOMEBODY.size() - 1);
        nights(site, 32);
        assertThat(kept(site, bea).keySet())
                .as("a month after")
                .containsExactly(
                        "attendance", "seat", "tick", "contact_card", "stay", "note", "sheet");
        assertThat(count(site, "question_author WHERE event = " + event)).isEqualTo(2);
        assertThat(count(site, "registration WHERE email = 'gust@kort.test'")).isOne();

        nights(site, 61);
        assertThat(kept(site, bea).keySet())
                .as("three months after; what was said to a guest goes with that guest")
                .containsExactly("attendance", "seat", "tick", "contact_card");
        assertThat(kept(site, gust).keySet()).containsExactly("attendance", "seat", "tick");
        assertThat(
                        count(
                                site,
                                "registration r WHERE r::text LIKE '%Gust%' OR r::text LIKE '%gust%'"))
                .isZero();
        assertThat(count(site, "question_author WHERE event = " + event)).isZero();

        nights(site, 275);
        assertThat(kept(site, bea).keySet()).containsExactly("attendance", "seat", "tick");
        assertThat(count(site, "question WHERE event = " + event)).as("questions").isEqualTo(2);
        assertThat(count(site, "question_vote")).as("voices").isEqualTo(2);
        assertThat(report(site, event)).isEqualTo(report);
        assertThat(report).contains("\"came\":2", "Fijn");
    }

    private static String report(Site site, long event) {
        return site.token(Hall.ORGANISER)
                .get("/api/v1/soirees/events/" + event + "/report")
                .expect(200)
                .body();
    }

    @Test
    void who_did_not_press_the_button_is_forgotten_after_a_day(Site site) {
        long event = hall.soiree(5);
        site.visitor()
                .post(
                        "/soirees/events/" + event + "/register",
                        "name=Twijfel",
                        "email=twijfel@elders.test")
                .expect(200);
        nights(site, 0);
        assertThat(count(site, "arrival WHERE name = 'Twijfel'")).isOne();
        nights(site, 2);
        assertThat(count(site, "arrival")).isZero();
    }

    @Test
    void whoever_deletes_their_account_leaves_nothing_but_that_somebody_came(Site site) {
        long event = told(site, -1);
        long weg = hall.placed(event, "Wim Weg");
        long bea = hall.placed(event, "Bea Bos");
        fill(site, weg, bea);
        fill(site, bea, weg);
        ask(site, event, "person");
        long person = hall.person("Wim Weg");
        long soon = hall.placed(hall.soiree(5), "Wim Weg");

        site.as("Wim Weg").post("/me/data/delete", "password=" + Site.PASSWORD).expect(200);

        assertThat(kept(site, weg)).isEmpty();
        assertThat(kept(site, bea).keySet())
                .as("what others said of them")
                .doesNotContain("wish", "rather_not", "stay", "note")
                .contains("hopes", "contact_card");
        assertThat(count(site, "registration WHERE person = " + person)).isZero();
        assertThat(count(site, "registration WHERE name = 'Wim Weg'")).isZero();
        assertThat(count(site, "registration WHERE state = 'CANCELLED' AND id = " + soon)).isOne();
        assertThat(count(site, "question WHERE event = " + event)).isZero();
        assertThat(count(site, "presence WHERE registration = " + weg)).as("came").isOne();
    }
}
