package coop.meent.soirees.recordings;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Times within a recording, as people and players write them.
final class Clocks {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})");

    private Clocks() {}

    /// {@return `1:02:03`, or `2:15` within the first hour}
    static String said(int seconds) {
        int hours = seconds / HOUR;
        int minutes = seconds % HOUR / MINUTE;
        int rest = seconds % MINUTE;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, rest)
                : "%d:%02d".formatted(minutes, rest);
    }

    /// {@return the seconds of what was typed; empty for what is no time}
    static OptionalInt read(String typed) {
        var found = TIME.matcher(typed);
        if (!found.matches()) {
            return OptionalInt.empty();
        }
        int hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        int minutes = Integer.parseInt(found.group(2));
        int seconds = Integer.parseInt(found.group(3));
        return minutes >= MINUTE || seconds >= MINUTE
                ? OptionalInt.empty()
                : OptionalInt.of(hours * HOUR + minutes * MINUTE + seconds);
    }
}
