package coop.meent.soirees.matching;

import java.util.Arrays;

/// Exchanges two rounds for a few people only: for those who are tied to one another by sitting
/// together in either. Nobody meets anybody else by it; it opens the way for other changes.
final class Chain {
    private final Seating seating;
    private final Facts facts;
    private final Moves moves;
    private final Fit fit;
    private final int[] tied;
    private final boolean[] seen;
    private final int[] kept;
    private int length;

    Chain(Seating seating) {
        this.seating = seating;
        this.facts = seating.facts;
        this.moves = new Moves(seating);
        this.fit = new Fit(seating);
        this.tied = new int[facts.size];
        this.seen = new boolean[facts.size];
        this.kept = new int[facts.size * 4];
    }

    void turn(int round, int other, int person) {
        if (round == other || facts.trio(round) != facts.trio(other)) {
            return;
        }
        follow(round, other, person);
        for (int i = 0; i < length; i++) {
            if (facts.there(round, tied[i]) != facts.there(other, tied[i])) {
                return;
            }
        }
        exchange(round, other);
        if (!fits(round) || !fits(other)) {
            exchange(round, other);
        }
    }

    private boolean fits(int round) {
        return seating.triples(round) <= 1 && fit.holds(round);
    }

    private void follow(int round, int other, int person) {
        Arrays.fill(seen, false);
        length = 0;
        add(person);
        for (int i = 0; i < length; i++) {
            add(seating.first(round, tied[i]));
            add(seating.second(round, tied[i]));
            add(seating.first(other, tied[i]));
            add(seating.second(other, tied[i]));
        }
    }

    private void add(int person) {
        if (person >= 0 && !seen[person]) {
            seen[person] = true;
            tied[length++] = person;
        }
    }

    private void exchange(int round, int other) {
        for (int i = 0; i < length; i++) {
            kept[i * 4] = seating.first(round, tied[i]);
            kept[i * 4 + 1] = seating.second(round, tied[i]);
            kept[i * 4 + 2] = seating.first(other, tied[i]);
            kept[i * 4 + 3] = seating.second(other, tied[i]);
        }
        for (int i = 0; i < length; i++) {
            moves.part(round, tied[i]);
            moves.part(other, tied[i]);
        }
        for (int i = 0; i < length; i++) {
            link(other, tied[i], kept[i * 4]);
            link(other, tied[i], kept[i * 4 + 1]);
            link(round, tied[i], kept[i * 4 + 2]);
            link(round, tied[i], kept[i * 4 + 3]);
        }
    }

    // each two once
    private void link(int round, int one, int other) {
        if (other > one) {
            seating.link(round, one, other);
        }
    }
}
