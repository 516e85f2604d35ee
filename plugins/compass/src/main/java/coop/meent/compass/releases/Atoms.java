package coop.meent.compass.releases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The groups that somebody can tell apart who kept every view that was ever released.
///
/// An atom is the scans that stand in exactly the same released views. Whoever has all views can
/// work out the sums of every atom and of nothing smaller; so no atom may be of one to four
/// organisations. Scans that stand in no view are no atom: nothing is said of them. A view that was
/// taken down still counts, for somebody may have kept it.
///
/// A view holds one scan of an organisation at most, so in an atom as many organisations stand as
/// scans.
final class Atoms implements Gate {
    // which atom each scan is in, how many scans each atom has, and how many atoms there are
    private int[] atoms = new int[0];
    private int[] sizes = new int[16];
    private int count;

    /// {@return the atoms of these views}
    ///
    /// @param views all that were ever released
    static Atoms of(Iterable<BitSet> views) {
        var atoms = new Atoms();
        views.forEach(atoms::released);
        return atoms;
    }

    @Override
    public List<Split> split(BitSet scans) {
        int[] inside = inside(scans);
        var splits = new ArrayList<Split>();
        if (inside[count] > 0) {
            splits.add(new Split(NONE, inside[count], 0));
        }
        for (int atom = 0; atom < count; atom++) {
            if (inside[atom] > 0) {
                splits.add(new Split(atom, inside[atom], sizes[atom] - inside[atom]));
            }
        }
        return splits;
    }

    @Override
    public void released(BitSet scans) {
        grow(scans.length());
        int[] inside = inside(scans);
        int[] part = new int[inside.length];
        for (int atom = 0; atom < inside.length; atom++) {
            // an atom that is wholly in the view stays what it is
            boolean cut =
                    inside[atom] > 0 && (atom == part.length - 1 || inside[atom] < sizes[atom]);
            part[atom] = cut ? add(inside[atom]) : atom;
        }
        for (int scan = scans.nextSetBit(0); scan >= 0; scan = scans.nextSetBit(scan + 1)) {
            int from = atoms[scan];
            if (from == NONE) {
                atoms[scan] = part[part.length - 1];
            } else if (part[from] != from) {
                atoms[scan] = part[from];
                sizes[from]--;
            }
        }
    }

    @Override
    public int of(int scan) {
        return scan < atoms.length ? atoms[scan] : NONE;
    }

    /// How many of these scans are in each atom; the last number is of those in none.
    private int[] inside(BitSet scans) {
        int[] inside = new int[count + 1];
        for (int scan = scans.nextSetBit(0); scan >= 0; scan = scans.nextSetBit(scan + 1)) {
            int atom = of(scan);
            inside[atom == NONE ? count : atom]++;
        }
        return inside;
    }

    private int add(int size) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count] = size;
        return count++;
    }

    private void grow(int scans) {
        int before = atoms.length;
        if (scans > before) {
            atoms = Arrays.copyOf(atoms, Math.max(scans, 2 * before));
            Arrays.fill(atoms, before, atoms.length, NONE);
        }
    }
}
