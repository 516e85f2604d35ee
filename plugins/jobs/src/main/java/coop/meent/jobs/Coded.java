package coop.meent.jobs;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/// A choice that forms, JSON and message keys write in lower case, e.g. `full-time`.
interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> choices, String code) {
        return EnumSet.allOf(choices).stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
