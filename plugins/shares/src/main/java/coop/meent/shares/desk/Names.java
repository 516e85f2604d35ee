package coop.meent.shares.desk;

import java.util.Map;

/// How holders and classes of a page are called.
///
/// @param holders names by number
/// @param classes codes by number
record Names(Map<Long, String> holders, Map<Integer, String> classes) {
    Names {
        holders = Map.copyOf(holders);
        classes = Map.copyOf(classes);
    }

    /// {@return a holder with name and number}
    String holder(long number) {
        var name = holders.get(number);
        return name == null ? Long.toString(number) : name + "\u00a0(" + number + ")";
    }

    /// {@return the code of a class}
    String shareClass(int number) {
        return classes.getOrDefault(number, Integer.toString(number));
    }
}
