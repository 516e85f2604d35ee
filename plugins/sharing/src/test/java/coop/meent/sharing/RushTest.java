package coop.meent.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Fifty at once, by the API of a running site.
@MeentTest
class RushTest {
    private static final int MANY = 50;
    private static final String BOOKINGS = "/api/v1/sharing/bookings";

    @Test
    void of_fifty_equal_wishes_one_wins_and_all_others_can_read_why_not(Site site) {
        long drill = Village.in(site).thing(Village.AN);
        var people = IntStream.range(0, MANY).mapToObj(it -> site.token("Lener " + it)).toList();
        var wish = wish(site, drill);

        var answers = together(it -> people.get(it).send("POST", BOOKINGS, wish));

        var won = answers.stream().filter(it -> it.status() == 201).toList();
        var refused = answers.stream().filter(it -> it.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(refused).hasSize(MANY - 1);
        assertThat(refused)
                .allSatisfy(it -> {
                    assertThat(it.header("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                    assertThat(it.json().path("code").asText()).isEqualTo("taken");
                    assertThat(it.json().path("detail").asText()).contains("niet meer vrij");
                    assertThat(it.json().path("next")).hasSize(3);
                    assertThat(it.body()).doesNotContain("Lener").doesNotContain("borrower");
                });
        assertThat(bookings(site, drill)).isEqualTo(1);
        assertThat(deadlocks(site)).isZero();
    }

    @Test
    void twenty_equal_requests_under_one_key_are_one_booking(Site site) {
        long drill = Village.in(site).thing(Village.AN);
        var bea = site.token("Bea Bos");
        var wish = wish(site, drill);

        var answers = together(_ -> bea.send("POST", BOOKINGS, wish, "Idempotency-Key: boor-1"));

        assertThat(bookings(site, drill)).isEqualTo(1);
        assertThat(answers.stream().filter(it -> it.status() == 201)).isNotEmpty();
        assertThat(answers.stream().map(Answer::status)).doesNotContain(500, 503);
        var last = bea.send("POST", BOOKINGS, wish, "Idempotency-Key: boor-1").expect(201);
        assertThat(
                        answers.stream()
                                .filter(it -> it.status() == 201)
                                .map(it -> it.json().path("id").asLong())
                                .distinct())
                .containsExactly(last.json().path("id").asLong());
    }

    private static String wish(Site site, long thing) {
        var hours = site.clock().instant().getEpochSecond() / 3600 + 240;
        var from = Instant.ofEpochSecond(hours * 3600);
        return "{\"thing\": %d, \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(thing, from, from.plus(Duration.ofHours(2)));
    }

    private interface Asking {
        Answer ask(int no);
    }

    private static List<Answer> together(Asking asking) {
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<FutureTask<Answer>>();
        for (int i = 0; i < MANY; i++) {
            int no = i;
            Callable<Answer> work =
                    () -> {
                        start.await();
                        return asking.ask(no);
                    };
            var task = new FutureTask<>(work);
            tasks.add(task);
            Thread.ofVirtual().start(task);
        }
        start.countDown();
        return tasks.stream().map(RushTest::done).toList();
    }

    private static Answer done(FutureTask<Answer> task) {
        try {
            return task.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long bookings(Site site, long thing) {
        try (var db = site.superuser()) {
            return db.createQuery("SELECT count(*) FROM sharing.booking WHERE thing = :thing")
                    .bind("thing", thing)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static long deadlocks(Site site) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT deadlocks FROM pg_stat_database
                             WHERE datname = current_database()
                            """)
                    .mapTo(Long.class)
                    .one();
        }
    }
}
