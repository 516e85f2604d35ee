package coop.meent.shares.holders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Somebody who acts for a holder, shares it, or has a right on it.
///
/// @param no 1, 2, 3 … of the holder
/// @param other number of the holder that it is; empty for somebody who holds nothing here
/// @param name of somebody who holds nothing here, else empty
/// @param person whose account it is, if that is known
/// @param capacity as what, e.g. `mother`, `managing director`
/// @param part how much of the whole; only for who own
/// @param ends first day on which it does not hold any more
public record Party(
        int no,
        PartyRole role,
        OptionalLong other,
        String name,
        OptionalLong person,
        Contact contact,
        String capacity,
        Optional<Part> part,
        LocalDate begins,
        Optional<LocalDate> ends) {
    /// So many parts of so many.
    public record Part(int of, int parts) {
        /// {@return the part as people write it, `1/2`}
        public String written() {
            return of + "/" + parts;
        }
    }

    /// {@return whether it holds on a day}
    public boolean on(LocalDate day) {
        return !day.isBefore(begins) && ends.filter(it -> !day.isBefore(it)).isEmpty();
    }
}
