package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.releases.Figures.Spread;
import java.util.Map;

/// What the network published of all, or of the scan's sector, and did not take down.
///
/// @param view its code, e.g. `all` or `sector:energy`
/// @param organisations how many take part
record Network(String view, int organisations, Map<Principle, Spread> spreads) {
    Network {
        spreads = Map.copyOf(spreads);
    }
}
