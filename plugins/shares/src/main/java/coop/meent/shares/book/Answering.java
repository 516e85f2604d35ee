package coop.meent.shares.book;

import coop.meent.api.Transaction;
import coop.meent.shares.book.AnswerStore.Answer;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Records what is asked, each for itself: what the ledger refuses stands in nobody's way, and what
/// comes again under its key gets the answer of the first time.
final class Answering {
    /// A draft, and what it is known by when it comes again.
    ///
    /// @param key empty when it never does
    record Asked(Draft draft, Optional<String> key) {
        String content() {
            return Content.of(List.of(draft));
        }
    }

    /// What came of it.
    sealed interface Outcome {
        record Done(Recorded recorded) implements Outcome {}

        record Not(Refused refused) implements Outcome {}

        /// {@return what was recorded}
        ///
        /// @throws Refused when it was not
        default Recorded recorded() {
            return switch (this) {
                case Done(var recorded) -> recorded;
                case Not(var refused) -> throw refused;
            };
        }
    }

    private final RuleReading rules;
    private final Frames frames;
    private final Clock clock;
    private final HeadStore heads = new HeadStore();
    private final AnswerStore answers = new AnswerStore();
    private final EntryList entries = new EntryList();

    Answering(RuleReading rules, Frames frames, Clock clock) {
        this.rules = rules;
        this.frames = frames;
        this.clock = clock;
    }

    /// {@return what came of each}
    ///
    /// @param asked no two with the same key
    List<Outcome> answer(Transaction tx, Register register, List<Asked> asked) {
        var head = heads.lock(tx.handle(), register.id());
        var before = answers.find(tx.handle(), keys(asked));
        var fresh = asked.stream().filter(it -> earlier(before, it).isEmpty()).toList();
        var outcomes = fresh.isEmpty() ? List.<Outcome>of() : written(tx, register, head, fresh);
        var next = outcomes.iterator();
        return asked.stream()
                .map(it ->
                        earlier(before, it)
                                .map(answer -> repeated(tx.handle(), answer, it))
                                .orElseGet(next::next))
                .toList();
    }

    private static List<String> keys(List<Asked> asked) {
        return asked.stream().flatMap(it -> it.key().stream()).toList();
    }

    private static Optional<Answer> earlier(Map<String, Answer> before, Asked asked) {
        return asked.key().map(before::get);
    }

    private List<Outcome> written(
            Transaction tx, Register register, HeadStore.Found head, List<Asked> fresh) {
        var sources = new Scribe.Sources(tx.handle(), rules, frames);
        var scribe = Scribe.lenient(sources, register, head);
        scribe.write(fresh.stream().map(Asked::draft).toList(), _ -> clock.instant());
        var outcomes = outcomes(scribe);
        keep(tx.handle(), register, fresh, outcomes);
        Announcement.of(tx, register, scribe.recorded());
        return outcomes;
    }

    private static List<Outcome> outcomes(Scribe scribe) {
        var recorded = scribe.recorded().iterator();
        var outcomes = new ArrayList<Outcome>();
        for (var verdict : scribe.verdicts()) {
            outcomes.add(
                    switch (verdict) {
                        case Verdict.Posted _ -> new Outcome.Done(recorded.next());
                        case Verdict.Refused(var reasons) ->
                                new Outcome.Not(new Refused(reasons, 0));
                    });
        }
        return outcomes;
    }

    private void keep(Handle db, Register register, List<Asked> fresh, List<Outcome> outcomes) {
        var kept = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < fresh.size(); i++) {
            var asked = fresh.get(i);
            var outcome = outcomes.get(i);
            asked.key().ifPresent(key -> kept.put(key, answer(asked.content(), outcome)));
        }
        answers.keep(db, register.id(), kept, clock.instant());
    }

    private static Answer answer(String content, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var recorded) ->
                    new Answer.Given(content, recorded.entry().seq(), recorded.entry().seq());
            case Outcome.Not(var refused) -> new Answer.Denied(content, refused);
        };
    }

    private Outcome repeated(Handle db, Answer before, Asked asked) {
        if (!before.content().equals(asked.content())) {
            return new Outcome.Not(Refused.keyTaken());
        }
        return switch (before) {
            case Answer.Given(_, long first, long last) ->
                    new Outcome.Done(entries.between(db, first, last).getFirst());
            case Answer.Denied(_, var refused) -> new Outcome.Not(refused);
        };
    }
}
