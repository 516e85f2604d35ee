package coop.meent.shares.exchange;

import java.util.Locale;

/// Figures as the pages of imports write them.
final class Figures {
    private Figures() {}

    static String whole(long number) {
        return String.format(Locale.GERMANY, "%,d", number);
    }

    static String euro(long cents) {
        return "€\u00a0" + whole(cents / 100) + "," + Long.toString(100 + cents % 100).substring(1);
    }
}
