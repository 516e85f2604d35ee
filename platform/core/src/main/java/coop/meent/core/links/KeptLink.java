package coop.meent.core.links;

import coop.meent.api.IssuedPass;
import java.time.Instant;
import java.util.Optional;

/// A link as it is kept, whether it works or not.
///
/// @param revoked when it was revoked
record KeptLink(IssuedPass link, Optional<Instant> revoked) {
    Found at(Instant now) {
        if (revoked.isPresent()) {
            return new Found.Closed(Found.Why.REVOKED);
        }
        if (!now.isBefore(link.until())) {
            return new Found.Closed(Found.Why.EXPIRED);
        }
        if (link.times().isPresent() && link.used() >= link.times().getAsInt()) {
            return new Found.Closed(Found.Why.USED);
        }
        return now.isBefore(link.from()) ? new Found.Closed(Found.Why.EARLY) : new Found.Open(link);
    }
}
