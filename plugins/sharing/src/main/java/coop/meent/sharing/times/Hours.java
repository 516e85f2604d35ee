package coop.meent.sharing.times;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Open from one time of the day to another, in minutes since midnight by the clock on the wall;
/// 1440 is the end of the day.
public record Hours(int from, int until) implements Comparable<Hours> {
    /// From midnight to midnight.
    public static final Hours ALL_DAY = new Hours(0, 1440);

    private static final Pattern TEXT =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    public Hours {
        if (from < 0 || from >= until || until > ALL_DAY_MINUTES) {
            throw new IllegalArgumentException("no hours: " + from + ", " + until);
        }
    }

    private static final int ALL_DAY_MINUTES = 1440;

    /// {@return the hours of `09:00-17:30`; empty for anything else}
    public static Optional<Hours> parse(String text) {
        var read = TEXT.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        int from = minutes(read.group(1), read.group(2));
        int until = minutes(read.group(3), read.group(4));
        return from < until && until <= ALL_DAY_MINUTES
                ? Optional.of(new Hours(from, until))
                : Optional.empty();
    }

    /// {@return whether none of these, in order, begins before the one before it ended}
    static boolean apart(List<Hours> hours) {
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from < hours.get(i - 1).until) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return clock(from) + "-" + clock(until);
    }

    private static int minutes(String hour, String minute) {
        return Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
