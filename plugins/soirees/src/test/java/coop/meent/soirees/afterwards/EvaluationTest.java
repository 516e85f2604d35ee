package coop.meent.soirees.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class EvaluationTest {
    private static final int HISTORIES = 6;
    private static final int STEPS = 40;
    private static final int PEOPLE = 14;
    private static final Pattern ANSWERS = Pattern.compile("\"Antwoorden\";\"\";\"(\\d+)\"");
    private static final Pattern SCORE =
            Pattern.compile("\"Welk cijfer geef je\\?\";\"(\\d+)\";\"([1-9]\\d*)\"");
    private static final Pattern GOOD =
            Pattern.compile("\"Wat was de moeite waard\\?\";\"([^\"]+)\"");

    private static Hall hall;

    @BeforeAll
    static void people(Site site) {
        hall = Hall.in(site);
    }

    private static long yesterday() {
        return hall.event("SOIREE", 50, hall.evening(-1));
    }

    private static List<String> guests(long event, int number) {
        var links = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            long id = hall.guest(event, "Gast " + i, "gast%d@example.org".formatted(i));
            links.add(hall.link(id) + "/evaluation");
        }
        return links;
    }

    private static void answer(Caller visitor, String link, int score, String good) {
        visitor.post(link, "score=" + score, "widened=1", "learned=2", "good=" + good).expect(303);
    }

    private static String sheet(long event) {
        return hall.organiser().get("/soirees/events/" + event + "/report.csv").expect(200).body();
    }

    @Test
    void it_is_told_seven_days_after_and_only_of_five(Site site) {
        long event = yesterday();
        var visitor = site.visitor();
        var links = guests(event, 6);
        links.subList(0, 4).forEach(it -> answer(visitor, it, 8, "De tafels"));
        site.clock().forward(Duration.ofDays(7));
        site.work("soirees/evaluations");
        assertThat(sheet(event)).doesNotContain("Antwoorden", "De tafels");

        answer(visitor, links.get(4), 3, "=HYPERLINK(1)");
        site.work("soirees/evaluations");

        assertThat(sheet(event)).contains("\"Antwoorden\";\"\";\"5\"", "\"7,0\"", "\"'=HYPERLINK");
        assertThat(site.get("/soirees/events/" + event).text()).contains("Wat het waard was");
        assertThat(site.get("/soirees/events/" + event).text()).doesNotContain("De tafels");
        answer(visitor, links.get(5), 0, "Te laat");
        site.work("soirees/evaluations");
        assertThat(sheet(event)).contains("\"Antwoorden\";\"\";\"5\"").doesNotContain("Te laat");
    }

    @Test
    void nothing_is_told_before_the_seven_days(Site site) {
        long event = yesterday();
        var visitor = site.visitor();
        guests(event, 9).forEach(it -> answer(visitor, it, 9, "Zuurdesem"));
        site.clock().forward(Duration.ofDays(6));
        site.work("soirees/evaluations");

        assertThat(sheet(event)).doesNotContain("Antwoorden", "Zuurdesem");
        assertThat(hall.organiser().get("/soirees/events/" + event + "/report").text())
                .contains("zeven dagen")
                .doesNotContain("Zuurdesem", "9 antwoorden");
    }

    @Test
    void an_answer_can_be_changed_and_taken_back_until_it_counts(Site site) {
        long event = yesterday();
        var visitor = site.visitor();
        var links = guests(event, 6);
        links.forEach(it -> answer(visitor, it, 5, "Zozo"));
        answer(visitor, links.get(0), 10, "Toch goed");
        assertThat(visitor.get(links.get(0)).body()).contains("Toch goed");
        visitor.post(links.get(1) + "/withdraw").expect(303);
        site.clock().forward(Duration.ofDays(8));
        site.work("soirees/evaluations");

        assertThat(sheet(event)).contains("\"Antwoorden\";\"\";\"5\"", "\"6,0\"", "Toch goed");
        visitor.post(links.get(0) + "/withdraw").expect(409);
        visitor.post(links.get(0), "score=1", "widened=0", "learned=0").expect(409);
        assertThat(visitor.get(links.get(0)).text()).doesNotContain("Toch goed");
    }

    @Test
    void what_was_told_leads_back_to_nobody(Site site) {
        long event = yesterday();
        var visitor = site.visitor();
        var links = guests(event, 12);
        for (int i = 0; i < links.size(); i++) {
            answer(visitor, links.get(i), i % 10, "Zin " + i);
        }
        try (var db = site.superuser()) {
            var waiting = db.select("SELECT sealed FROM soirees.sheet").mapTo(String.class).list();
            assertThat(waiting).hasSizeGreaterThanOrEqualTo(12);
            assertThat(waiting).noneMatch(it -> it.contains("Zin"));
        }
        site.clock().forward(Duration.ofDays(8));
        site.work("soirees/evaluations");

        try (var db = site.superuser()) {
            var rows = " FROM soirees.remark WHERE event = " + event;
            assertThat(
                            db.select("SELECT count(DISTINCT xmin::text)" + rows)
                                    .mapTo(Integer.class)
                                    .one())
                    .isEqualTo(1);
            var stored =
                    db.select("SELECT body" + rows + " ORDER BY ctid").mapTo(String.class).list();
            assertThat(stored).hasSize(12).isNotEqualTo(stored.stream().sorted().toList());
            assertThat(
                            db.select(
                                            "SELECT count(*) FROM soirees.sheet s JOIN"
                                                    + " soirees.registration r ON r.id ="
                                                    + " s.registration WHERE s.sealed <> '' AND"
                                                    + " r.event = "
                                                    + event)
                                    .mapTo(Integer.class)
                                    .one())
                    .isZero();
        }
    }

    @Test
    void who_was_not_there_or_comes_too_early_or_too_late_is_not_asked(Site site) {
        long soon = hall.soiree(10);
        long event = yesterday();
        var visitor = site.visitor();
        var early = guests(soon, 1).getFirst();
        long away = hall.guest(event, "Weg", "weg@example.org");
        long there = hall.guest(event, "Daar", "daar@example.org");
        try (var db = site.superuser()) {
            db.execute(
                    "INSERT INTO soirees.presence (registration, state) VALUES (?, 'MISSED')",
                    away);
        }

        visitor.post(early, "score=1", "widened=0", "learned=0").expect(409);
        var missed = hall.link(away) + "/evaluation";
        visitor.post(missed, "score=1", "widened=0", "learned=0").expect(409);
        var link = hall.link(there) + "/evaluation";
        visitor.post(link, "score=11", "widened=0", "learned=0", "good=Mooi").expect(422);
        answer(visitor, link, 7, "Mooi");
    }

    @Test
    void five_or_more_are_told_together_whatever_happens(Site site) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(site, seed);
            for (int step = 0; step < STEPS; step++) {
                history.step();
            }
        }
    }

    /// A random course of answers, changes, withdrawals and days, beside what ought to be told.
    private static final class History {
        private final String name;
        private final Random random;
        private final Site site;
        private final Caller visitor;
        private final long event;
        private final List<String> links;
        private final Map<Integer, Integer> waiting = new HashMap<>();
        private final Map<Integer, Integer> told = new HashMap<>();
        private int days;

        History(Site site, int seed) {
            this.name = "seed " + seed;
            this.random = new Random(seed);
            this.site = site;
            this.visitor = site.visitor();
            this.event = yesterday();
            this.links = guests(event, PEOPLE);
        }

        void step() {
            int who = random.nextInt(PEOPLE);
            int choice = random.nextInt(12);
            if (choice < 7) {
                answer(who, random.nextInt(11));
            } else if (choice < 9) {
                visitor.post(links.get(who) + "/withdraw")
                        .expect(told.containsKey(who) ? 409 : 303);
                waiting.remove(who);
            } else if (choice == 9) {
                site.clock().forward(Duration.ofDays(2));
                days += 2;
            } else {
                tell();
            }
        }

        private void answer(int who, int score) {
            int status = told.containsKey(who) ? 409 : 303;
            visitor.post(
                            links.get(who),
                            "score=" + score,
                            "widened=0",
                            "learned=0",
                            "good=Van " + who)
                    .expect(status);
            if (status == 303) {
                waiting.put(who, score);
            }
        }

        private void tell() {
            site.work("soirees/evaluations");
            // the event ended fourteen hours before the course began
            if (days >= 7 && waiting.size() >= 5) {
                told.putAll(waiting);
                waiting.clear();
            }
            check();
        }

        private void check() {
            var sheet = sheet(event);
            var number = ANSWERS.matcher(sheet);
            assertThat(number.find() ? Integer.parseInt(number.group(1)) : 0)
                    .as(name)
                    .isEqualTo(told.size());
            var scores = new HashMap<Integer, Integer>();
            SCORE.matcher(sheet)
                    .results()
                    .forEach(it ->
                            scores.put(Integer.valueOf(it.group(1)), Integer.valueOf(it.group(2))));
            var expected = new HashMap<Integer, Integer>();
            told.values().forEach(it -> expected.merge(it, 1, Integer::sum));
            assertThat(scores).as(name).isEqualTo(expected);
            assertThat(GOOD.matcher(sheet).results().map(it -> it.group(1)))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                            told.keySet().stream().map(it -> "Van " + it).toList());
        }
    }
}
