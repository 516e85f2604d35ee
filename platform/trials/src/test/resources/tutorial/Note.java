package coop.example.borrowbox;

import java.time.Instant;

/// A note on the board.
///
/// @param text plain, one line
/// @param place where it is; empty when nobody said
/// @param author the person's id
// cut: record
record Note(long id, String text, String place, long author, Instant at) {}
// end
