package coop.meent.compass.answering;

/// A seat, and how somebody came to it.
///
/// @param path under which they answer, without language
/// @param byLink whether they have only a link
/// @param language in which they read
record Spot(Seat seat, String path, boolean byLink, String language) {
    /// {@return the address of a question}
    String at(int number) {
        return path + "?at=" + number + "#question";
    }

    /// {@return the address of the questions of a principle}
    String principle(int number) {
        return path + "?principle=" + number + "#question";
    }

    /// {@return the address of all questions}
    String all() {
        return path + "?view=all";
    }
}
