package coop.meent.soirees.evening;

import coop.meent.soirees.matching.Seat;
import java.util.OptionalInt;

/// Where and when somebody can sit.
///
/// @param table their own, all evening; 0 for any
/// @param accessible whether they need a table that everybody can reach
/// @param from the first round they are in
/// @param until the last one, 0 for who stays away; empty for all
public record Attendance(
        long registration, int table, boolean accessible, int from, OptionalInt until) {
    static Attendance throughout(long registration) {
        return new Attendance(registration, 0, false, 1, OptionalInt.empty());
    }

    Attendance from(int round) {
        return new Attendance(registration, table, accessible, round, OptionalInt.empty());
    }

    Attendance until(int round) {
        return new Attendance(registration, table, accessible, from, OptionalInt.of(round));
    }

    Attendance at(int number, boolean reachable) {
        return new Attendance(registration, number, reachable, from, until);
    }

    boolean away() {
        return until.isPresent() && until.getAsInt() < from;
    }

    Seat seat() {
        return new Seat(table, accessible, from, until.orElse(Seat.END));
    }
}
