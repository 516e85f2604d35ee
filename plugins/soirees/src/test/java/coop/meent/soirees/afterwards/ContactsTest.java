package coop.meent.soirees.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MeentTest
class ContactsTest {
    private static final int HISTORIES = 8;
    private static final int STEPS = 40;
    private static final int PEOPLE = 4;

    private static Hall hall;

    @BeforeAll
    static void people(Site site) {
        hall = Hall.in(site);
    }

    private static long yesterday() {
        return hall.event("SOIREE", 50, hall.evening(-1));
    }

    private static String of(long registration) {
        return hall.link(registration) + "/contacts";
    }

    @Test
    void both_get_each_others_details_once_both_said_yes(Site site) {
        long event = yesterday();
        long bea = hall.placed(event, "Bea Bos");
        long gust = hall.guest(event, "Gust Geys", "gust@example.org");
        var mine = "/soirees/mine/" + bea + "/contacts";
        var link = of(gust);
        var visitor = site.visitor();

        site.as("Bea Bos").post(mine + "/card", "email=bea@mail.test", "phone=").expect(303);
        visitor.post(link + "/card", "phone=0470 12 34 56", "words=Over brood").expect(303);
        site.as("Bea Bos").post(mine, "other=" + gust, "answer=yes").expect(303);
        assertThat(site.as("Bea Bos").get(mine).text()).doesNotContain("0470 12 34 56");
        visitor.post(link, "other=" + bea, "answer=yes").expect(303);

        assertThat(site.as("Bea Bos").get(mine).text()).contains("0470 12 34 56", "Over brood");
        assertThat(visitor.get(link).text()).contains("bea@mail.test");
        visitor.post(link, "other=" + bea, "answer=no").expect(303);
        assertThat(site.as("Bea Bos").get(mine).text()).doesNotContain("0470 12 34 56");
        assertThat(visitor.get(link).text()).doesNotContain("bea@mail.test");
    }

    @Test
    void a_yes_of_one_changes_nothing_for_the_other(Site site) {
        long event = yesterday();
        long one = hall.guest(event, "Ann Aerts", "ann@example.org");
        long other = hall.guest(event, "Bob Baert", "bob@example.org");
        var mine = of(one);
        var theirs = of(other);
        var visitor = site.visitor();
        visitor.post(theirs + "/card", "email=bob@mail.test").expect(303);
        var before = met(visitor, theirs);

        visitor.post(mine + "/card", "email=ann@mail.test").expect(303);
        visitor.post(mine, "other=" + other, "answer=yes").expect(303);

        assertThat(met(visitor, theirs)).isEqualTo(before);
        assertThat(hall.organiser().get("/soirees/events/" + event + "/report").text())
                .doesNotContain("ann@mail.test", "Ann Aerts");
    }

    private static String met(Caller visitor, String path) {
        return visitor.get(path)
                .html()
                .select("main .split")
                .html()
                .replaceAll("_(csrf|key)[^>]*", "");
    }

    @Test
    void both_hear_once_that_both_said_yes_and_no_name_leaves_the_site(Site site) {
        long event = hall.soiree(9);
        long bea = hall.placed(event, "Bea Belt");
        var mine = "/soirees/mine/" + bea + "/contacts";
        var fields = new String[] {"name=Gust Geeft", "email=gust@hoort.test"};
        site.visitor().post("/soirees/events/" + event + "/register", fields).expect(200);
        var link = site.visitor().post(path(site)).expect(303).location() + "/contacts";
        int before = mails(site).size();
        long gust = bea + 1;
        site.clock().forward(Duration.ofDays(8));
        site.as("Bea Belt").post(mine + "/card", "email=bea@mail.test").expect(303);
        site.visitor().post(link + "/card", "email=gust@mail.test").expect(303);

        site.as("Bea Belt").post(mine, "other=" + gust, "answer=yes").expect(303);
        assertThat(heard(site, "Bea Belt")).isZero();
        assertThat(mails(site)).hasSize(before);
        for (var answer : List.of("yes", "yes", "no", "yes")) {
            site.visitor().post(link, "other=" + bea, "answer=" + answer).expect(303);
        }
        site.visitor().post(link + "/card/away").expect(303);
        assertThat(heard(site, "Bea Belt")).as("taken back").isZero();
        site.visitor().post(link + "/card", "email=gust@mail.test").expect(303);
        site.visitor().post(link, "other=" + bea, "answer=yes").expect(303);

        assertThat(heard(site, "Bea Belt")).isOne();
        assertThat(mails(site)).hasSize(before + 1);
        assertThat(mails(site).getLast()).contains("Jullie blijven").doesNotContain("Bea", "bea@");
        assertThat(path(site)).isEqualTo(link);
        assertThat(site.get(link).text()).contains("Bea Belt", "bea@mail.test");
    }

