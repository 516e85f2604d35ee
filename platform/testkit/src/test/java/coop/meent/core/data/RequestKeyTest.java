package coop.meent.core.data;

import static coop.meent.core.data.CoreDatabase.WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Transaction;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestKeyTest {
    private static final int SENT = 20;

    @RegisterExtension static final CoreDatabase site = CoreDatabase.open(4);

    @Test
    void of_twenty_equal_requests_at_once_one_is_carried_out() throws Exception {
        var start = new CountDownLatch(1);
        var sent = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(SENT)) {
            for (int i = 0; i < SENT; i++) {
                sent.add(
                        threads.submit(() -> {
                            start.await();
                            return carriedOut();
                        }));
            }
            start.countDown();
        }

        assertThat(sent.stream().filter(RequestKeyTest::carriedOut)).hasSize(1);
        assertThat(beds()).isEqualTo(1);
    }

    @Test
    void a_first_that_failed_leaves_the_key_free() {
        assertThatThrownBy(() ->
                        key("a").during(() ->
                                site.garden()
                                        .run(
                                                WORK,
                                                tx -> {
                                                    plant(tx);
                                                    throw new IllegalStateException("frost");
                                                })))
                .hasMessage("frost");

        assertThat(carriedOut()).isTrue();
        assertThat(beds()).isEqualTo(1);
    }

    @Test
    void two_transactions_of_one_request_are_both_carried_out() {
        var request = key("a");
        request.during(() -> {
            site.garden().run(WORK, RequestKeyTest::plant);
            return site.garden().run(WORK, RequestKeyTest::plant);
        });

        assertThat(request.isClaimed()).isTrue();
        assertThat(beds()).isEqualTo(2);
        assertThat(carriedOut()).isFalse();
    }

    @Test
    void a_request_that_only_reads_claims_nothing() {
        var request = key("a");
        request.during(() -> site.garden().read(WORK, _ -> true));

        assertThat(request.isClaimed()).isFalse();
        assertThat(site.number("SELECT count(*) FROM core.request")).isZero();
    }

    @Test
    void another_key_and_another_sender_are_other_requests() {
        assertThat(carriedOut(key("a"))).isTrue();
        assertThat(carriedOut(key("b"))).isTrue();
        assertThat(carriedOut(new RequestKey("person:8", "a", "POST /beds"))).isTrue();
        assertThat(carriedOut(key("a"))).isFalse();
    }

    private boolean carriedOut() {
        return carriedOut(key("a"));
    }

    private boolean carriedOut(RequestKey request) {
        try {
            request.during(() -> site.garden().run(WORK, RequestKeyTest::plant));
            return true;
        } catch (RequestKey.AlreadyDone again) {
            return false;
        }
    }

    private static boolean carriedOut(Future<Boolean> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static RequestKey key(String name) {
        return new RequestKey("person:7", name, "POST /beds");
    }

    private static boolean plant(Transaction tx) {
        return tx.handle().execute("INSERT INTO garden.bed (name) VALUES ('Peas')") == 1;
    }

    private long beds() {
        return site.garden()
                .read(WORK, db -> db.createQuery("SELECT garden.beds()").mapTo(Long.class).one());
    }
}
