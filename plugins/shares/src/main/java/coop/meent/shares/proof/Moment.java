package coop.meent.shares.proof;

/// A moment as payloads write it: six decimals, and a Z.
final class Moment {
    private static final String ZEROS = "000000";

    private Moment() {}

    /// {@return the moment that a column shows in UTC, e.g. `2026-11-22 10:00:00.5`}
    static String ofColumn(String column) {
        int point = column.indexOf('.');
        var whole = point < 0 ? column : column.substring(0, point);
        var decimals = point < 0 ? "" : column.substring(point + 1);
        return whole.replace(' ', 'T') + "." + decimals + ZEROS.substring(decimals.length()) + "Z";
    }
}
