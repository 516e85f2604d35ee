package coop.meent.sharing.calendar;

import java.util.Map;
import java.util.Optional;

/// Who borrows, for who manages the things; nobody for others.
///
/// @param told whether the reader may know
record Names(boolean told, Map<Long, String> persons, Map<Long, String> organisations) {
    static final Names NONE = new Names(false, Map.of(), Map.of());

    /// {@return the name, or nothing}
    String of(Stay stay) {
        if (!told) {
            return "";
        }
        var person =
                stay.borrower().isPresent()
                        ? Optional.ofNullable(persons.get(stay.borrower().getAsLong()))
                        : Optional.of(stay.guest());
        var organisation =
                stay.organisation().isPresent()
                        ? Optional.ofNullable(organisations.get(stay.organisation().getAsLong()))
                        : Optional.<String>empty();
        return person.filter(it -> !it.isEmpty()).or(() -> organisation).orElse("");
    }

    /// {@return the page of the booking, or nothing}
    String path(Stay stay) {
        return told && stay.kind() != Stay.Kind.CLOSURE
                ? "/sharing/bookings/" + stay.booking()
                : "";
    }
}
