package coop.meent.soirees.matching;

import java.util.Arrays;

/// Who sits with whom in every round, and what that is worth; every change tells the score at once.
///
/// Nobody here ever meets twice, and nobody sits with somebody they may not sit with: moves ask
/// [#legal] before they are made.
final class Seating {
    final Facts facts;
    private final int size;
    private final int[] first; // whom somebody sits with, by round * size + person; -1: nobody
    private final int[] second; // the third at the table
    private final boolean[] met;
    private final int[] granted; // how many met people grant a wish, by person * 8 + wish
    private final int[] wishes; // how many of somebody's wishes come true
    private final int[] breaks;
    private final int[] turns; // at a table of three
    private final int[] single; // how many have a break, by round
    private final int[] trios; // how many tables of three, by round, times three
    private long score;

    Seating(Facts facts) {
        this.facts = facts;
        this.size = facts.size;
        this.first = new int[facts.rounds * size];
        this.second = new int[facts.rounds * size];
        this.met = new boolean[size * size];
        this.granted = new int[size * Hopes.MOST];
        this.wishes = new int[size];
        this.breaks = new int[size];
        this.turns = new int[size];
        this.single = new int[facts.rounds];
        this.trios = new int[facts.rounds];
        Arrays.fill(first, -1);
        Arrays.fill(second, -1);
        for (int round = 0; round < facts.rounds; round++) {
            for (int person = 0; person < size; person++) {
                if (facts.there(round, person)) {
                    pause(round, person, 1);
                }
            }
        }
    }

    long score() {
        return score;
    }

    int first(int round, int person) {
        return first[round * size + person];
    }

    int second(int round, int person) {
        return second[round * size + person];
    }

    boolean alone(int round, int person) {
        return first[round * size + person] < 0 && facts.there(round, person);
    }

    int singles(int round) {
        return single[round];
    }

    int triples(int round) {
        return trios[round] / 3;
    }

    int breaks(int person) {
        return breaks[person];
    }

    int turns(int person) {
        return turns[person];
    }

    int wishes(int person) {
        return wishes[person];
    }

    boolean granted(int person, int wish) {
        return granted[person * Hopes.MOST + wish] > 0;
    }

    boolean met(int one, int other) {
        return met[one * size + other];
    }

    /// {@return whether two may sit together and did not yet}
    boolean legal(int one, int other) {
        return facts.allowed[one * size + other] && !met[one * size + other];
    }

    boolean together(int round, int one, int other) {
        return first[round * size + one] == other || second[round * size + one] == other;
    }

    void link(int round, int one, int other) {
        sit(round, one, other);
        sit(round, other, one);
        meet(one, other, true);
        score += facts.worth[one * size + other];
        grant(one, other);
        grant(other, one);
    }

    void unlink(int round, int one, int other) {
        leave(round, one, other);
        leave(round, other, one);
        meet(one, other, false);
        score -= facts.worth[one * size + other];
        withdraw(one, other);
        withdraw(other, one);
    }

    private void meet(int one, int other, boolean now) {
        met[one * size + other] = now;
        met[other * size + one] = now;
    }

    private void sit(int round, int person, int other) {
        int at = round * size + person;
        if (first[at] < 0) {
            first[at] = other;
            pause(round, person, -1);
        } else {
            second[at] = other;
            turn(round, person, 1);
        }
    }

    private void leave(int round, int person, int other) {
        int at = round * size + person;
        if (second[at] < 0) {
            first[at] = -1;
            pause(round, person, 1);
            return;
        }
        if (first[at] == other) {
            first[at] = second[at];
        }
        second[at] = -1;
        turn(round, person, -1);
    }

    private void pause(int round, int person, int change) {
        int before = breaks[person];
        int after = before + change;
        score -= Weights.breaks(after) - Weights.breaks(before);
        breaks[person] = after;
        single[round] += change;
    }

    private void turn(int round, int person, int change) {
        int before = turns[person];
        int after = before + change;
        score -= (long) Weights.TRIO * (after * after - before * before);
        turns[person] = after;
        trios[round] += change;
    }

    private void grant(int person, int other) {
        int bits = facts.grants[person * size + other] & 0xff;
        while (bits != 0) {
            int wish = Integer.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            if (granted[person * Hopes.MOST + wish]++ == 0) {
                score += Weights.wish(wishes[person]++);
            }
        }
    }

    private void withdraw(int person, int other) {
        int bits = facts.grants[person * size + other] & 0xff;
        while (bits != 0) {
            int wish = Integer.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            if (--granted[person * Hopes.MOST + wish] == 0) {
                score -= Weights.wish(--wishes[person]);
            }
        }
    }
}
