package coop.meent.soirees.matching;

/// Chance that is the same on every machine for the same seed.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
final class Dice {
    private static final int STEPS = 1 << 12;

    private long state;
    private final double[] logarithms = new double[STEPS];

    Dice(long seed) {
        this.state = seed;
        for (int i = 0; i < STEPS; i++) {
            logarithms[i] = StrictMath.log((i + 0.5) / STEPS);
        }
    }

    /// {@return from 0 to below the bound}
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// {@return the logarithm of a chance: never above 0, seldom far below}
    double logarithm() {
        return logarithms[(int) (next() >>> 52)];
    }

    int[] shuffled(int size) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
