package coop.meent.core.freshness;

import coop.meent.api.FreshnessKind;
import coop.meent.api.MeentException;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.core.data.Across;
import coop.meent.core.freshness.FreshnessStore.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Takes what people say: what the platform notes and what the plugin does is kept or lost
/// together.
final class Answers {
    private final Across across;
    private final Kinds kinds;
    private final Clock clock;
    private final FreshnessStore store = new FreshnessStore();

    Answers(Across across, Kinds kinds, Clock clock) {
        this.across = across;
        this.kinds = kinds;
        this.clock = clock;
    }

    /// What somebody says of a thing.
    enum Answer {
        /// It is still correct.
        CORRECT,
        /// It is not, and goes away.
        ENDED
    }

    /// What was asked, and what is said.
    ///
    /// @param asked the day on which it was due: a second press finds another one
    record Reply(Key key, LocalDate asked, Answer answer) {}

    /// Takes an answer.
    ///
    /// @param also what happens in the same transaction, whether it was the first answer or not
    /// @return whether it was the first answer to this question
    boolean take(Viewer viewer, Reply reply, Consumer<Transaction> also) {
        var key = reply.key();
        var known = kinds.find(key);
        boolean may = known.isPresent() && kinds.sight(Set.of(key)).test(viewer, key);
        return across.run(
                viewer,
                span -> {
                    also.accept(span.core());
                    boolean first = may && noted(span.core(), viewer, reply);
                    if (first) {
                        span.in(
                                key.plugin(),
                                tx -> {
                                    step(known.orElseThrow().kind(), reply)
                                            .take(tx, viewer, key.id());
                                    tx.publish(key.type(), key.id());
                                    return true;
                                });
                    }
                    return first;
                });
    }

    private boolean noted(Transaction tx, Viewer viewer, Reply reply) {
        var key = reply.key();
        boolean first =
                switch (reply.answer()) {
                    case CORRECT ->
                            store.confirm(tx.handle(), key, reply.asked(), LocalDate.now(clock));
                    case ENDED -> store.end(tx.handle(), key, reply.asked());
                };
        if (first) {
            store.note(
                    tx.handle(),
                    key,
                    new Said(
                            viewer.person(),
                            reply.answer().name(),
                            reply.asked(),
                            clock.instant()));
            tx.audit(
                    reply.answer() == Answer.CORRECT ? "freshness.confirmed" : "freshness.ended",
                    key.type() + ":" + key.id(),
                    Map.of("plugin", key.plugin()));
        }
        return first;
    }

    private static FreshnessKind.Answer step(FreshnessKind kind, Reply reply) {
        return switch (reply.answer()) {
            case CORRECT -> kind.confirmed();
            case ENDED ->
                    kind.ending()
                            .map(FreshnessKind.Ending::answer)
                            .orElseThrow(() -> unknown(reply.key()));
        };
    }

    private static MeentException unknown(Key key) {
        return MeentException.notFound("question about " + key.kind());
    }
}
