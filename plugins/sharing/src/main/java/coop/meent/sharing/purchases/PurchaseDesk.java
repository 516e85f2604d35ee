package coop.meent.sharing.purchases;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.purchases.PurchaseStore.Proposal;
import coop.meent.sharing.typed.Asked;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that who proposes a purchase does with it; each method is one transaction.
final class PurchaseDesk {
    private static final int MOST_A_DAY = 10;

    private final PurchaseStore store = new PurchaseStore();
    private final CommitmentStore commitments = new CommitmentStore();
    private final Transactions transactions;
    private final Audiences audiences;
    private final PurchaseSight sight;
    private final Clock clock;

    PurchaseDesk(Transactions transactions, Audiences audiences, Clock clock) {
        this.transactions = transactions;
        this.audiences = audiences;
        this.sight = new PurchaseSight(audiences);
        this.clock = clock;
    }

    /// {@return what is wrong with a proposal}
    List<Problem> check(Viewer viewer, PurchaseForm form) {
        var problems = new ArrayList<>(form.check(clock));
        if (organisation(viewer, form).isEmpty()) {
            problems.add(Problem.of("organisation", "purchases.problem.organisation"));
        }
        if (audiences.chosen(viewer, form.audience()).isEmpty()) {
            problems.add(Problem.of("audience", "purchases.problem.audience"));
        }
        return problems;
    }

    /// {@return what is wrong with another one, of somebody who proposed much already}
    List<Problem> often(Viewer viewer) {
        var since = clock.instant().minus(Duration.ofDays(1));
        long person = person(viewer);
        return transactions.read(viewer, db -> store.proposed(db, person, since)) < MOST_A_DAY
                ? List.of()
                : List.of(Problem.of("title", "purchases.problem.often", MOST_A_DAY));
    }

    private static Optional<Long> organisation(Viewer viewer, PurchaseForm form) {
        return Asked.number(form.organisation(), 18).filter(viewer::actsFor);
    }

    /// Proposes something; only with a form without problems.
    long propose(Viewer viewer, PurchaseForm form) {
        long organisation = organisation(viewer, form).orElseThrow();
        var proposal = proposal(viewer, form, viewer.language());
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var now = clock.instant();
                    long id = store.insert(db, organisation, viewer.person(), proposal, now);
                    PurchaseNews.proposed(tx, id, proposal.wording().title());
                    saved(tx, id, "purchase.proposed");
                    return id;
                });
    }

    /// Puts what the form says in the place of what was proposed; terms only while nobody joined.
    void revise(Viewer viewer, long id, PurchaseForm form) {
        change(
                viewer,
                id,
                (tx, purchase) -> {
                    var language = purchase.wording().language();
                    var proposal = proposal(viewer, form, language);
                    if (!purchase.open(clock.instant())) {
                        throw new MeentException(Code.CONFLICT, "over: " + purchase.subject());
                    }
                    if (joined(tx, id) && !same(purchase, proposal)) {
                        throw new MeentException(Code.CONFLICT, "joined: " + purchase.subject());
                    }
                    store.rewrite(tx.handle(), id, proposal, clock.instant());
                    saved(tx, id, "purchase.revised");
                });
    }

    private Proposal proposal(Viewer viewer, PurchaseForm form, String language) {
        var audience = audiences.chosen(viewer, form.audience()).orElseThrow();
        return new Proposal(form.wording(language), form.terms(), audience);
    }

    private boolean joined(Transaction tx, long id) {
        return commitments.tallies(tx.handle(), List.of(id)).containsKey(id);
    }

    private static boolean same(Purchase purchase, Proposal proposal) {
        return purchase.terms().equals(proposal.terms())
                && purchase.wording().unit().equals(proposal.wording().unit());
    }

    /// Takes a proposal back before its deadline: nobody owes anything.
    void cancel(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, purchase) -> {
                    if (!purchase.open(clock.instant())) {
                        throw new MeentException(Code.CONFLICT, "over: " + purchase.subject());
                    }
                    store.cancel(tx.handle(), id, clock.instant());
                    PurchaseNews.cancelled(tx, purchase, commitments.of(tx.handle(), id), viewer);
                    saved(tx, id, "purchase.cancelled");
                });
    }

    /// Says that all has been ordered and shared out.
    void finish(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, purchase) -> {
                    if (purchase.state() != Purchase.State.REACHED) {
                        throw new MeentException(Code.CONFLICT, "open: " + purchase.subject());
                    }
                    store.finish(tx.handle(), id, clock.instant());
                    saved(tx, id, "purchase.finished");
                });
    }

    /// Something that its proposer does with a purchase.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Purchase purchase);
    }

    private void change(Viewer viewer, long id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    var purchase =
                            store.lock(tx.handle(), id)
                                    .filter(it -> sight.sees(viewer, it))
                                    .orElseThrow(() -> MeentException.notFound("purchase " + id));
                    if (!PurchaseSight.leads(viewer, purchase)) {
                        throw new MeentException(Code.FORBIDDEN, "not theirs: " + id);
                    }
                    deed.with(tx, purchase);
                    return id;
                });
    }

    static void saved(Transaction tx, long id, String action) {
        tx.audit(action, Purchase.TYPE + ":" + id, Map.of());
        tx.publish(Purchase.TYPE, Long.toString(id));
    }

    static long person(Viewer viewer) {
        return viewer.person()
                .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody in particular"));
    }
}