    private static String path(Site site) {
        return mails(site).getLast().replaceFirst("(?s).*(?=/soirees/)", "");
    }

    private static int heard(Site site, String name) {
        site.settled();
        var page = site.as(name).get("/me/notices").expect(200).text();
        return page.split("Jullie blijven in contact", -1).length - 1;
    }

    private static List<String> mails(Site site) {
        site.settled();
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT subject || body || action_url FROM core.mail
                             WHERE address = 'gust@hoort.test' ORDER BY id
                            """)
                    .mapTo(String.class)
                    .list();
        }
    }

    @Test
    void who_gives_nothing_cannot_say_yes(Site site) {
        long event = yesterday();
        long one = hall.guest(event, "Cis Claes", "cis@example.org");
        long other = hall.guest(event, "Dora Dox", "dora@example.org");
        var visitor = site.visitor();
        var link = of(one);

        assertThat(visitor.post(link, "other=" + other, "answer=yes").expect(422).text())
                .contains("Vul eerst in");
        assertThat(visitor.post(link + "/card", "email=niets").expect(422).body())
                .contains("value=\"niets\"");
        visitor.post(link, "other=" + other, "answer=no").expect(303);
        visitor.post(link, "other=" + one, "answer=no").expect(404);
    }

    @Test
    void who_sat_at_one_table_finds_each_other_and_nobody_else() {
        long event = yesterday();
        long ann = hall.guest(event, "Ann Aerts", "ann@example.org");
        long bob = hall.guest(event, "Bob Baert", "bob@example.org");
        long cis = hall.guest(event, "Cis Claes", "cis@example.org");
        long dora = hall.guest(event, "Dora Dox", "dora@example.org");
        sat(event, 1, true, List.of(List.of(ann, bob), List.of(cis, dora)));
        sat(event, 2, false, List.of(List.of(ann, cis), List.of(bob, dora)));

        assertThat(hall.site().get(of(ann)).text())
                .contains("Bob Baert")
                .doesNotContain("Cis Claes", "Dora Dox");
    }

    @Test
    void nobody_is_met_before_it_begins_nor_by_who_stayed_away(Site site) {
        long soon = hall.soiree(10);
        long early = hall.guest(soon, "Ann Aerts", "ann@example.org");
        hall.guest(soon, "Bob Baert", "bob@example.org");
        long event = yesterday();
        long away = hall.guest(event, "Ann Aerts", "ann@example.org");
        hall.guest(event, "Bob Baert", "bob@example.org");
        sql("INSERT INTO soirees.presence (registration, state) VALUES (?, 'MISSED')", away);

        assertThat(site.get(of(early)).text()).doesNotContain("Bob Baert");
        assertThat(site.get(of(away)).text()).doesNotContain("Bob Baert");
    }

    @Test
    void who_only_listened_to_a_webinar_met_nobody(Site site) {
        long event = hall.event("WEBINAR", 50, hall.evening(-1));
        long ann = hall.guest(event, "Ann Aerts", "ann@example.org");
        hall.guest(event, "Bob Baert", "bob@example.org");

        assertThat(site.get(of(ann)).text()).doesNotContain("Bob Baert");
    }

    @Test
    void a_note_is_read_by_its_writer_alone_and_for_a_year(Site site) {
        long event = yesterday();
        long one = hall.guest(event, "Ann Aerts", "ann@example.org");
        long other = hall.guest(event, "Bob Baert", "bob@example.org");
        var visitor = site.visitor();
        var link = of(one);

        visitor.post(link + "/note", "other=" + other, "note=Weet alles van zuurdesem").expect(303);

        assertThat(visitor.get(link).text()).contains("Weet alles van zuurdesem");
        assertThat(visitor.get(of(other)).text()).doesNotContain("zuurdesem");
        assertThat(
                        visitor.post(link + "/note", "other=" + other, "note=" + "a".repeat(2_001))
                                .body())
                .contains("a".repeat(2_001));
        site.clock().forward(Duration.ofDays(366));
        site.work("soirees/afterwards");
        try (var db = site.superuser()) {
            assertThat(db.select("SELECT count(*) FROM soirees.note").mapTo(Integer.class).one())
                    .isZero();
        }
    }

    @Test
    void details_are_seen_exactly_where_both_want_it(Site site) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var history = new History(site.visitor(), seed);
            for (int step = 0; step < STEPS; step++) {
                history.step();
                history.check();
            }
        }
    }

    /// A random course of answers among a few people, beside what ought to be seen.
    private static final class History {
        private final String name;
        private final Random random;
        private final Caller visitor;
        private final List<Long> ids = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final boolean[] cards = new boolean[PEOPLE];
        private final boolean[][] yes = new boolean[PEOPLE][PEOPLE];

        History(Caller visitor, int seed) {
            this.name = "seed " + seed;
            this.random = new Random(seed);
            this.visitor = visitor;
            long event = yesterday();
            for (int i = 0; i < PEOPLE; i++) {
                ids.add(hall.guest(event, "Gast " + i, "gast%d@example.org".formatted(i)));
                links.add(of(ids.get(i)));
            }
        }

        void step() {
            int one = random.nextInt(PEOPLE);
            int other = (one + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
            int choice = random.nextInt(10);
            if (choice < 2) {
                visitor.post(links.get(one) + "/card", "email=" + card(one)).expect(303);
                cards[one] = true;
            } else if (choice == 2) {
                visitor.post(links.get(one) + "/card/away").expect(303);
                cards[one] = false;
                yes[one] = new boolean[PEOPLE];
            } else {
                answer(one, other, choice < 8);
            }
        }

        private void answer(int one, int other, boolean said) {
            var word = said ? "yes" : "no";
            int status = said && !cards[one] ? 422 : 303;
            visitor.post(links.get(one), "other=" + ids.get(other), "answer=" + word)
                    .expect(status);
            if (status == 303) {
                yes[one][other] = said;
            }
        }

        void check() {
            int one = random.nextInt(PEOPLE);
            var page = visitor.get(links.get(one)).expect(200).html().select("main ol.alm").text();
            for (int other : IntStream.range(0, PEOPLE).filter(it -> it != one).toArray()) {
                boolean both = yes[one][other] && yes[other][one];
                assertThat(page.contains(card(other))).as(name).isEqualTo(both);
            }
        }

        private static String card(int person) {
            return "kaart-%d@mail.test".formatted(person);
        }
    }

    private static void sat(long event, int round, boolean began, List<List<Long>> tables) {
        sql(
                """
                INSERT INTO soirees.evening (event, rounds, minutes, trios, never, tables, accessible, across)
                VALUES (?, 2, 10, false, 0, 0, '{}', 0) ON CONFLICT DO NOTHING
                """,
                event);
        sql(
                "INSERT INTO soirees.round (event, round, starts, ends) VALUES (?, ?, "
                        + (began ? "now(), now())" : "NULL, NULL)"),
                event,
                round);
        for (int table = 0; table < tables.size(); table++) {
            for (long registration : tables.get(table)) {
                sql(
                        """
                        INSERT INTO soirees.seat (event, round, table_no, registration)
                        VALUES (?, ?, ?, ?)
                        """,
                        event,
                        round,
                        table + 1,
                        registration);
            }
        }
    }

    private static void sql(String sql, Object... values) {
        try (var db = hall.site().superuser()) {
            db.execute(sql, values);
        }
    }
}
