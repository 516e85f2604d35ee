package coop.meent.compass.scores;

import java.util.Arrays;
import java.util.Optional;

/// What somebody can answer to a question.
public enum Answer {
    ONE("1"),
    TWO("2"),
    THREE("3"),
    FOUR("4"),
    FIVE("5"),
    NOT_APPLICABLE("na"),
    DONT_KNOW("dk");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /// {@return its name in forms, files and the API}
    public String code() {
        return code;
    }

    /// {@return whether it stands on the scale}
    public boolean counts() {
        return ordinal() < NOT_APPLICABLE.ordinal();
    }

    /// {@return 1 to 5}
    ///
    /// @throws IllegalStateException when it does not stand on the scale
    public int points() {
        if (!counts()) {
            throw new IllegalStateException("no points: " + this);
        }
        return ordinal() + 1;
    }

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
