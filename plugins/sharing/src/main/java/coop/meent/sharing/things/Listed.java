package coop.meent.sharing.things;

import java.util.Optional;
import java.util.OptionalLong;

/// A thing on a list.
///
/// @param photo the first of its pictures
/// @param metres how far it is from where somebody looks, roughly
record Listed(Thing thing, Optional<Photo> photo, OptionalLong metres) {
    /// {@return what a page by distance goes on from}
    ListKey key() {
        return new ListKey(metres, thing.id());
    }
}
