package coop.meent.compass.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where an organisation stands, when the common wording of a question would be wrong for it.
public enum Situation {
    /// Began so recently that it has not lived through a whole year.
    STARTER,
    ESTABLISHED,
    /// At most ten members.
    SMALL,
    /// More than a thousand members.
    LARGE;

    /// {@return its name in files and addresses}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Situation> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
