package coop.meent.compass.scans;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How many members an organisation has.
public enum Size {
    UNKNOWN,
    /// At most ten.
    SMALL,
    MIDDLE,
    /// More than a thousand.
    LARGE;

    /// {@return its name in the database, in forms and in the network's views; empty for unknown}
    public String code() {
        return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Size> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
