package coop.meent.soirees.questions;

/// A question in a list, as one reader sees it.
///
/// @param votes how many others want to hear it, with those who asked the same
/// @param voted whether the reader is one of them
/// @param mine whether the reader asked it
/// @param rank by which the list is sorted
record Entry(Question question, int votes, boolean voted, boolean mine, int rank) {
    /// {@return with what the next piece of the list is asked for}
    String cursor() {
        return rank + "-" + question.id();
    }
}
