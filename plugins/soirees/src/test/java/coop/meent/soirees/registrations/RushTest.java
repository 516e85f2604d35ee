package coop.meent.soirees.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A hundred people press the button for the last ten places, and each press comes three times.
@MeentTest(connections = 10)
class RushTest {
    private static final int PEOPLE = 100;
    private static final int PLACES = 10;
    private static final int TIMES = 3;

    @Test
    void ten_have_a_place_and_ninety_a_number_each(Site site) {
        long event = Hall.in(site).soiree(PLACES);
        var people =
                IntStream.range(0, PEOPLE).mapToObj(it -> site.token("Kandidaat " + it)).toList();
        var path = "/api/v1/soirees/events/" + event + "/registrations";

        var answers = together(people, path);

        assertThat(answers).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(PEOPLE);
        assertThat(count(site, event, "state = 'PLACED'")).isEqualTo(PLACES);
        assertThat(numbers(site, event))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, PEOPLE - PLACES).boxed().toList());
        assertThat(count(site, event, "true")).isEqualTo(PEOPLE);
        sameEverywhere(site, people, path);
    }

    // page, API and mail say the same
    private static void sameEverywhere(Site site, List<Caller> people, String path) {
        site.settled();
        for (int no = 0; no < PEOPLE; no += 9) {
            var it = people.get(no).send("POST", path, "{}", "Idempotency-Key: pressing-" + no);
            assertThat(it.status()).as(it.body()).isIn(200, 201);
            var json = it.json();
            var name = "Kandidaat " + no;
            var page = site.as(name).get(json.path("url").asText()).text();
            var mail = mail(site, name);
            if (json.path("state").asText().equals("placed")) {
                assertThat(page).contains("Je hebt een plaats");
                assertThat(mail).contains("Je hebt een plaats");
            } else {
                int number = json.path("number").asInt();
                assertThat(page).contains("Nummer " + number + " op de wachtlijst");
                assertThat(mail).contains("wachtlijst met nummer " + number);
            }
        }
    }

    private static String mail(Site site, String name) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT m.subject || ' ' || m.body FROM core.mail m
                              JOIN core.person p ON p.id = m.person
                             WHERE p.email = :email AND m.subject LIKE '%Soiree in Leuven%'
                             ORDER BY m.id DESC LIMIT 1
                            """)
                    .bind("email", Site.email(name))
                    .mapTo(String.class)
                    .one();
        }
    }

    private static List<Answer> together(List<Caller> people, String path) {
        var ready = new CountDownLatch(PEOPLE * TIMES);
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<FutureTask<Answer>>();
        for (int i = 0; i < PEOPLE * TIMES; i++) {
            int no = i % PEOPLE;
            Callable<Answer> work =
                    () -> {
                        // a line that was left open for long may be closed by now
                        people.get(no).get("/help");
                        ready.countDown();
                        start.await();
                        return people.get(no)
                                .send("POST", path, "{}", "Idempotency-Key: pressing-" + no);
                    };
            var task = new FutureTask<>(work);
            tasks.add(task);
            Thread.ofVirtual().start(task);
        }
        awaited(ready);
        start.countDown();
        return tasks.stream().map(RushTest::done).toList();
    }

    private static void awaited(CountDownLatch ready) {
        try {
            ready.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer done(FutureTask<Answer> task) {
        try {
            return task.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long count(Site site, long event, String which) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            "SELECT count(*) FROM soirees.registration WHERE event = :event AND "
                                    + which)
                    .bind("event", event)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private static List<Integer> numbers(Site site, long event) {
        try (var db = site.superuser()) {
            return db.createQuery(
                            """
                            SELECT number FROM soirees.registration
                             WHERE event = :event AND state = 'WAITING' ORDER BY number
                            """)
                    .bind("event", event)
                    .mapTo(Integer.class)
                    .list();
        }
    }
}
