package coop.meent.compass.releases;

import java.util.BitSet;
import java.util.List;

/// A view that came out once. It is kept for good, for somebody else may have kept it too.
///
/// @param id its own
/// @param up whether it is still shown
public record Kept(long id, BitSet scans, boolean up) {
    public Kept {
        scans = (BitSet) scans.clone();
    }

    @Override
    public BitSet scans() {
        return (BitSet) scans.clone();
    }

    /// {@return the views to take down at once when scans go, by a withdrawn consent or an erasure}
    public static List<Kept> holding(List<Kept> views, BitSet scans) {
        return views.stream().filter(it -> it.up() && it.scans.intersects(scans)).toList();
    }

    public Kept takenDown() {
        return new Kept(id, scans, false);
    }
}
