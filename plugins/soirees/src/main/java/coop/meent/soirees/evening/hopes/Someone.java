package coop.meent.soirees.evening.hopes;

import java.util.OptionalLong;

/// Somebody else at the evening.
///
/// @param id of their registration
record Someone(long id, String name, OptionalLong organisation) {
    // who prints it must not tell whom somebody avoids
    @Override
    public String toString() {
        return "someone";
    }
}
