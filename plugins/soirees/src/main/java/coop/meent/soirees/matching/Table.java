package coop.meent.soirees.matching;

import java.util.ArrayList;
import java.util.List;

/// A table in a round, with two people or three.
public record Table(int number, List<Long> people) {
    public Table {
        people = people.stream().sorted().toList();
    }

    /// {@return who meets whom here: one pair, or three}
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                pairs.add(new Pair(people.get(i), people.get(j)));
            }
        }
        return pairs;
    }
}
