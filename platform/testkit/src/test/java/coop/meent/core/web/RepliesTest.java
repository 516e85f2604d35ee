package coop.meent.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.meent.api.Access;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Route;
import coop.meent.api.Viewer;
import coop.meent.core.data.CoreDatabase;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Twenty equal requests at once, with a pool that is smaller than that.
class RepliesTest {
    private static final int SENT = 20;
    private static final Viewer AN =
            new Viewer(
                    Viewer.Kind.PERSON, OptionalLong.of(7), "An Peeters", false, List.of(), "nl");

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(2);

    private final AtomicInteger ran = new AtomicInteger();

    @Test
    void the_handler_runs_once_and_all_are_answered_alike() throws Exception {
        var answers = twenty(this::plant);

        assertThat(ran).hasValue(1);
        assertThat(answers)
                .allSatisfy(it -> {
                    assertThat(it.statusCode()).isEqualTo(201);
                    assertThat(it.body()).isEqualTo("bed 1");
                    assertThat(it.headers().firstValue("Location")).contains("/beds/1");
                });
    }

    @Test
    void a_first_that_is_refused_decides_for_nobody_else() throws Exception {
        var answers =
                twenty(ctx -> {
                    if (ran.get() == 0) {
                        ran.incrementAndGet();
                        throw new MeentException(Code.CONFLICT, "frost");
                    }
                    plant(ctx);
                });

        assertThat(answers.stream().filter(it -> it.statusCode() == 409)).hasSize(1);
        assertThat(answers.stream().filter(it -> it.statusCode() == 201))
                .hasSize(SENT - 1)
                .allSatisfy(it -> assertThat(it.body()).isEqualTo(answered(answers)));
        assertThat(beds()).isEqualTo(1);
    }

    private static String answered(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(it -> it.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .body();
    }

    private void plant(Context ctx) {
        int number = ran.incrementAndGet();
        site.garden()
                .run(AN, tx -> tx.handle().execute("INSERT INTO garden.bed (name) VALUES ('x')"));
        ctx.status(201).header("Location", "/beds/" + number).result("bed " + number);
    }

    private static long beds() {
        return site.garden()
                .read(AN, db -> db.createQuery("SELECT garden.beds()").mapTo(Long.class).one());
    }

    private static List<HttpResponse<String>> twenty(Handler handler) throws Exception {
        var replies = new Replies(site.core());
        var route = Route.post("/beds", Access.SIGNED_IN, handler);
        var server =
                Javalin.create(it -> {
                    it.concurrency.useVirtualThreads = true;
                    it.routes.post("/beds", ctx -> replies.once(ctx, AN, route, "planting-1"));
                    it.routes.exception(MeentException.class, (_, ctx) -> ctx.status(409));
                });
        server.start("127.0.0.1", 0);
        try {
            return together(URI.create("http://127.0.0.1:" + server.port() + "/beds"));
        } finally {
            server.stop();
        }
    }

    private static List<HttpResponse<String>> together(URI beds) throws Exception {
        var start = new CountDownLatch(1);
        var sent = new ArrayList<Future<HttpResponse<String>>>();
        var request = HttpRequest.newBuilder(beds).POST(BodyPublishers.noBody()).build();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENT; i++) {
                sent.add(
                        threads.submit(() -> {
                            start.await();
                            return client.send(request, BodyHandlers.ofString());
                        }));
            }
            start.countDown();
        }
        return sent.stream().map(RepliesTest::answer).toList();
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
