package coop.meent.compass.scores;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what somebody answers.
public enum Role {
    BOARD,
    STAFF,
    MEMBER;

    /// {@return its name in addresses, files and the API}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
