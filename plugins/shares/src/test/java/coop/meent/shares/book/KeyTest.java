package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A request that comes again under its key.
class KeyTest {
    private static final Optional<String> KEY = Optional.of("7c1e-1");
    private static final Deed ISSUE = new Deed.Issue(1, Volume.A, 10, 100_000);

    @Test
    void the_same_draft_gets_the_first_answer_and_stands_there_once() {
        try (var volume = Volume.of(3)) {
            var first = volume.record("2026-01-05", ISSUE, KEY);
            assertThat(volume.record("2026-01-05", ISSUE, KEY)).isEqualTo(first);
            assertThat(volume.head().seq()).isEqualTo(first.entry().seq());
        }
    }

    @Test
    void another_draft_under_the_key_is_refused() {
        try (var volume = Volume.of(3)) {
            volume.record("2026-01-05", ISSUE, KEY);
            assertThat(refusal(() -> volume.record("2026-01-06", ISSUE, KEY)))
                    .containsExactly("key_taken");
        }
    }

    @Test
    void a_refusal_is_repeated_even_when_it_would_be_allowed_by_now() {
        try (var volume = Volume.of(3)) {
            var transfer = Volume.transfer(1, 2, 4);
            var first = refusal(() -> volume.record("2026-02-01", transfer, KEY));
            volume.record("2026-01-05", ISSUE);
            assertThat(refusal(() -> volume.record("2026-02-01", transfer, KEY))).isEqualTo(first);
            assertThat(volume.held("2026-02-01")).containsExactly("1:1:10");
        }
    }

    @Test
    void twenty_equal_requests_at_once_are_one_entry_with_one_answer() throws Exception {
        try (var volume = Volume.of(3, 8);
                var threads = Executors.newFixedThreadPool(20)) {
            var before = volume.head().seq();
            Callable<Recorded> request = () -> volume.record("2026-01-05", ISSUE, KEY);
            var answers = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> request).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
            assertThat(volume.head().seq()).isEqualTo(before + 1);
            assertThat(volume.held("2026-01-05")).containsExactly("1:1:10");
        }
    }

    @Test
    void sixteen_at_once_leave_no_gap_and_one_chain()
            throws InterruptedException, ExecutionException {
        try (var volume = Volume.of(20, 8);
                var threads = Executors.newFixedThreadPool(16)) {
            var before = volume.head().seq();
            Callable<Long> ten =
                    () -> {
                        for (int i = 1; i <= 10; i++) {
                            volume.issue("2026-01-05", i, 1);
                        }
                        return 10L;
                    };
            for (var done : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> ten).toList())) {
                assertThat(done.get()).isEqualTo(10);
            }
            assertThat(volume.head().seq()).isEqualTo(before + 160);
            assertThat(Chain.of(volume)).isEqualTo(volume.head());
        }
    }

    private static List<String> refusal(Runnable work) {
        var reasons = new ArrayList<String>();
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        it ->
                                it.reasons().stream()
                                        .map(Verdict.Reason::code)
                                        .forEach(reasons::add));
        return reasons;
    }
}
