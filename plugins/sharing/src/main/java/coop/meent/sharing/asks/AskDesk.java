package coop.meent.sharing.asks;

import coop.meent.api.Audiences;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisations;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.asks.AskStore.Draft;
import coop.meent.sharing.asks.CandidateStore.Nudged;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that askers do with what they ask; each method is one transaction.
final class AskDesk {
    private static final int MOST_A_DAY = 30;
    private static final int MOST_NUDGED = 60;

    private final AskStore store = new AskStore();
    private final ReplyStore replies = new ReplyStore();
    private final CandidateStore candidates = new CandidateStore();
    private final Transactions transactions;
    private final Organisations organisations;
    private final Audiences audiences;
    private final AskSight sight;
    private final Nudging nudging;
    private final Clock clock;

    AskDesk(Platform platform, AskSight sight, Clock clock) {
        this.transactions = platform.transactions();
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
        this.sight = sight;
        this.nudging = new Nudging(platform, sight, clock);
        this.clock = clock;
    }

    Nudging nudging() {
        return nudging;
    }

    /// {@return what is wrong with an ask}
    List<Problem> check(Viewer viewer, AskForm form) {
        var problems = new ArrayList<>(form.check(LocalDate.now(clock)));
        if (!form.organisation().isEmpty()
                && (form.owner().isEmpty() || !viewer.actsFor(form.owner().getAsLong()))) {
            problems.add(Problem.of("organisation", "asks.problem.organisation"));
        }
        if (!form.sector().isEmpty() && !organisations.sectors().contains(form.sector())) {
            problems.add(Problem.of("sector", "asks.problem.sector"));
        }
        if (audiences.chosen(viewer, form.audience()).isEmpty()) {
            problems.add(Problem.of("audience", "asks.problem.audience"));
        }
        return problems;
    }

    /// {@return what is wrong with another one, of somebody who wrote much already}
    List<Problem> often(Viewer viewer, String field) {
        var since = clock.instant().minus(Duration.ofDays(1));
        long person = person(viewer);
        return transactions.read(viewer, db -> store.written(db, person, since)) < MOST_A_DAY
                ? List.of()
                : List.of(Problem.of(field, "asks.problem.often", MOST_A_DAY));
    }

    /// Asks the community, and tells who could help; only with a form without problems.
    long ask(Viewer viewer, AskForm form) {
        var draft = draft(viewer, form, viewer.language());
        var told = nudging.told(viewer, draft.wording(), draft.audience());
        return transactions.run(
                viewer,
                tx -> {
                    var db = tx.handle();
                    var now = clock.instant();
                    long id = store.insert(db, viewer.person(), form.owner(), draft, now);
                    var ask = store.find(db, id).orElseThrow();
                    AskNews.asked(tx, ask);
                    nudge(tx, ask, told);
                    saved(tx, id, "ask.asked");
                    return id;
                });
    }

    private Draft draft(Viewer viewer, AskForm form, String language) {
        var audience = audiences.chosen(viewer, form.audience()).orElseThrow();
        return new Draft(form.wording(language), audience, form.lastDay(LocalDate.now(clock)));
    }

    private void nudge(Transaction tx, Ask ask, List<Nudged> told) {
        var db = tx.handle();
        var fresh =
                told.stream()
                        .filter(it ->
                                candidates.nudge(
                                        db,
                                        ask.id(),
                                        it.person(),
                                        it.organisation(),
                                        clock.instant()))
                        .map(Nudged::person)
                        .toList();
        AskNews.nudged(tx, ask, fresh);
    }

    /// Puts other words in the place of an ask's; only with a form without problems.
    void revise(Viewer viewer, long id, AskForm form) {
        change(
                viewer,
                id,
                (tx, ask) -> {
                    open(ask);
                    var draft = draft(viewer, form, ask.wording().language());
                    store.rewrite(tx.handle(), id, draft, clock.instant());
                    saved(tx, id, "ask.revised");
                });
    }

    /// Gives the people of an organisation a sign.
    void nudge(Viewer viewer, long id, long organisation) {
        var asked = transactions.read(viewer, db -> store.find(db, id));
        var told =
                asked.filter(it -> AskSight.leads(viewer, it))
                        .map(it -> nudging.told(organisation, it.audience()))
                        .orElse(List.of());
        change(
                viewer,
                id,
                (tx, ask) -> {
                    open(ask);
                    if (candidates.nudged(tx.handle(), id).size() > MOST_NUDGED) {
                        throw new MeentException(Code.CONFLICT, "told many: " + ask.subject());
                    }
                    nudge(tx, ask, told);
                    tx.audit("ask.nudged", ask.subject(), Map.of("organisation", organisation));
                });
    }

    /// Says that somebody helped.
    ///
    /// @param helpers ids of the replies that did; may be none
    void helped(Viewer viewer, long id, Collection<Long> helpers) {
        change(
                viewer,
                id,
                (tx, ask) -> {
                    unanswered(ask);
                    var db = tx.handle();
                    replies.helped(db, id, Set.copyOf(helpers));
                    store.close(db, id, Ask.State.HELPED, clock.instant());
                    AskNews.thanked(tx, ask, replies.of(db, id), viewer);
                    saved(tx, id, "ask.helped");
                });
    }

    /// Says that no help is needed any more.
    void close(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, ask) -> {
                    unanswered(ask);
                    store.close(tx.handle(), id, Ask.State.CLOSED, clock.instant());
                    saved(tx, id, "ask.closed");
                });
    }

    /// Keeps it among the open ones for another month.
    void prolong(Viewer viewer, long id) {
        change(
                viewer,
                id,
                (tx, ask) -> {
                    unanswered(ask);
                    var until = LocalDate.now(clock).plus(AskForm.USUAL);
                    store.prolong(tx.handle(), id, until, clock.instant());
                    saved(tx, id, "ask.prolonged");
                });
    }

    private static void unanswered(Ask ask) {
        if (ask.state() != Ask.State.OPEN) {
            throw new MeentException(Code.CONFLICT, "closed: " + ask.subject());
        }
    }

    private void open(Ask ask) {
        if (!ask.open(LocalDate.now(clock))) {
            throw new MeentException(Code.CONFLICT, "over: " + ask.subject());
        }
    }

    /// Something that askers do.
    @FunctionalInterface
    private interface Deed {
        void with(Transaction tx, Ask ask);
    }

    private void change(Viewer viewer, long id, Deed deed) {
        transactions.run(
                viewer,
                tx -> {
                    var ask =
                            store.lock(tx.handle(), id)
                                    .filter(it -> sight.sees(viewer, it))
                                    .orElseThrow(() -> MeentException.notFound("ask " + id));
                    if (!AskSight.leads(viewer, ask)) {
                        throw new MeentException(Code.FORBIDDEN, "not theirs: " + id);
                    }
                    deed.with(tx, ask);
                    return id;
                });
    }

    static void saved(Transaction tx, long id, String action) {
        tx.audit(action, Ask.TYPE + ":" + id, Map.of());
        tx.publish(Ask.TYPE, Long.toString(id));
    }

    static long person(Viewer viewer) {
        return viewer.person()
                .orElseThrow(() -> new MeentException(Code.FORBIDDEN, "nobody in particular"));
    }
}
