package coop.meent.soirees.matching;

import java.util.List;

/// Nine people in six rounds, each with one table of three: everybody meets everybody once, and
/// everybody sits at a table of three twice. There is no room to spare, so that a search seldom
/// finds it.
final class Nine {
    private static final List<List<String>> ROUNDS =
            List.of(
                    List.of("068", "12", "37", "45"),
                    List.of("027", "13", "46", "58"),
                    List.of("356", "01", "28", "47"),
                    List.of("157", "04", "26", "38"),
                    List.of("148", "03", "25", "67"),
                    List.of("234", "05", "16", "78"));

    private Nine() {}

    static boolean fits(Facts facts) {
        return facts.size == 9
                && facts.rounds > 3
                && facts.rounds <= ROUNDS.size()
                && facts.trio(0)
                && facts.complete();
    }

    static Seating seated(Facts facts, Dice dice) {
        var seating = new Seating(facts);
        var moves = new Moves(seating);
        var labels = dice.shuffled(facts.size);
        for (int round = 0; round < facts.rounds; round++) {
            for (var table : ROUNDS.get(round)) {
                int host = labels[table.charAt(0) - '0'];
                for (int i = 1; i < table.length(); i++) {
                    moves.join(round, labels[table.charAt(i) - '0'], host);
                }
            }
        }
        return seating;
    }
}
