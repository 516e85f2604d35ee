package coop.meent.sharing.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.meent.api.Audience;
import coop.meent.api.Audiences;
import coop.meent.api.DatedAudience;
import coop.meent.api.Mandate;
import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.api.Role;
import coop.meent.api.Viewer;
import coop.meent.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everybody comes at once, in the last second of a purchase.
class LastSecondTest {
    private static final Instant DEADLINE = Instant.parse("2026-06-01T16:00:00Z");
    private static final long OWNER = 1;
    private static final int CROWD = 100;

    private final PurchaseStore store = new PurchaseStore();
    private final CommitmentStore commitments = new CommitmentStore();
    private final Board board = Board.open();
    private final MovableClock clock = MovableClock.at("2026-06-01T17:59:59");
    private final Promising promising =
            new Promising(board.transactions(), new PurchaseSight(new Everybody()), clock);
    private final Deciding deciding = new Deciding(board.transactions(), _ -> Set.of(), clock);

    @AfterEach
    void gone() {
        board.close();
    }

    private long proposed(int threshold) {
        var tiers = List.of(new Tier(threshold, 1000), new Tier(threshold * 3, 800));
        var proposal =
                new PurchaseStore.Proposal(
                        new Wording("Compost", "", "zak", "", "nl"),
                        new Terms(threshold, tiers, DEADLINE),
                        Audience.MEMBERS);
        return board.with(
                db -> store.insert(db, OWNER, OptionalLong.of(1), proposal, clock.instant()));
    }

    private static Viewer speaker(long organisation) {
        var mandate = new Mandate(organisation, Role.REPRESENTATIVE, true);
        return new Viewer(
                Viewer.Kind.PERSON,
                OptionalLong.of(organisation),
                "An",
                false,
                List.of(mandate),
                "nl");
    }

    private boolean promise(long purchase, long organisation, int amount) {
        return promising.promise(speaker(organisation), purchase, organisation, amount).isEmpty();
    }

    private Purchase purchase(long id) {
        return board.with(db -> store.find(db, id).orElseThrow());
    }

    private List<Outcome.Binding> list(long id) {
        return board.with(db -> commitments.binding(db, id));
    }

    private List<Commitment> promised(long id) {
        return board.with(db -> commitments.of(db, id));
    }

    @Test
    void a_hundred_at_once_are_all_on_one_list() throws Exception {
        long id = proposed(50);

        var kept = together(CROWD, it -> promise(id, 100L + it, it % 5 + 1));
        clock.forward(Duration.ofMinutes(1));
        together(8, _ -> decided(id));

        assertThat(kept).doesNotContain(false);
        var decided = purchase(id).decided().orElseThrow();
        assertThat(decided.total()).isEqualTo(300);
        assertThat(decided.unitCents()).hasValue(800);
        assertThat(list(id)).hasSize(CROWD);
        assertThat(list(id).stream().mapToLong(Outcome.Binding::cents).sum()).isEqualTo(240_000);
    }

    @Test
    void while_the_clock_passes_the_deadline_who_was_told_yes_is_on_the_list_and_nobody_else()
            throws Exception {
        long id = proposed(1);

        var kept =
                together(
                        CROWD,
                        it -> {
                            if (it % 10 == 5) {
                                clock.forward(Duration.ofSeconds(3));
                                deciding.decide(id);
                            }
                            return promise(id, 100L + it, 1);
                        });
        clock.forward(Duration.ofMinutes(1));
        deciding.decideAll();

        var told = new ArrayList<Long>();
        for (int i = 0; i < CROWD; i++) {
            if (kept.get(i)) {
                told.add(100L + i);
            }
        }
        assertThat(list(id)).extracting(Outcome.Binding::organisation).isEqualTo(told);
        long total = purchase(id).decided().orElseThrow().total();
        assertThat(total).isEqualTo(told.size());
    }

    @Test
    void the_same_organisation_a_hundred_times_is_one_line() throws Exception {
        long id = proposed(5);

        together(CROWD, it -> promise(id, 7, 5 + it % 3));
        clock.forward(Duration.ofMinutes(1));
        deciding.decide(id);

        assertThat(list(id)).hasSize(1);
        assertThat(purchase(id).decided().orElseThrow().total())
                .isEqualTo(list(id).getFirst().amount());
    }

