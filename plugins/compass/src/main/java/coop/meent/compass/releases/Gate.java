package coop.meent.compass.releases;

import java.util.BitSet;
import java.util.List;

/// Decides whether a view may come out, and remembers those that did.
interface Gate {
    /// With fewer organisations than these, a group is not anonymous.
    int FEWEST = 5;

    /// The atom of a scan that stands in no view yet.
    int NONE = -1;

    /// {@return the atom of a scan, [#NONE] when it stands in no view}
    int of(int scan);

    /// {@return how a view of these scans would cut the atoms that it touches}
    List<Split> split(BitSet scans);

    /// Notes that a view of these scans came out.
    void released(BitSet scans);

    /// {@return whether a view of these scans leaves every atom empty or anonymous}
    default boolean passes(BitSet scans) {
        return !scans.isEmpty() && split(scans).stream().allMatch(Split::passes);
    }

    /// One atom, cut in two by a view.
    ///
    /// @param atom which; [#NONE] for all scans that were in no view so far
    /// @param inside how many of its scans the view holds
    /// @param outside how many it leaves; of those that are in no view nothing is said, so nought
    record Split(int atom, int inside, int outside) {
        boolean passes() {
            return inside >= FEWEST && !leavesFew();
        }

        boolean leavesFew() {
            return outside > 0 && outside < FEWEST;
        }
    }
}
