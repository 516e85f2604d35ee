package coop.meent.shares.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
            assertThat(volume.stray()).isZero();
        }
    }

    @Test
    void what_programs_send_at_one_moment_is_answered_each_for_itself() throws Exception {
        try (var volume = Volume.of(40, 8);
                var threads = Executors.newFixedThreadPool(32)) {
            long before = volume.head().seq();
            var requests = IntStream.range(0, 320).mapToObj(it -> request(volume, it)).toList();
            var answers = new TreeMap<String, Set<Long>>();
            for (var answer : threads.invokeAll(requests)) {
                answers.computeIfAbsent(answer.get().what(), _ -> new TreeSet<>())
                        .add(answer.get().seq());
            }
            assertThat(answers).containsOnlyKeys("given", "refused", "again");
            assertThat(answers.get("given")).hasSize(160);
            assertThat(answers.get("refused")).containsExactly(0L);
            assertThat(answers.get("again")).hasSize(1);
            assertThat(volume.head().seq()).isEqualTo(before + 161);
            assertThat(Chain.of(volume)).isEqualTo(volume.head());
            assertThat(volume.stray()).isZero();
        }
    }

    private record Answered(String what, long seq) {}

    // half issues shares, a quarter transfers what nobody has, and a quarter is one request
    private static Callable<Answered> request(Volume volume, int number) {
        var key = Optional.of("k" + number);
        return switch (number % 4) {
            case 0 -> () -> new Answered("again", volume.together(ISSUE, KEY).entry().seq());
            case 1 -> () -> refusedOf(volume, Volume.transfer(21 + number % 19, 1, 5), key);
            default -> () -> new Answered("given", issued(volume, 1 + number % 20, key));
        };
    }

    private static long issued(Volume volume, long holder, Optional<String> key) {
        return volume.together(new Deed.Issue(holder, Volume.A, 1, 10_000), key).entry().seq();
    }

    private static Answered refusedOf(Volume volume, Deed deed, Optional<String> key) {
        assertThat(refusal(() -> volume.together(deed, key))).isNotEmpty();
        assertThat(refusal(() -> volume.together(deed, key))).isNotEmpty();
        return new Answered("refused", 0);
    }

    @Test
    void a_failure_of_the_database_reaches_everybody_who_asked_and_leaves_nothing()
            throws Exception {
        try (var volume = Volume.of(3, 8);
                var threads = Executors.newFixedThreadPool(8)) {
            long before = volume.head().seq();
            try (var superuser = volume.vault().superuser()) {
                superuser.execute("ALTER TABLE shares.leg ADD CHECK (quantity < 0) NOT VALID");
            }
            Callable<Recorded> request = () -> volume.together(ISSUE, Optional.empty());
            for (var answer : threads.invokeAll(Collections.nCopies(8, request))) {
                assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class);
            }
            assertThat(volume.head().seq()).isEqualTo(before);
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
