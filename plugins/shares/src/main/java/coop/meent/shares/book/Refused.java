package coop.meent.shares.book;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import coop.meent.shares.ledger.Verdict;
import java.util.List;
import java.util.Set;

/// The ledger refused a draft, and nothing was recorded.
public final class Refused extends RuntimeException {
    private static final Set<String> OURS = Set.of("key_taken", "replay_differs");

    private final transient List<Verdict.Reason> reasons;
    private final int draft;

    Refused(List<Verdict.Reason> reasons, int draft) {
        super("refused: " + reasons.stream().map(Verdict.Reason::code).toList());
        this.reasons = List.copyOf(reasons);
        this.draft = draft;
    }

    static Refused keyTaken() {
        return new Refused(List.of(new Verdict.Reason("key_taken", "", List.of())), 0);
    }

    static Refused differs(long seq, int draft) {
        return new Refused(List.of(new Verdict.Reason("replay_differs", "", List.of(seq))), draft);
    }

    /// {@return why, at least one reason}
    public List<Verdict.Reason> reasons() {
        return reasons;
    }

    /// {@return which of several drafts, from 0}
    public int draft() {
        return draft;
    }

    /// {@return the reasons as a form shows them, each beside its field}
    public List<Problem> problems() {
        return reasons.stream().map(Refused::problem).toList();
    }

    /// {@return what the API answers with: 422, field by field}
    public MeentException invalid() {
        return MeentException.invalid(problems());
    }

    /// {@return a reason as a form shows it}
    public static Problem problem(Verdict.Reason reason) {
        var prefix = OURS.contains(reason.code()) ? "shares.book." : "shares.refused.";
        return new Problem(reason.field(), prefix + reason.code(), reason.arguments());
    }
}
