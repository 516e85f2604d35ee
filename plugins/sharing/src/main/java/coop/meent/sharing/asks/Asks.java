package coop.meent.sharing.asks;

import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Slice;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.sharing.asks.CandidateStore.Nudged;
import coop.meent.sharing.asks.Matching.Match;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What there is to read of asks, for who may.
final class Asks {
    private static final int TAGS = 12;

    private final AskStore store = new AskStore();
    private final ReplyStore replies = new ReplyStore();
    private final AskListStore lists = new AskListStore();
    private final CandidateStore candidates = new CandidateStore();
    private final Transactions transactions;
    private final AskSight sight;
    private final Nudging nudging;
    private final Clock clock;

    Asks(Transactions transactions, AskSight sight, Nudging nudging, Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.nudging = nudging;
        this.clock = clock;
    }

    /// An ask with what the viewer may read of what was said to it.
    ///
    /// @param helpers who helped, whoever may read what they said
    /// @param told who was told that they could help; empty for who did not ask
    record Page(Ask ask, List<Reply> replies, List<Reply> helpers, List<Nudged> told) {}

    Slice<Ask> list(Viewer viewer, AskFilter filter, int limit) {
        return transactions.read(
                viewer,
                db ->
                        Slice.of(
                                lists.list(db, sight.binds(viewer), filter, today(), limit + 1),
                                limit,
                                it -> Long.toString(it.id())));
    }

    /// {@return tags of what is asked now}
    List<String> tags(Viewer viewer) {
        return transactions.read(viewer, db -> lists.tags(db, sight.binds(viewer), today(), TAGS));
    }

    /// {@return asks of the viewer that wait for them}
    List<Ask> waiting(Viewer viewer, int limit) {
        return viewer.person().isEmpty()
                ? List.of()
                : transactions.read(
                        viewer,
                        db -> lists.waiting(db, viewer.person().getAsLong(), today(), limit));
    }

    /// {@return an ask that the viewer may see}
    ///
    /// @throws MeentException when there is none, or none that they may know of
    Page page(Viewer viewer, long id) {
        return transactions
                .read(
                        viewer,
                        db ->
                                store.find(db, id)
                                        .filter(it -> sight.sees(viewer, it))
                                        .map(it -> page(db, viewer, it)))
                .orElseThrow(() -> MeentException.notFound("ask " + id));
    }

    private Page page(Handle db, Viewer viewer, Ask ask) {
        var all = replies.of(db, ask.id());
        Map<Long, Reply> known =
                all.stream().collect(Collectors.toMap(Reply::id, Function.identity()));
        var read =
                all.stream().filter(it -> AskSight.reads(viewer, ask, it, to(known, it))).toList();
        var helpers = all.stream().filter(it -> it.helped() && it.hidden().isEmpty()).toList();
        var told =
                AskSight.leads(viewer, ask) ? candidates.nudged(db, ask.id()) : List.<Nudged>of();
        return new Page(ask, read, helpers, told);
    }

    private static Reply to(Map<Long, Reply> known, Reply it) {
        return it.parent().isPresent()
                ? Optional.ofNullable(known.get(it.parent().getAsLong())).orElse(it)
                : it;
    }

    /// {@return an ask of the viewer's side}
    Page led(Viewer viewer, long id) {
        var page = page(viewer, id);
        if (!AskSight.leads(viewer, page.ask())) {
            throw new MeentException(Code.FORBIDDEN, "not theirs: " + page.ask().subject());
        }
        return page;
    }

    /// {@return who could help, for who asked, while it is open}
    List<Match> suggested(Viewer viewer, Ask ask) {
        return AskSight.leads(viewer, ask) && ask.open(today())
                ? nudging.suggested(viewer, ask.wording())
                : List.of();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
