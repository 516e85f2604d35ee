package coop.meent.core.bisect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The suspects, fewer with every answer.
///
/// @param suspects who can still be to blame
/// @param proven whether the page was in order without some of them, so that one of them it must be
record Halving(List<String> suspects, boolean proven) {
    /// {@return a half of them, or the last one}
    Set<String> half() {
        return new HashSet<>(suspects.subList(0, (suspects.size() + 1) / 2));
    }

    /// {@return who is left when the page was still broken without these}
    Halving broken(Collection<String> off) {
        return new Halving(suspects.stream().filter(it -> !off.contains(it)).toList(), proven);
    }

    /// {@return who is left when the page was in order without these}
    Halving fine(Collection<String> off) {
        var left = new ArrayList<>(suspects.stream().filter(off::contains).toList());
        if (left.size() == suspects.size() && !left.isEmpty()) {
            // one pulled others along: the next half begins with another one
            left.add(left.removeFirst());
        }
        return new Halving(List.copyOf(left), true);
    }

    /// {@return who it is; empty while that is not certain}
    Optional<String> culprit() {
        return proven && suspects.size() == 1 ? Optional.of(suspects.getFirst()) : Optional.empty();
    }

    /// {@return whether none of them is to blame}
    boolean innocent() {
        return suspects.isEmpty();
    }

    boolean over() {
        return innocent() || culprit().isPresent();
    }

    /// {@return how many questions are left at most}
    int left() {
        int questions = proven ? 0 : 1;
        for (int size = suspects.size(); size > 1; size = (size + 1) / 2) {
            questions++;
        }
        return questions;
    }
}
