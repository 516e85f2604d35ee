package coop.meent.soirees.evening;

import coop.meent.soirees.matching.Room;
import java.util.Set;

/// How an organiser wants the evening to run.
///
/// @param rounds how many conversations
/// @param minutes how long each lasts
/// @param trios whether three sit together when the number is odd
/// @param never who met at one of so many evenings before does not meet; 0 for none
/// @param hall the tables
public record Settings(int rounds, int minutes, boolean trios, int never, Hall hall) {
    /// More rounds than an evening has.
    public static final int MOST_ROUNDS = 60;

    static final int MOST_MINUTES = 120;
    static final int MOST_NEVER = 8;

    /// The tables as they stand.
    ///
    /// @param tables how many there are; 0 for as many as needed
    /// @param accessible those that everybody can reach; empty when all are
    /// @param across how many stand in one row; 0 when nobody said
    public record Hall(int tables, Set<Integer> accessible, int across) {
        static final int MOST_TABLES = 500;
        static final int MOST_ACROSS = 12;

        public Hall {
            accessible = Set.copyOf(accessible);
        }

        Room room() {
            return new Room(tables, accessible);
        }
    }

    static Settings usual() {
        return new Settings(6, 12, true, 1, new Hall(0, Set.of(), 0));
    }
}
