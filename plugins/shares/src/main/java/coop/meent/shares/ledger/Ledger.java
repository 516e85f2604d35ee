package coop.meent.shares.ledger;

import java.time.Instant;

/// The judge of the register: what may be recorded, and how it will stand there.
public final class Ledger {
    private Ledger() {}

    /// Judges a draft against what is recorded; changes nothing.
    ///
    /// @param now becomes the moment of recording, in microseconds and never before the last entry
    public static Verdict judge(Past past, Draft draft, Instant now) {
        var matter = new Matter(past, draft, now);

        return Formalities.stop(matter) ? matter.refused() : Judgement.of(matter);
    }
}
