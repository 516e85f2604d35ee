package coop.meent.e2e;

import java.util.Locale;

/// What was found at one address.
///
/// @param kind what answers there
/// @param part who could see it
/// @param faults with the route and the look
/// @param millis how long it took
record Stop(Spot spot, Kind kind, Part part, int status, Faults faults, long millis) {
    /// What answers at an address.
    enum Kind {
        /// A page, which is looked at.
        PAGE,
        /// A piece of a page, which is looked at within it.
        PIECE,
        /// A feed, a picture, a list for machines.
        FILE,
        /// It leads on to another address.
        ONWARD
    }

    @Override
    public String toString() {
        return "%6d ms  %-13s %-6s %3d  %s"
                .formatted(
                        millis,
                        part.name().toLowerCase(Locale.ROOT),
                        kind.name().toLowerCase(Locale.ROOT),
                        status,
                        spot.address());
    }
}
