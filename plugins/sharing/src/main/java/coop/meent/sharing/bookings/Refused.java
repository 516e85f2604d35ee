package coop.meent.sharing.bookings;

import coop.meent.api.Problem;
import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import java.util.List;

/// A wish that cannot be granted; nothing was booked. It never tells who has what.
public final class Refused extends RuntimeException {
    private final Refusal refusal;
    private final transient List<Object> arguments;
    private final transient List<Span> next;

    Refused(Refusal refusal, List<Object> arguments, List<Span> next) {
        super("refused: " + refusal.code(), null, false, false);
        this.refusal = refusal;
        this.arguments = List.copyOf(arguments);
        this.next = List.copyOf(next);
    }

    public Refusal refusal() {
        return refusal;
    }

    /// {@return the sentence for people, beside the field that is wrong; field `""` when the wish
    /// itself is fine}
    public Problem problem() {
        return new Problem(refusal.field(), refusal.key(), arguments);
    }

    /// {@return the next times that are as long and free; only when others have it}
    public List<Span> next() {
        return next;
    }
}
