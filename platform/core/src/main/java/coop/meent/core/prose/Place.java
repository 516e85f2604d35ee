package coop.meent.core.prose;

/// Where a destination stands in a text.
///
/// @param from its first character, with the `<` before it if there is one
/// @param to behind its last
/// @param destination without escapes
/// @param form how it was written
record Place(int from, int to, String destination, Form form) {
    enum Form {
        /// In a link, a picture or a definition.
        PLAIN,
        /// Itself between `<` and `>`.
        ADDRESS,
        /// The same in the words of a link, where no other link can stand.
        ADDRESS_IN_LINK
    }
}
