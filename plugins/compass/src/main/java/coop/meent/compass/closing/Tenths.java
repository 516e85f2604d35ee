package coop.meent.compass.closing;

import coop.meent.compass.scores.Score;

/// A score as it is shown and kept: in tenths of a point.
final class Tenths {
    private Tenths() {}

    static int of(Score score) {
        return score.shown().movePointRight(1).intValueExact();
    }
}
