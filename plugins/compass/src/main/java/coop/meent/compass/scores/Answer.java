package coop.meent.compass.scores;

import java.util.Arrays;
import java.util.Optional;

/// What somebody can answer to a question.
public enum Answer {
    ONE("1", 1),
    TWO("2", 2),
    THREE("3", 3),
    FOUR("4", 4),
    FIVE("5", 5),
    NOT_APPLICABLE("na", 0),
    DONT_KNOW("dk", 0);

    private final String code;
    private final int points;

    Answer(String code, int points) {
        this.code = code;
        this.points = points;
    }

    /// {@return its name in forms, files and the API}
    public String code() {
        return code;
    }

    /// {@return whether it stands on the scale}
    public boolean counts() {
        return points > 0;
    }

    /// {@return 1 to 5}
    ///
    /// @throws IllegalStateException when it does not stand on the scale
    public int points() {
        if (!counts()) {
            throw new IllegalStateException("no points: " + this);
        }
        return points;
    }

    public static Optional<Answer> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
