package coop.meent.soirees.matching;

/// Makes a seating better by small changes, and now and then accepts a worse one while it is hot
/// (simulated annealing). It ends after the steps it was given, whatever it found.
final class Search {
    private static final int BLOCK = 128; // steps at one temperature

    private final Seating seating;
    private final Facts facts;
    private final Moves moves;
    private final Chain chain;
    private final Dice dice;
    private final boolean dense;
    private double heat;

    Search(Seating seating, Dice dice) {
        this.seating = seating;
        this.facts = seating.facts;
        this.moves = new Moves(seating);
        this.chain = new Chain(seating);
        this.dice = dice;
        this.dense = facts.rounds * 2 > facts.size;
    }

    void run(int steps, double hot, double cold) {
        if (facts.rounds == 0 || facts.size < 2) {
            return;
        }
        int blocks = Math.max(1, steps / BLOCK);
        double cooling = StrictMath.pow(cold / hot, 1.0 / blocks);
        heat = hot;
        for (int block = 0; block < blocks; block++) {
            for (int step = 0; step < BLOCK; step++) {
                step();
            }
            heat *= cooling;
        }
    }

    private void step() {
        int round = dice.below(facts.rounds);
        int person = dice.below(facts.size);
        int kind = dice.below(16);
        if (kind < 7) {
            hope(round, person);
        } else if (kind < 12) {
            swap(round, person, dice.below(facts.size));
        } else if (kind == 12) {
            settle(round, person);
        } else if (kind == 13) {
            insert(round, person);
        } else if (kind == 14) {
            part(round, person);
        } else {
            stir(round, person);
        }
    }

    private boolean kept(long before) {
        long change = seating.score() - before;
        return change >= 0 || change > heat * dice.logarithm();
    }

    private void swap(int round, int one, int other) {
        long before = seating.score();
        if (one != other
                && facts.there(round, one)
                && facts.there(round, other)
                && moves.swap(round, one, other)
                && !kept(before)) {
            moves.exchange(round, one, other);
        }
    }

    // brings somebody to the table of who hopes for them
    private void hope(int round, int person) {
        var wishes = facts.candidates[person];
        if (wishes.length == 0 || !facts.there(round, person)) {
            return;
        }
        int wish = dice.below(wishes.length);
        if (wishes[wish].length == 0 || seating.granted(person, wish)) {
            return;
        }
        int hoped = wishes[wish][dice.below(wishes[wish].length)];
        if (!facts.there(round, hoped)) {
            return;
        }
        int beside = seating.first(round, person);
        if (beside >= 0) {
            swap(round, beside, hoped);
        } else if (seating.first(round, hoped) >= 0) {
            swap(round, person, seating.first(round, hoped));
        } else {
            join(round, person, hoped);
        }
    }

    private void join(int round, int lone, int host) {
        long before = seating.score();
        if (moves.join(round, lone, host) && !kept(before)) {
            moves.part(round, lone);
        }
    }

    // ends a break: with somebody else who has one, or as the third at a table
    private void settle(int round, int start) {
        int lone = lone(round, start);
        if (lone < 0) {
            return;
        }
        int host = lone(round, dice.below(facts.size));
        if (host != lone && dice.below(2) == 0) {
            join(round, lone, host);
            return;
        }
        host = dice.below(facts.size);
        if (facts.trio(round) && host != lone && seating.first(round, host) >= 0) {
            join(round, lone, host);
        } else {
            swap(round, lone, host);
        }
    }

    private void insert(int round, int start) {
        int lone = lone(round, start);
        int other = lone(round, dice.below(facts.size));
        int host = dice.below(facts.size);
        if (lone == other || seating.first(round, host) < 0) {
            return;
        }
        long before = seating.score();
        if (moves.insert(round, lone, other, host) && !kept(before)) {
            moves.extract(round, lone, other, host);
        }
    }

    // the first on a break from there on, around the circle
    private int lone(int round, int start) {
        if (seating.singles(round) > 0) {
            for (int step = 0; step < facts.size; step++) {
                int person = (start + step) % facts.size;
                if (seating.alone(round, person)) {
                    return person;
                }
            }
        }
        return -1;
    }

    private void part(int round, int person) {
        int a = seating.first(round, person);
        int b = seating.second(round, person);
        if (a < 0) {
            return;
        }
        long before = seating.score();
        moves.part(round, person);
        if (!kept(before)) {
            seating.link(round, person, a);
            if (b >= 0) {
                seating.link(round, person, b);
            }
        }
    }

    // changes that matter where nearly everybody meets everybody
    private void stir(int round, int person) {
        int other = dice.below(facts.size);
        if (!dense) {
            swap(round, person, other);
            return;
        }
        if (dice.below(2) == 0) {
            chain.turn(round, dice.below(facts.rounds), person);
            return;
        }
        long before = seating.score();
        if (person != other && moves.relabel(person, other) && !kept(before)) {
            moves.relabelAll(person, other);
        }
    }
}
