package coop.meent.compass.answering;

import static coop.meent.compass.answering.Room.AN;
import static coop.meent.compass.answering.Room.BEA;
import static coop.meent.compass.answering.Room.CAS;
import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.testkit.Answer;
import coop.meent.testkit.Caller;
import coop.meent.testkit.MeentTest;
import coop.meent.testkit.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MeentTest
class AnswerApiTest {
    private static final String FOUR = "{\"answer\": \"4\", \"role\": \"staff\"}";
    private static Room windhoek;
    private Room room;

    @BeforeAll
    static void people(Site site) {
        windhoek = Room.in(site);
    }

    @BeforeEach
    void opened() {
        windhoek.closeAll();
        room = windhoek.another();
    }

    private Answer put(Caller who, String question, String body) {
        return who.send("PUT", room.api() + "/" + question, body);
    }

    private long answers() {
        return room.count(
                "compass.answer a JOIN compass.respondent r ON r.id = a.respondent WHERE r.scan = "
                        + room.scan());
    }

    @Test
    void somebody_reads_and_writes_their_own_answers_and_no_others(Site site) {
        var bea = site.token(BEA);
        assertThat(bea.get(room.api()).json().path("role").isNull()).isTrue();
        assertThat(put(bea, "joining-path", "{\"answer\": \"4\"}").status())
                .as("as whom?")
                .isEqualTo(422);
        assertThat(put(bea, "joining-path", FOUR).status()).isEqualTo(200);
        put(site.token(AN), "joining-path", "{\"answer\": \"1\", \"role\": \"board\"}").expect(200);

        var own = bea.get(room.api()).json();
        assertThat(own.path("role").asText()).isEqualTo("staff");
        assertThat(own.path("items")).hasSize(42);
        assertThat(own.path("items").get(0).path("answer").asText()).isEqualTo("4");
        assertThat(own.path("items").get(1).path("version").asText()).isEmpty();
        assertThat(site.token(CAS).get(room.api()).status()).isEqualTo(404);
        assertThat(put(site.token(CAS), "joining-path", FOUR).status()).isEqualTo(404);
        assertThat(site.administratorToken().get(room.api()).status())
                .as("the team")
                .isEqualTo(404);
        assertThat(site.visitor().get(room.api()).status()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_is_said(Site site) {
        var bea = site.token(BEA);
        assertThat(put(bea, "joining-path", "{\"answer\": \"6\", \"role\": \"staff\"}").status())
                .isEqualTo(422);
        assertThat(put(bea, "no-such", FOUR).status()).isEqualTo(404);
        assertThat(bea.get("/api/v1/compass/scans/99999999999/answers").status()).isEqualTo(404);
    }

    @Test
    void an_answer_that_came_in_between_is_not_overwritten(Site site) {
        var bea = site.token(BEA);
        var read = put(bea, "joining-path", FOUR).json().path("version").asText();
        put(bea, "joining-path", "{\"answer\": \"5\"}").expect(200);

        var late =
                put(
                        bea,
                        "joining-path",
                        "{\"answer\": \"1\", \"version\": \"%s\"}".formatted(read));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asText()).isEqualTo("changed");
        assertThat(late.json().path("there").path("answer").asText()).isEqualTo("5");
        var now = late.json().path("there").path("version").asText();
        put(bea, "joining-path", "{\"answer\": \"1\", \"version\": \"%s\"}".formatted(now))
                .expect(200);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void twenty_equal_requests_are_one_answer_of_one_respondent(Site site) {
        var bea = site.token(BEA);

        var all = together(20, _ -> put(bea, "joining-path", FOUR));

        assertThat(all).allSatisfy(it -> assertThat(it.status()).as(it.body()).isEqualTo(200));
        assertThat(room.count("compass.respondent WHERE scan = " + room.scan())).isEqualTo(1);
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void of_twenty_different_ones_over_the_same_page_one_wins(Site site) {
        var bea = site.token(BEA);
        put(bea, "joining-reason", FOUR).expect(200);

        var all =
                together(
                        20,
                        it ->
                                put(
                                        bea,
                                        "joining-path",
                                        "{\"answer\": \"2\", \"evidence\": \"nr %d\", \"version\": \"\"}"
                                                .formatted(it)));

        assertThat(all.stream().filter(it -> it.status() == 200)).hasSize(1);
        assertThat(all.stream().filter(it -> it.status() == 409)).hasSize(19);
    }

    @Test
    void nothing_lands_in_a_closed_scan(Site site) throws Exception {
        var bea = site.token(BEA);
        put(bea, "joining-path", FOUR).expect(200);
        var started = new CountDownLatch(1);
        var late =
                new FutureTask<Answer>(() -> {
                    started.countDown();
                    return put(bea, "joining-reason", FOUR);
                });
        try (var db = site.superuser()) {
            db.begin();
            db.execute("SELECT id FROM compass.scan WHERE id = ? FOR UPDATE", room.scan());
            Thread.ofVirtual().start(late);
            started.await();
            while (waiting(db) == 0 && !late.isDone()) {
                Thread.onSpinWait();
            }
            db.execute(
                    "UPDATE compass.scan SET state = 'CLOSED', closed_at = now() WHERE id = ?",
                    room.scan());
            db.commit();
        }

        assertThat(late.get().status()).isEqualTo(409);
        assertThat(late.get().json().path("code").asText()).isEqualTo("closed");
        assertThat(answers()).isEqualTo(1);
        assertThat(put(bea, "joining-path", "{\"answer\": \"1\"}").status()).isEqualTo(409);
    }

    private static long waiting(org.jdbi.v3.core.Handle db) {
        return db.createQuery(
                        """
                        SELECT count(*) FROM pg_locks WHERE NOT granted
                        """)
                .mapTo(Long.class)
                .one();
    }

    @Test
    void whoever_closes_counts_all_that_was_kept(Site site) throws Exception {
        var names = IntStream.range(0, 6).mapToObj(it -> "Lid " + it).toList();
        names.forEach(it -> site.mandate(it, room.windhoek(), "EDITOR"));
        var people = names.stream().map(site::token).toList();
        people.forEach(it -> put(it, "joining-path", FOUR).expect(200));
        var counted = new FutureTask<Long>(() -> closed(site));
        Thread.ofVirtual().start(counted);

        var all = together(60, it -> put(people.get(it % 6), Room.QUESTIONS.get(it / 6), FOUR));

        assertThat(answers()).isEqualTo(counted.get());
        assertThat(all.stream().map(Answer::status).distinct()).isSubsetOf(200, 409);
    }

    private long closed(Site site) {
        try (var db = site.superuser()) {
            return db.inTransaction(tx -> {
                tx.execute("SELECT id FROM compass.scan WHERE id = ? FOR UPDATE", room.scan());
                tx.execute(
                        "UPDATE compass.scan SET state = 'CLOSED', closed_at = now() WHERE id = ?",
                        room.scan());
                return tx.createQuery(
                                "SELECT count(*) FROM compass.answer a JOIN compass.respondent r ON r.id = a.respondent WHERE r.scan = :scan")
                        .bind("scan", room.scan())
                        .mapTo(Long.class)
                        .one();
            });
        }
    }

    @Test
    void pages_and_saves_take_few_statements(Site site) {
        var bea = site.as(BEA);
        bea.post(room.path() + "/begin", "role=staff");
        var own = room.begun(site.visitor());
        long every = site.statements(() -> bea.get("/about"));
        long visitor = site.statements(() -> site.get("/about"));

        assertThat(site.statements(() -> bea.get(room.path()).expect(200)) - every)
                .as("seat, answers, last time; each transaction begins with one of its own")
                .isLessThanOrEqualTo(3 + 1);
        assertThat(site.statements(() -> bea.get(room.path() + "?view=all").expect(200)) - every)
                .isLessThanOrEqualTo(3 + 1);
        assertThat(site.statements(() -> site.get(own).expect(200)) - visitor)
                .as("link, seat, answers")
                .isLessThanOrEqualTo(3 + 2);
        var token = site.token(BEA);
        int[] no = {0};
        assertThat(
                        site.statements(() ->
                                put(
                                        token,
                                        "joining-path",
                                        "{\"answer\": \"2\", \"evidence\": \"%d\"}"
                                                .formatted(no[0]++)))
                                - every)
                .as("seat as above; scan, respondent, what is there, and the answer")
                .isLessThanOrEqualTo(3 + 1 + 4 + 1);
    }

    private static List<Answer> together(int many, IntFunction<Answer> asking) {
        var start = new CountDownLatch(1);
        var tasks = new ArrayList<FutureTask<Answer>>();
        for (int i = 0; i < many; i++) {
            int no = i;
            Callable<Answer> work =
                    () -> {
                        start.await();
                        return asking.apply(no);
                    };
            var task = new FutureTask<>(work);
            tasks.add(task);
            Thread.ofVirtual().start(task);
        }
        start.countDown();
        return tasks.stream().map(AnswerApiTest::done).toList();
    }

    private static Answer done(FutureTask<Answer> task) {
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
