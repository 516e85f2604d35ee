package coop.meent.soirees.afterwards.contacts;

import java.util.Optional;
import java.util.OptionalLong;

/// Somebody whom one met, as one sees them oneself.
///
/// @param registration theirs
/// @param organisation for which they came
/// @param answer what one said oneself: `yes`, `no`, or empty
/// @param note what one noted for oneself; may be empty
/// @param card what they give; empty unless both said yes
record Peer(
        long registration,
        String name,
        OptionalLong organisation,
        String answer,
        String note,
        Optional<Card> card) {
    // somebody's name and notes about them
    @Override
    public String toString() {
        return "peer";
    }
}
