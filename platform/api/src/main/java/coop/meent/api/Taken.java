package coop.meent.api;

/// What became of a file that somebody sent.
///
/// @since 1.0
public sealed interface Taken {
    /// It is what the shelf takes. It waits for a day for [StoredFiles#keep], and nobody sees it
    /// meanwhile.
    ///
    /// @since 1.0
    record Fine(StoredFile file) implements Taken {}

    /// It is not, and the problem says why, to be shown beside the field.
    ///
    /// @since 1.0
    record Refused(Problem problem) implements Taken {}

    /// No file was sent.
    ///
    /// @since 1.0
    record Nothing() implements Taken {}
}
