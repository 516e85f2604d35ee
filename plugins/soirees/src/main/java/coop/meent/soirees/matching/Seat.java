package coop.meent.soirees.matching;

/// Where and when somebody can sit.
///
/// @param table the table they stay at all evening, 0 for any
/// @param accessible needs a table that is accessible; a table of their own comes before it
/// @param from the first round they are there, 1 unless they come late
/// @param until the last one; before `from` when they do not come at all
public record Seat(int table, boolean accessible, int from, int until) {
    /// As long as the evening lasts.
    public static final int END = Integer.MAX_VALUE;

    public Seat {
        if (table < 0 || from < 1) {
            throw new IllegalArgumentException("no such seat: table " + table + ", from " + from);
        }
    }

    public static Seat anywhere() {
        return new Seat(0, false, 1, END);
    }

    public Seat at(int number) {
        return new Seat(number, accessible, from, until);
    }

    public Seat withAccess() {
        return new Seat(table, true, from, until);
    }

    public Seat from(int round) {
        return new Seat(table, accessible, round, until);
    }

    public Seat until(int round) {
        return new Seat(table, accessible, from, round);
    }

    public boolean there(int round) {
        return from <= round && round <= until;
    }
}
