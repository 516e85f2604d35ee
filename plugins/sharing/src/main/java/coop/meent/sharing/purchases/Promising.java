package coop.meent.sharing.purchases;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Organisations join a purchase, change their number and step out, until the deadline.
///
/// A promise counts by the clock at which it arrived, before it waited for anything. Whoever
/// decides waits for [Purchase#GRACE], so that what arrived in time is there by then; a promise
/// that comes to the row later still is refused and leaves nothing.
final class Promising {
    private final PurchaseStore store = new PurchaseStore();
    private final CommitmentStore commitments = new CommitmentStore();
    private final Transactions transactions;
    private final PurchaseSight sight;
    private final Clock clock;

    Promising(Transactions transactions, PurchaseSight sight, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.clock = clock;
    }

    /// Promises to take so many, in the place of what was promised before; none steps out.
    ///
    /// @return what is wrong, when it came too late
    Optional<Problem> promise(Viewer viewer, long id, long organisation, int amount) {
        var arrived = clock.instant();
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var purchase =
                            store.lock(db, id)
                                    .filter(it -> sight.sees(viewer, it))
                                    .orElseThrow(() -> MeentException.notFound("purchase " + id));
                    if (!PurchaseSight.promises(viewer, organisation)) {
                        throw new MeentException(Code.FORBIDDEN, "no mandate: " + organisation);
                    }
                    var problem = late(purchase, arrived);
                    if (problem.isEmpty()) {
                        var mine = new Commitment(organisation, viewer.person(), amount, arrived);
                        commitments.promise(db, id, mine);
                        tx.audit("purchase.joined", purchase.subject(), told(mine));
                    }
                    return problem;
                });
    }

    private static Optional<Problem> late(Purchase purchase, Instant arrived) {
        if (purchase.state() == Purchase.State.CANCELLED) {
            return Optional.of(Problem.of("amount", "purchases.problem.cancelled"));
        }
        return purchase.open(arrived)
                ? Optional.empty()
                : Optional.of(Problem.of("amount", "purchases.problem.late"));
    }

    private static Map<String, ?> told(Commitment mine) {
        return Map.of("organisation", mine.organisation(), "amount", mine.amount());
    }
}
