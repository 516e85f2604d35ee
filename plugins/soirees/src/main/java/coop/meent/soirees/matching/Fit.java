package coop.meent.soirees.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whether the groups of a round find tables: enough of them, the right ones for who needs one.
final class Fit {
    private final Seating seating;
    private final Facts facts;
    private final int[] special; // who has a table of their own or needs an accessible one
    private final int[] owner; // by table of special people: who was counted there last
    private final boolean scarce;

    Fit(Seating seating) {
        this.seating = seating;
        this.facts = seating.facts;
        var room = facts.room();
        this.special =
                IntStream.range(0, facts.size)
                        .filter(it -> ties(facts.people.get(it).seat(), room))
                        .toArray();
        int tables =
                Arrays.stream(special)
                        .map(it -> facts.people.get(it).seat().table())
                        .max()
                        .orElse(0);
        this.owner = new int[tables + 1];
        this.scarce = room.tables() > 0 && room.tables() < facts.size / 2;
    }

    private static boolean ties(Seat seat, Room room) {
        return seat.table() != 0 || (seat.accessible() && !room.accessible().isEmpty());
    }

    boolean holds(int round) {
        return (!scarce || groups(round) <= facts.room().tables())
                && (special.length == 0 || (ownTables(round) && reachable(round)));
    }

    int groups(int round) {
        int seated = 0;
        for (int person = 0; person < facts.size; person++) {
            seated += seating.first(round, person) >= 0 ? 1 : 0;
        }
        return (seated - seating.triples(round)) / 2;
    }

    // each table is the place of one group only
    private boolean ownTables(int round) {
        Arrays.fill(owner, -1);
        for (int person : special) {
            int table = facts.people.get(person).seat().table();
            if (table != 0 && seating.first(round, person) >= 0) {
                int before = owner[table];
                if (!facts.room().has(table)
                        || (before >= 0 && !seating.together(round, before, person))) {
                    return false;
                }
                owner[table] = person;
            }
        }
        return true;
    }

    private boolean reachable(int round) {
        var room = facts.room();
        if (room.accessible().isEmpty()) {
            return true;
        }
        int free = 0;
        for (int table : room.accessible()) {
            free += room.has(table) && (table >= owner.length || owner[table] < 0) ? 1 : 0;
        }
        for (int person : special) {
            free -= needs(round, person) ? 1 : 0;
        }
        return free >= 0;
    }

    // counted once per group: by the lowest of it that needs access
    private boolean needs(int round, int person) {
        int a = seating.first(round, person);
        int b = seating.second(round, person);
        return a >= 0
                && wants(person)
                && !owns(person)
                && !owns(a)
                && !(b >= 0 && owns(b))
                && !(a < person && wants(a))
                && !(b >= 0 && b < person && wants(b));
    }

    private boolean wants(int person) {
        return facts.people.get(person).seat().accessible();
    }

    private boolean owns(int person) {
        return facts.people.get(person).seat().table() != 0;
    }
}
