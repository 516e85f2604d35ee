package coop.meent.soirees.matching;

import java.util.List;
import java.util.Set;

/// What somebody hopes for: at most eight wishes, and persons they would rather not sit with, which
/// is told to nobody.
public record Hopes(List<Wish> wishes, Set<Long> ratherNot) {
    public static final int MOST = 8;

    public Hopes {
        wishes = wishes.stream().distinct().toList();
        ratherNot = Set.copyOf(ratherNot);
        if (wishes.size() > MOST) {
            throw new IllegalArgumentException("more than eight wishes: " + wishes.size());
        }
    }

    public static Hopes none() {
        return new Hopes(List.of(), Set.of());
    }

    // who prints a participant must not print whom they avoid
    @Override
    public String toString() {
        return "Hopes[wishes=" + wishes + "]";
    }
}
