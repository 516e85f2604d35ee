package coop.meent.api;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// An audience for a time. A thing may have several: `members` until a moment, `public` from it on.
/// The platform compares with the clock whenever somebody asks, so nothing has to be published when
/// time passes.
///
/// @param audience who
/// @param from the first moment; empty for as long as there is the thing
/// @param until the first moment at which it is over; empty for good
/// @since 1.0
public record DatedAudience(Audience audience, Optional<Instant> from, Optional<Instant> until) {
    /// {@return whether the moment lies within}
    public boolean at(Instant moment) {
        return from.map(first -> !moment.isBefore(first)).orElse(true)
                && until.map(moment::isBefore).orElse(true);
    }

    /// {@return the next of its two moments}
    ///
    /// @param now looks for one after this
    public Optional<Instant> changes(Instant now) {
        return Stream.concat(from.stream(), until.stream())
                .filter(now::isBefore)
                .min(naturalOrder());
    }

    /// {@return the same until a moment, at which it ends}
    public DatedAudience until(Instant moment) {
        return new DatedAudience(audience, from, Optional.of(moment));
    }
}
