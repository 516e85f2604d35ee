package coop.meent.shares.book;

import coop.meent.api.MeentException;
import coop.meent.api.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Where a piece of a list of holdings ended.
record HeldKey(long holder, int shareClass) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    static HeldKey of(Held held) {
        return new HeldKey(held.holder(), held.shareClass());
    }

    /// {@return what a cursor says; the beginning when it is empty}
    static HeldKey of(String cursor) {
        if (cursor.isEmpty()) {
            return new HeldKey(0, 0);
        }
        var parts = TEXT.matcher(cursor);
        if (!parts.matches()) {
            throw MeentException.invalid(List.of(Problem.of("cursor", "shares.api.cursor")));
        }
        return new HeldKey(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    String text() {
        return holder + "-" + shareClass;
    }

    ReachRow reach(Filter filter, LocalDate day) {
        return new ReachRow(filter, day, holder, shareClass, Long.MAX_VALUE);
    }
}
