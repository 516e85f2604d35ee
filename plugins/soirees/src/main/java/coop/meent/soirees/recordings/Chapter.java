package coop.meent.soirees.recordings;

/// A part of a recording that one can go to.
///
/// @param seconds from the beginning
record Chapter(int seconds, String title) {
    /// {@return when it begins, as players write it: `1:02:03` or `2:15`}
    public String clock() {
        return Clocks.said(seconds);
    }
}
