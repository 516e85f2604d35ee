package coop.meent.compass.network;

import java.util.List;

/// How much the compass is used: counts and nothing that is of one organisation.
///
/// @param opened organisations that ever opened a scan
/// @param closed of those, with a closed one
/// @param back of those, with two or more
/// @param personal scans that somebody did for themselves
/// @param years the newest first
public record Uptake(
        int opened, int closed, int back, int personal, Deeds deeds, List<Year> years) {
    /// Actions, by what came of them.
    public record Deeds(int open, int done, int dropped) {}

    /// A year.
    ///
    /// @param opened organisations that opened a scan in it
    /// @param closed organisations that closed one
    /// @param back of those, who had closed one before
    /// @param done actions
    public record Year(int year, int opened, int closed, int back, int done) {}
}
