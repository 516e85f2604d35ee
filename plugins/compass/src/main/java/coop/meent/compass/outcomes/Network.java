package coop.meent.compass.outcomes;

import coop.meent.api.Principle;
import coop.meent.compass.radar.Radar.Reach;
import java.util.Map;

/// What the network published of all, or of the scan's sector, and did not take down.
///
/// @param view its code, e.g. `all` or `sector:energy`
/// @param organisations how many take part
/// @param reaches where the middle half lies, of every principle
record Network(String view, int organisations, Map<Principle, Reach> reaches) {
    Network {
        reaches = Map.copyOf(reaches);
    }
}
