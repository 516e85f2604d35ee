package coop.meent.soirees.matching;

/// The changes that keep a seating legal. A move answers whether it could be made; each is undone
/// by itself or by its counterpart.
final class Moves {
    private final Seating seating;
    private final Facts facts;
    private final Fit fit;

    Moves(Seating seating) {
        this.seating = seating;
        this.facts = seating.facts;
        this.fit = new Fit(seating);
    }

    boolean fits(int round) {
        return fit.holds(round);
    }

    /// Two at different tables, or one of them on a break, take each other's place.
    boolean swap(int round, int one, int other) {
        if (!maySwap(round, one, other)) {
            return false;
        }
        exchange(round, one, other);
        if (fit.holds(round)) {
            return true;
        }
        exchange(round, one, other);
        return false;
    }

    private boolean maySwap(int round, int one, int other) {
        int a = seating.first(round, one);
        int b = seating.second(round, one);
        int c = seating.first(round, other);
        int d = seating.second(round, other);
        return (a >= 0 || c >= 0)
                && a != other
                && b != other
                && (a < 0 || seating.legal(other, a))
                && (b < 0 || seating.legal(other, b))
                && (c < 0 || seating.legal(one, c))
                && (d < 0 || seating.legal(one, d));
    }

    void exchange(int round, int one, int other) {
        int a = seating.first(round, one);
        int b = seating.second(round, one);
        int c = seating.first(round, other);
        int d = seating.second(round, other);
        unlink(round, one, a);
        unlink(round, one, b);
        unlink(round, other, c);
        unlink(round, other, d);
        link(round, other, a);
        link(round, other, b);
        link(round, one, c);
        link(round, one, d);
    }

    private void unlink(int round, int one, int other) {
        if (other >= 0) {
            seating.unlink(round, one, other);
        }
    }

    private void link(int round, int one, int other) {
        if (other >= 0) {
            seating.link(round, one, other);
        }
    }

    /// Somebody on a break sits down with somebody else on a break, or with two where three may
    /// sit.
    boolean join(int round, int lone, int host) {
        int third = seating.first(round, host);
        if (!seating.legal(lone, host)
                || (third >= 0
                        && (!facts.trio(round)
                                || seating.triples(round) > 0
                                || !seating.legal(lone, third)))) {
            return false;
        }
        seating.link(round, lone, host);
        link(round, lone, third);
        if (fit.holds(round)) {
            return true;
        }
        part(round, lone);
        return false;
    }

    /// Somebody leaves their table for a break.
    void part(int round, int one) {
        int a = seating.first(round, one);
        int b = seating.second(round, one);
        unlink(round, one, a);
        unlink(round, one, b);
    }

    /// Two on a break sit down with the two of one table: one with each.
    boolean insert(int round, int lone, int other, int host) {
        int guest = seating.first(round, host);
        if (guest < 0
                || seating.second(round, host) >= 0
                || !seating.legal(lone, host)
                || !seating.legal(other, guest)) {
            return false;
        }
        seating.unlink(round, host, guest);
        seating.link(round, lone, host);
        seating.link(round, other, guest);
        if (fit.holds(round)) {
            return true;
        }
        extract(round, lone, other, host);
        return false;
    }

    /// Undoes [#insert].
    void extract(int round, int lone, int other, int host) {
        int guest = seating.first(round, other);
        seating.unlink(round, lone, host);
        seating.unlink(round, other, guest);
        seating.link(round, host, guest);
    }

    /// Two take each other's place in all rounds; both have to be there in the same ones.
    boolean relabel(int one, int other) {
        for (int round = 0; round < facts.rounds; round++) {
            if (facts.there(round, one) != facts.there(round, other)
                    || !takes(round, one, other)
                    || !takes(round, other, one)) {
                return false;
            }
        }
        relabelAll(one, other);
        for (int round = 0; round < facts.rounds; round++) {
            if (!fit.holds(round)) {
                relabelAll(one, other);
                return false;
            }
        }
        return true;
    }

    private boolean takes(int round, int taker, int from) {
        int a = seating.first(round, from);
        int b = seating.second(round, from);
        return (a < 0 || a == taker || facts.allowed[taker * facts.size + a])
                && (b < 0 || b == taker || facts.allowed[taker * facts.size + b]);
    }

    void relabelAll(int one, int other) {
        var kept = new int[facts.rounds][];
        for (int round = 0; round < facts.rounds; round++) {
            if (!seating.together(round, one, other)) {
                kept[round] =
                        new int[] {
                            seating.first(round, one),
                            seating.second(round, one),
                            seating.first(round, other),
                            seating.second(round, other)
                        };
                part(round, one);
                part(round, other);
            }
        }
        for (int round = 0; round < facts.rounds; round++) {
            if (kept[round] != null) {
                link(round, other, kept[round][0]);
                link(round, other, kept[round][1]);
                link(round, one, kept[round][2]);
                link(round, one, kept[round][3]);
            }
        }
    }
}
