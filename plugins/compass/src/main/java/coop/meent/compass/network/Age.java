package coop.meent.compass.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;

/// In which time an organisation was founded: classes that stay where they are, so that nobody
/// moves from one to the next by growing older.
enum Age {
    BEFORE_1990("before-1990", Integer.MIN_VALUE),
    FROM_1990("1990-2009", 1990),
    FROM_2010("2010-2019", 2010),
    FROM_2020("since-2020", 2020);

    private final String code;
    private final int first;

    Age(String code, int first) {
        this.code = code;
        this.first = first;
    }

    /// {@return its name in the codes of views}
    String code() {
        return code;
    }

    /// {@return the class of a year; empty for an unknown one}
    static String code(OptionalInt founded) {
        return founded.stream()
                .boxed()
                .flatMap(year -> Arrays.stream(values()).filter(it -> it.first <= year))
                .max(Comparator.naturalOrder())
                .map(Age::code)
                .orElse("");
    }
}
