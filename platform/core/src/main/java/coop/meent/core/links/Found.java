package coop.meent.core.links;

import coop.meent.api.IssuedPass;

/// What there is to a secret.
public sealed interface Found {
    /// A link that works.
    record Open(IssuedPass link) implements Found {}

    /// None that works.
    record Closed(Why why) implements Found {}

    /// Why a link does not work.
    enum Why {
        /// There is no such link, or it was for something else.
        UNKNOWN,
        /// It does not work yet.
        EARLY,
        /// Its time is over.
        EXPIRED,
        /// It was used as often as it may.
        USED,
        /// Its owner took it back.
        REVOKED
    }
}