    @Test
    void a_promise_after_the_deadline_is_refused_though_nobody_has_decided() {
        long id = proposed(5);
        promise(id, 7, 5);
        clock.set("2026-06-01T18:00");
        assertThat(promise(id, 8, 3)).as("the last moment").isTrue();

        clock.forward(Duration.ofMillis(1));
        assertThat(promising.promise(speaker(7), id, 7, 50))
                .map(Problem::key)
                .contains("purchases.problem.late");
        deciding.decide(id);
        assertThat(purchase(id).state()).as("too soon").isEqualTo(Purchase.State.OPEN);

        clock.forward(Purchase.GRACE);
        deciding.decide(id);
        assertThat(purchase(id).decided().orElseThrow().total()).isEqualTo(8);
    }

    @Test
    void the_deadline_decides_however_late_the_work_comes() {
        long id = proposed(5);
        promise(id, 7, 4);
        // a clock that went wrong on another node
        board.with(db -> {
            var late = new Commitment(8, OptionalLong.of(8), 9, DEADLINE.plusNanos(1_000));
            commitments.promise(db, id, late);
            return id;
        });

        clock.forward(Duration.ofDays(40));
        deciding.decideAll();

        assertThat(purchase(id).state()).isEqualTo(Purchase.State.RELEASED);
        assertThat(purchase(id).decided().orElseThrow().total()).isEqualTo(4);
        assertThat(list(id)).isEmpty();
    }

    @Test
    void an_older_word_that_comes_later_changes_nothing() {
        long id = proposed(5);
        var now = clock.instant();
        board.with(db -> {
            commitments.promise(db, id, new Commitment(7, OptionalLong.of(7), 9, now));
            commitments.promise(
                    db, id, new Commitment(7, OptionalLong.of(7), 2, now.minusSeconds(5)));
            return id;
        });

        assertThat(promised(id).getFirst().amount()).isEqualTo(9);
    }

    @Test
    void a_list_that_is_binding_cannot_be_changed_by_anybody() {
        long id = proposed(5);
        promise(id, 7, 5);
        clock.forward(Duration.ofMinutes(1));
        deciding.decide(id);

        assertThatThrownBy(
                        () -> board.with(db -> db.execute("UPDATE sharing.binding SET amount = 1")))
                .isInstanceOf(UnableToExecuteStatementException.class);
    }

    @Test
    void nobody_promises_for_an_organisation_that_is_not_theirs() {
        long id = proposed(5);

        assertThatThrownBy(() -> promising.promise(speaker(7), id, 8, 5))
                .isInstanceOf(MeentException.class);
        assertThat(promised(id)).isEmpty();
    }

    private boolean decided(long id) {
        deciding.decide(id);
        return true;
    }

    private interface Doing {
        boolean by(int number);
    }

    // all wait for one sign, so that they come together
    private static List<Boolean> together(int crowd, Doing doing)
            throws InterruptedException, ExecutionException {
        var sign = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < crowd; i++) {
                int number = i;
                Callable<Boolean> one =
                        () -> {
                            sign.await();
                            return doing.by(number);
                        };
                all.add(threads.submit(one));
            }
            sign.countDown();
            var answers = new ArrayList<Boolean>();
            for (var it : all) {
                answers.add(it.get());
            }
            return answers;
        }
    }

    /// Lets everybody see everything.
    private static final class Everybody implements Audiences {
        @Override
        public Set<String> terms(Viewer viewer) {
            return Set.of("members");
        }

        @Override
        public boolean admits(Viewer viewer, Set<Audience> audience) {
            return true;
        }

        @Override
        public boolean admits(Viewer viewer, List<DatedAudience> audiences) {
            return true;
        }

        @Override
        public Map<Long, Viewer> viewers(Collection<Long> persons) {
            return Map.of();
        }

        @Override
        public List<Choice> choices(Viewer viewer) {
            return List.of();
        }

        @Override
        public Optional<Audience> chosen(Viewer viewer, String value) {
            return Audience.parse(value);
        }

        @Override
        public String name(Audience audience, String language) {
            return audience.term();
        }
    }
}
