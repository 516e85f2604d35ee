package coop.meent.soirees.questions;

import coop.meent.api.Principle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a question is about: how somebody came here, or one of the seven principles.
public enum Theme {
    START(0),
    MEMBERS(1),
    VOICE(2),
    MONEY(3),
    FREEDOM(4),
    LEARNING(5),
    TOGETHER(6),
    AROUND(7);

    private final int number;

    Theme(int number) {
        this.number = number;
    }

    /// {@return the number of the principle; 0 for how somebody came here}
    public int number() {
        return number;
    }

    /// {@return how addresses and forms call it}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the theme of that code; empty for any other text}
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// {@return the principle that it belongs to; none for how somebody came here}
    public Optional<Principle> principle() {
        return Arrays.stream(Principle.values()).filter(it -> it.number() == number).findFirst();
    }
}
