package coop.meent.compass.releases;

import java.util.BitSet;
import java.util.List;

/// What a release brings out.
///
/// @param shown in the order in which they were tried
/// @param refused too few organisations to remain anonymous
public record Release(List<Shown> shown, List<View> refused) {
    public Release {
        shown = List.copyOf(shown);
        refused = List.copyOf(refused);
    }

    /// A view that comes out.
    ///
    /// @param scans which stand in it: kept for good, also once it is taken down
    /// @param waiting how many organisations fit it and are not in it yet, for they would stand out
    public record Shown(View view, BitSet scans, Figures figures, int waiting) {
        public Shown {
            scans = (BitSet) scans.clone();
        }

        @Override
        public BitSet scans() {
            return (BitSet) scans.clone();
        }
    }
}
