package coop.meent.sharing.bookings;

import coop.meent.sharing.times.Wish;
import java.util.OptionalLong;

/// What somebody asks of an owner.
///
/// @param organisation for which the person borrows; must be one of theirs
/// @param purpose what it is for; may be empty
/// @param terms version of the terms that were accepted; 0 without
public record Request(Wish wish, OptionalLong organisation, String purpose, int terms) {
    /// The most that a purpose or a reason may hold.
    public static final int LONGEST_TEXT = 1000;

    public static Request of(Wish wish) {
        return new Request(wish, OptionalLong.empty(), "", 0);
    }
}
