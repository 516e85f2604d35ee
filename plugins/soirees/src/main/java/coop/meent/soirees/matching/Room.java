package coop.meent.soirees.matching;

import java.util.Set;

/// The tables of an evening, numbered from 1.
///
/// @param tables how many there are, 0 for as many as needed
/// @param accessible those that everybody can reach; empty when all are
public record Room(int tables, Set<Integer> accessible) {
    public Room {
        accessible = Set.copyOf(accessible);
        if (tables < 0) {
            throw new IllegalArgumentException("less than no tables: " + tables);
        }
    }

    public static Room ample() {
        return new Room(0, Set.of());
    }

    boolean reachable(int table) {
        return accessible.isEmpty() || accessible.contains(table);
    }

    boolean has(int table) {
        return tables == 0 || table <= tables;
    }
}
