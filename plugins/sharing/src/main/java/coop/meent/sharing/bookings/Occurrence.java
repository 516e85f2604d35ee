package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Refusal;
import coop.meent.sharing.times.Span;
import coop.meent.sharing.times.Wish;
import java.util.List;
import java.util.Optional;

/// One time of a series.
///
/// @param refusal why it cannot be had; empty when it can
/// @param next times that are free instead
public record Occurrence(Wish wish, Optional<Refusal> refusal, List<Span> next) {
    public boolean fits() {
        return refusal.isEmpty();
    }
}
