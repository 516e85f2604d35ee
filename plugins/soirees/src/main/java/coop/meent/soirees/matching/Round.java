package coop.meent.soirees.matching;

import java.util.List;
import java.util.Optional;

/// One round: who sits where, and who has a break.
///
/// @param number from 1
public record Round(int number, List<Table> tables, List<Long> breaks) {
    public Round {
        tables = List.copyOf(tables);
        breaks = List.copyOf(breaks);
    }

    public List<Pair> pairs() {
        return tables.stream().flatMap(it -> it.pairs().stream()).toList();
    }

    /// {@return where somebody sits; empty during a break or when they are not there}
    public Optional<Table> of(long person) {
        return tables.stream().filter(it -> it.people().contains(person)).findFirst();
    }
}
