package coop.meent.sharing.bookings;

import coop.meent.sharing.bookings.Booking.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which bookings a list holds; closures are in none.
public enum Which {
    /// Requests that nobody has answered yet.
    WAITING(EnumSet.of(State.REQUESTED)),
    /// All that is not over.
    OPEN(EnumSet.of(State.REQUESTED, State.ACCEPTED, State.OUT)),
    OVER(EnumSet.of(State.RETURNED, State.REFUSED, State.CANCELLED, State.LAPSED, State.NO_SHOW)),
    ALL(EnumSet.complementOf(EnumSet.of(State.CLOSURE, State.REOPENED)));

    private final String names;

    Which(Set<State> states) {
        this.names = states.stream().map(State::name).collect(Collectors.joining(" "));
    }

    String[] states() {
        return names.split(" ", -1);
    }

    /// {@return its code, lower case, as in addresses}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Which> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
