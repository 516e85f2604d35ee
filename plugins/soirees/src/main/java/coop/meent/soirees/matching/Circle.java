package coop.meent.soirees.matching;

/// The plan to begin with: the circle method, in which nobody meets twice in any number of rounds,
/// with everybody who may not sit together taken apart.
final class Circle {
    private final Facts facts;
    private final Dice dice;

    Circle(Facts facts, Dice dice) {
        this.facts = facts;
        this.dice = dice;
    }

    Seating seated() {
        var seating = new Seating(facts);
        var moves = new Moves(seating);
        int seats = facts.size + facts.size % 2;
        var labels = dice.shuffled(seats);
        var turns = dice.shuffled(Math.max(seats - 1, 0));
        for (int round = 0; round < facts.rounds; round++) {
            int turn = turns[round];
            sit(moves, round, labels[turn], labels[seats - 1]);
            for (int step = 1; step < seats / 2; step++) {
                int ahead = (turn + step) % (seats - 1);
                int behind = (turn - step + seats - 1) % (seats - 1);
                sit(moves, round, labels[ahead], labels[behind]);
            }
        }
        return seating;
    }

    // the last label of an odd number is nobody
    private void sit(Moves moves, int round, int one, int other) {
        if (one < facts.size
                && other < facts.size
                && facts.there(round, one)
                && facts.there(round, other)) {
            moves.join(round, one, other);
        }
    }
}
