package coop.meent.sharing.asks;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.asks.ReplyStore.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Whoever can help says so, gives a tip, and talks on with who asked.
final class ReplyDesk {
    private final AskStore asks = new AskStore();
    private final ReplyStore store = new ReplyStore();
    private final Transactions transactions;
    private final AskSight sight;
    private final AskDesk desk;
    private final Clock clock;

    ReplyDesk(Transactions transactions, AskSight sight, AskDesk desk, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.desk = desk;
        this.clock = clock;
    }

    /// {@return what is wrong with a reply}
    List<Problem> check(Viewer viewer, ReplyForm form) {
        var problems = new ArrayList<>(form.check());
        if (!form.organisation().isEmpty()
                && !viewer.organisations().contains(form.owner().orElse(0))) {
            problems.add(Problem.of("organisation", "asks.problem.organisation"));
        }
        problems.addAll(desk.often(viewer, "body"));
        return problems;
    }

    /// Offers help or gives a tip; only with a form without problems.
    ///
    /// @return the id of the reply
    long reply(Viewer viewer, long id, ReplyForm form) {
        return transactions.run(
                viewer,
                tx -> {
                    var ask = known(tx, viewer, id);
                    if (!ask.open(LocalDate.now(clock))) {
                        throw new MeentException(Code.CONFLICT, "over: " + ask.subject());
                    }
                    var said =
                            new Said(
                                    form.what(),
                                    OptionalLong.empty(),
                                    OptionalLong.of(AskDesk.person(viewer)),
                                    form.owner(),
                                    form.body().strip(),
                                    clock.instant());
                    long reply = store.insert(tx.handle(), id, said);
                    store.count(tx.handle(), id);
                    AskNews.replied(tx, ask, reply, viewer);
                    AskDesk.saved(tx, id, "ask.replied");
                    return reply;
                });
    }

    /// Says something more below an offer of help, between its writer and the asker's side.
    ///
    /// @return the id of the note
    long note(Viewer viewer, long id, long help, String body) {
        return transactions.run(
                viewer,
                tx -> {
                    var ask = known(tx, viewer, id);
                    var to = reply(tx, viewer, ask, help);
                    boolean theirs = AskSight.is(viewer, to.person());
                    if (to.kind() != Reply.Kind.HELP || !(theirs || AskSight.leads(viewer, ask))) {
                        throw new MeentException(Code.FORBIDDEN, "no talk of theirs: " + help);
                    }
                    var said =
                            new Said(
                                    Reply.Kind.NOTE,
                                    OptionalLong.of(help),
                                    OptionalLong.of(AskDesk.person(viewer)),
                                    OptionalLong.empty(),
                                    body.strip(),
                                    clock.instant());
                    long note = store.insert(tx.handle(), id, said);
                    AskNews.noted(tx, ask, note, theirs ? ask.asker() : to.person());
                    return note;
                });
    }

    /// Takes back what the viewer said.
    void withdraw(Viewer viewer, long id, long reply) {
        transactions.run(
                viewer,
                tx -> {
                    var ask = known(tx, viewer, id);
                    var mine = reply(tx, viewer, ask, reply);
                    if (!AskSight.is(viewer, mine.person())) {
                        throw new MeentException(Code.FORBIDDEN, "not theirs: " + reply);
                    }
                    store.withdraw(tx.handle(), reply, clock.instant());
                    store.count(tx.handle(), id);
                    AskDesk.saved(tx, id, "ask.unreplied");
                    return id;
                });
    }

    private Ask known(Transaction tx, Viewer viewer, long id) {
        return asks.lock(tx.handle(), id)
                .filter(it -> sight.sees(viewer, it))
                .orElseThrow(() -> MeentException.notFound("ask " + id));
    }

    private Reply reply(Transaction tx, Viewer viewer, Ask ask, long id) {
        return store.find(tx.handle(), id)
                .filter(it -> it.ask() == ask.id())
                .filter(it -> AskSight.reads(viewer, ask, it, parent(tx, it)))
                .orElseThrow(() -> MeentException.notFound("reply " + id));
    }

    private Reply parent(Transaction tx, Reply it) {
        return it.parent().isPresent()
                ? store.find(tx.handle(), it.parent().getAsLong()).orElseThrow()
                : it;
    }
}
